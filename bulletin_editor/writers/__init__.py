"""Bulletins out: Word, web page, PDF and Markdown, each a pure function, chosen by one registry."""
