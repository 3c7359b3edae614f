"""LibreOffice as the reference: the seconds it takes to lay out a bulletin's Word file as PDF, and its memory."""

from __future__ import annotations

import resource
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measuring import seconds_of
from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.layout.composition import compose
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.registry import write

NAME = "LibreOffice, Word file to PDF"


class WordFile:
    """A bulletin's Word file, in a folder of its own with LibreOffice's profile."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def seconds_to_pdf(self) -> float:
        """Convert the file; the first time sets up the profile and takes longer."""
        profile = (self._path.parent / "profile").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
        command += ["--outdir", str(self._path.parent), str(self._path)]
        return seconds_of(lambda: subprocess.run(command, check=True, capture_output=True))


@contextmanager
def word_file(bulletin: Bulletin) -> Iterator[WordFile]:
    """Write the Word file, and remove it and all made of it in the end."""
    template = load_template(bulletin.template)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bulletin.docx"
        write(bulletin, template, compose(bulletin, template), path)
        yield WordFile(path)


def peak_megabytes() -> float:
    """Return the most memory that any process started from here has held."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
