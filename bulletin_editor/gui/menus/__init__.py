"""Every command of the window and where it stands, as tables: one module for each menu."""
