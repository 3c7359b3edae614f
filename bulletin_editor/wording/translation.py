"""Where translated texts come from: marked source strings, and Qt's .ts file read as XML for programs without Qt."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from bulletin_editor.resource_files import resource_path

Translate = Callable[[str, str], str]
"""Takes a context and an English source text, returns the text in the person's language."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate finds texts by this name
    """Mark a text of a table for translation and return it as it is."""
    del context
    return text


def untranslated(context: str, text: str) -> str:
    """Return the English source text."""
    del context
    return text


def read_catalogue(path: Path) -> Translate:
    """Return a function that translates by a .ts file; a text without translation stays English."""
    import xml.etree.ElementTree as ElementTree

    texts: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                texts[name, message.findtext("source", "")] = translation.text
    return lambda context, text: texts.get((context, text), text)


def system_translation(environment: Mapping[str, str] = os.environ) -> Translate:
    """Return the translation into the system's language, as LC_ALL, LC_MESSAGES or LANG name it."""
    language = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), None)
    if language is None:
        import locale

        language = locale.getlocale()[0] or ""
    if language.lower().startswith(("zh", "chinese")):
        return read_catalogue(resource_path("translations", "bulletin_editor_zh_CN.ts"))
    return untranslated
