"""Looking through drafts before they go in: what was recognised beside the text, corrected by single keys."""
