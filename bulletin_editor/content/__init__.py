"""What a bulletin is: frozen values, their rules and their statistics. No Qt, no files, no look."""
