"""The outline pane (大纲): sections, departments and articles of the issue, and the pool."""
