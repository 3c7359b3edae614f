"""How a bulletin changes: edits, the session that is their only door, and one undo history. No Qt."""
