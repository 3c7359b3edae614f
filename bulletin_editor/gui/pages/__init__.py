"""The pages pane (版面): the bulletin as it will be printed, following the work."""
