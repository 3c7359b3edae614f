"""Proofreading: rules as data and small functions; findings whose corrections are edits."""
