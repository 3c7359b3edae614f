"""The problems pane (问题): what proofreading and layout found, and its correction."""
