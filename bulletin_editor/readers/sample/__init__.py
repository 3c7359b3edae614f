"""Learning an office's look from a Word file of its own: sizes, faces, page, told with how surely."""
