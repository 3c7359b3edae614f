"""How fast the program is, always as a ratio to a stated reference measured in the same run."""
