"""Tests that read as sentences; `tests.builders` makes their bulletins."""
