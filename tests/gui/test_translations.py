"""The window speaks Chinese without gaps."""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from bulletin_editor.resource_files import resource_path

SOURCE = resource_path("translations", "bulletin_editor_zh_CN.ts")
ROOT = Path(__file__).parents[2]


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found is not None, name
    return found


def messages(path: Path) -> dict[tuple[str, str], str]:
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            text = "" if translation.get("type") else translation.text or ""
            found[context.findtext("name", ""), message.findtext("source", "")] = text
    return found


def test_every_text_is_translated() -> None:
    assert [key for key, text in messages(SOURCE).items() if not text] == []


def test_every_text_of_the_program_stands_in_the_source(tmp_path: Path) -> None:
    target = tmp_path / "now.ts"
    modules = sorted(str(path) for path in (ROOT / "bulletin_editor").rglob("*.py"))
    subprocess.run([tool("pyside6-lupdate"), "-silent", *modules, "-ts", str(target)], check=True, cwd=ROOT)
    assert set(messages(target)) - set(messages(SOURCE)) == set()


def test_the_compiled_translation_is_that_of_the_source(tmp_path: Path) -> None:
    target = tmp_path / "now.qm"
    subprocess.run([tool("pyside6-lrelease"), "-silent", str(SOURCE), "-qm", str(target)], check=True)
    assert target.read_bytes() == SOURCE.with_suffix(".qm").read_bytes()


def test_a_translation_keeps_the_fields_in_braces() -> None:
    def fields(text: str) -> list[str]:
        return sorted(part.partition("}")[0] for part in text.split("{")[1:])

    wrong = [key for key, text in messages(SOURCE).items() if not set(fields(text)) <= set(fields(key[1]))]
    assert wrong == []
