"""What the command line itself refuses to do; everything else that fails says so by `FileError`."""

from __future__ import annotations

from bulletin_editor.errors import BulletinEditorError


class RefusalError(BulletinEditorError):
    """A request that is understood and not followed; `text` is English source text of the context "CommandLine"."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(name, text)
        self.name = name
        self.text = text
