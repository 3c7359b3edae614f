"""Where a bulletin is kept: the .bulletin file, autosave, recovery, revisions and migrations. No Qt."""
