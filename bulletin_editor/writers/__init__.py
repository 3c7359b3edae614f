"""Bulletins out: Word, HTML, PDF and Markdown, by one registry."""
