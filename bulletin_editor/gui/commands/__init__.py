"""What each command of the window does, by subject; what it is called and where it stands is said in `menus`."""
