"""Blocks from the clipboard: HTML from Word, WPS and browsers, and plain text.

Only what a bulletin holds comes in: no faces, no colours, no empty paragraphs, and no text that the other program
shows as deleted. Tidying takes typed indents away, gives headings their roles and lets the model count their typed
numbers; the blocks as they came are returned too, so that a person can have them back. Headline systems and departments
are looked for only where a whole draft is pasted into an article that is still empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bulletin_editor.content.blocks import HEADING_ROLES, Alignment, Block, Paragraph, Role
from bulletin_editor.content.bulletin import Article, Department
from bulletin_editor.content.normal_form import normalised_block
from bulletin_editor.editing.text_formatting import counted
from bulletin_editor.errors import FileError
from bulletin_editor.readers.draft import BlocksRead, DraftParts
from bulletin_editor.readers.structure.line import Line, make_line
from bulletin_editor.readers.structure.roles import numbered_heading
from bulletin_editor.readers.structure.slicing import stripped, without_bold
from bulletin_editor.readers.text import clean_text, read_lines

_AROUND = re.compile(r"<(/?)(table|ul|ol)\b[^>]*>", re.IGNORECASE)
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->", re.DOTALL)
_SOURCE = "clipboard"


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """A pasted draft as an article, and the department it names; empty for none."""

    article: Article
    department: str


def blocks_from_html(html: str, *, folder: Path | None = None) -> BlocksRead:
    """Return the blocks of pasted HTML; pictures come from `data:` addresses and from `folder` alone.

    Markup that cannot be read gives no blocks.
    """
    parts = _html_parts(html, folder)
    return _finished(parts) if parts is not None else BlocksRead()


def blocks_from_text(text: str) -> BlocksRead:
    """Return the blocks of pasted plain text: a paragraph a line, lines with tabs a table."""
    return _finished(_text_parts(text))


def article_from_html(html: str) -> ArticleRead | None:
    """Return the article that pasted HTML is; `None` where it is none with a headline and text, or several."""
    parts = _html_parts(html, None)
    return _article(parts) if parts is not None else None


def article_from_text(text: str) -> ArticleRead | None:
    """Return the article that pasted text is; `None` where it is none with a headline and text, or several."""
    return _article(_text_parts(text))


def _article(parts: DraftParts) -> ArticleRead | None:
    from bulletin_editor.readers.structure.recognition import recognise

    nodes = recognise(parts).nodes
    if len(nodes) != 1:
        return None
    (node,) = nodes
    department = ""
    if isinstance(node, Department) and len(node.children) == 1:
        department, node = node.title, node.children[0]
    if not isinstance(node, Article) or not node.headline or not node.blocks:
        return None
    return ArticleRead(replace(node, comments=()), department)


def _html_parts(html: str, folder: Path | None) -> DraftParts | None:
    """Return what pasted HTML holds; `None` for markup that cannot be read."""
    from bulletin_editor.readers.html import read_markup

    parts = DraftParts(source=_SOURCE)
    try:
        read_markup(_copied(html), parts, folder=folder, keep_revisions=False)
    except FileError:
        return None
    return parts


def _copied(html: str) -> str:
    """Return what was copied of a page, with its styles; a spreadsheet says so only inside the table it stands in."""
    fragment = _FRAGMENT.search(html)
    if fragment is None:
        return html
    styles = "".join(re.findall(r"<style[^>]*>.*?</style>", html, re.DOTALL | re.IGNORECASE))
    around: list[re.Match[str]] = []
    for tag in _AROUND.finditer(html, 0, fragment.start()):
        if not tag[1]:
            around.append(tag)
        elif around:
            around.pop()
    begin = html[around[0].start() : fragment.start()] if around else ""
    end = "".join(f"</{tag[2]}>" for tag in reversed(around))
    return f"{styles}{begin}{fragment[1]}{end}"


def _text_parts(text: str) -> DraftParts:
    parts = DraftParts(source=_SOURCE)
    if clean_text(text).strip():
        read_lines(text, parts)
    return parts


def _finished(parts: DraftParts) -> BlocksRead:
    lines = [make_line(drafted.block, drafted.evidence) for drafted in parts.blocks]
    tidied = [(line, _block(lines, index)) for index, line in enumerate(lines)]
    kept = [(line, block) for line, block in tidied if block is not None]
    came = tuple(normalised_block(line.block) for line, _ in kept)
    return BlocksRead(tuple(block for _, block in kept), came, parts.assets, tuple(parts.findings))


def _block(lines: Sequence[Line], index: int) -> Block | None:
    line = lines[index]
    block = line.block
    if not isinstance(block, Paragraph):
        return normalised_block(block)
    inlines = stripped(block.inlines)
    if not inlines:
        return None
    level = line.evidence.level
    role = block.role
    if level is not None and len(lines) > 1 and line.length <= 80:
        role = HEADING_ROLES[min(max(level, 1), 4) - 1]
    role = numbered_heading(lines, index) or role
    wish = line.evidence.alignment
    kept = wish if role in (Role.BODY, Role.QUOTATION) and wish in (Alignment.CENTRE, Alignment.RIGHT) else None
    tidied = replace(block, inlines=without_bold(inlines) if role.heading_level else inlines, role=role, alignment=kept)
    return normalised_block(counted(tidied) if role.heading_level else tidied)
