"""Bulletin Editor: compose bulletins (简报), preview their pages and export them to Word, HTML, PDF and Markdown."""

__version__ = "0.1.0"
