"""Find and replace: what is searched for and where it stands, the bar that asks, and the list of what was found."""
