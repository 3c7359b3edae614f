"""The dialogs of the window: each asks one thing and returns values; none changes the bulletin itself."""
