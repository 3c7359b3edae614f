"""Drafts in: Word, HTML, Markdown and text become sections, departments, articles and blocks, with findings."""
