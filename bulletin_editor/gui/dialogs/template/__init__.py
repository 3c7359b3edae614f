"""The dialog that changes a template, with the pages beside it."""
