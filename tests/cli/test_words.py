"""Every text of the command line has its Chinese."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import bulletin_editor.cli
from bulletin_editor.resource_files import resource_path
from bulletin_editor.wording.translation import read_catalogue

HAN = re.compile(r"[\u4e00-\u9fff]")


def texts() -> set[str]:
    """The texts marked in the sources of the command line."""
    found = set()
    for path in Path(bulletin_editor.cli.__file__).parent.glob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "QT_TRANSLATE_NOOP":
                context, text = (ast.literal_eval(argument) for argument in call.args)
                assert context == "CommandLine"
                found.add(text)
    return found


def test_every_text_of_the_command_line_is_translated_with_the_same_placeholders() -> None:
    translate = read_catalogue(resource_path("translations", "bulletin_editor_zh_CN.ts"))
    assert len(texts()) > 20
    for text in texts():
        translated = translate("CommandLine", text)
        assert translated != text, f"{text!r} has no Chinese"
        assert sorted(re.findall(r"\{\w*\}", translated)) == sorted(re.findall(r"\{\w*\}", text))
    assert HAN.search(translate("CommandLine", "window"))
