"""Lines and pages: what a bulletin looks like on paper, by arithmetic of our own; Typst only paints the result."""
