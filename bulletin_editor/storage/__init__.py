"""Where a bulletin is kept: the .bulletin file, its lock, recovery and migrations; all SQL stands here."""
