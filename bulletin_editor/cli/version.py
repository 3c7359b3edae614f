"""What the program calls itself where it is asked for its version."""

from bulletin_editor import __version__

VERSION_LINE = f"Bulletin Editor {__version__}"
