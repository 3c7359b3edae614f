"""The article pane: headline fields and the text over immutable blocks."""
