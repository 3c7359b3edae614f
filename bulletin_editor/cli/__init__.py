"""The command line (docs/command-line.md): a thin layer over the same functions that the window uses.

Nothing heavy is imported before the command that needs it is known, and Qt only for the window.
"""

from bulletin_editor.cli.running import run

__all__ = ["run"]
