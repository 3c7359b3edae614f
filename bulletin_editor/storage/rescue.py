"""What can still be read of a damaged .bulletin file, as a bulletin of its own; the file itself is never touched.

Each row is read by itself, so that a damaged one takes nothing else along. Of a text whose row no longer says what is
what, the words that stand in it are kept.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from bulletin_editor.content.blocks import Block, Figure, Paragraph
from bulletin_editor.content.bulletin import (
    Article,
    Asset,
    Bulletin,
    Comment,
    Department,
    Imprint,
    Masthead,
    Node,
    Section,
)
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.invariants import BREAKING_CHARACTERS, broken_invariants
from bulletin_editor.content.outline import POOL, ROOT
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.block_json import read_blocks
from bulletin_editor.storage.database import SCHEMA_VERSION, Database
from bulletin_editor.storage.file_inspection import inspect, private_copy
from bulletin_editor.storage.json_fields import ContentError, load
from bulletin_editor.storage.node_json import (
    read_bulletin_fields,
    read_comment,
    read_imprint,
    read_masthead,
    read_node,
)

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"(\s*:)?')
_BETWEEN_STRINGS = re.compile(r"(?:[\s:,\[\]{}]|[0-9.]+|true|false|null)+")
_NOT_TYPED = re.compile(r"[a-z0-9-]*")
"""Ids, hashes and names of the format; whoever typed one of them alone loses it."""
_STAND_IN_SIZE = (400, 300)

Value = TypeVar("Value")


class DamageRule(StrEnum):
    """What a damaged file has lost."""

    PICTURE_LOST = "picture-lost"
    TEXT_DAMAGED = "text-damaged"
    HEAD_DAMAGED = "head-damaged"
    COMMENT_LOST = "comment-lost"
    MATTER_LOST = "matter-lost"
    PLACE_LOST = "place-lost"


@dataclass(frozen=True, slots=True)
class Rescued:
    """A bulletin of what could be read, and what is missing in it."""

    bulletin: Bulletin
    losses: tuple[Finding, ...]


def rescue(path: Path | str) -> Rescued:
    """Read what can be read of a damaged file, from a copy.

    Raises `FileError` where nothing can, or where it is no bulletin, or of a newer version.
    """
    path = Path(path)
    try:
        inspect(path)
    except FileError as error:
        if error.cause is not Cause.TRUNCATED:
            raise
    try:
        with private_copy(path) as copy, contextlib.closing(Database.open(copy)) as database:
            if database.version() != SCHEMA_VERSION:
                raise FileError(path, Cause.CORRUPT, f"version {database.version()}")
            rescued = _Rescue(database, path.name).rescued()
    except (sqlite3.Error, UnicodeError, RecursionError) as error:
        raise FileError(path, Cause.CORRUPT, str(error)) from error
    except OSError as error:
        raise FileError.from_os_error(path, error) from error
    broken = broken_invariants(rescued.bulletin)
    if broken or not (rescued.bulletin.outline or rescued.bulletin.pool):
        raise FileError(path, Cause.CORRUPT, broken[0] if broken else "nothing can be read")
    return rescued


@dataclass(slots=True)
class _Rescue:
    """One pass over the rows of a file."""

    database: Database
    source: str
    losses: list[Finding] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    """Those given so far."""
    assets: dict[str, Asset] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    comments: dict[str, list[Comment]] = field(default_factory=dict)
    rows: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)

    def rescued(self) -> Rescued:
        self.assets = {
            str(key): Asset(kind, data, width, height)
            for key, kind, data, width, height in self.database.readable_rows("assets")
            if isinstance(data, bytes) and isinstance(width, int) and isinstance(height, int)
            if hashlib.sha256(data).hexdigest() == key
        }
        self.bodies = {_text(article): _text(blocks) for article, blocks in self.database.readable_rows("bodies")}
        self._read_comments()
        nodes = sorted(self.database.readable_rows("nodes"), key=lambda row: row[2] if isinstance(row[2], int) else 0)
        for node_id, parent, _, kind, fields in nodes:
            self.rows.setdefault(_text(parent), []).append((_text(node_id), _text(kind), _text(fields)))
        bulletin = self._head()
        outline = [*self._children(ROOT)]
        pool = [node for node in self._children(POOL) if isinstance(node, Article)]
        outline += self._without_place()
        return Rescued(
            replace(bulletin, outline=tuple(outline), pool=tuple(pool), assets=self.assets), tuple(self.losses)
        )

    def _head(self) -> Bulletin:
        meta = {_text(key): _text(value) for key, value in self.database.readable_rows("meta")}
        bulletin = self._matter(meta.get("bulletin"), read_bulletin_fields, Bulletin(new_id()), "bulletin")
        masthead = self._matter(meta.get("masthead"), read_masthead, Masthead(), "masthead")
        imprint = self._matter(meta.get("imprint"), read_imprint, Imprint(), "imprint")
        self.ids.add(bulletin.id)
        return replace(bulletin, masthead=masthead, imprint=imprint)

    def _matter(self, text: str | None, read: Callable[[Any], Value], otherwise: Value, what: str) -> Value:
        try:
            return load(text or "", read)
        except ContentError:
            said = " ".join(_words_in(text or ""))
            self._lose(DamageRule.MATTER_LOST, "", f"{what}: {said}" if said else what)
            return otherwise

    def _read_comments(self) -> None:
        for comment_id, article, _, fields in (map(_text, row) for row in self.database.readable_rows("comments")):
            try:
                comment = load(fields, partial(read_comment, comment_id))
            except ContentError:
                self._lose(DamageRule.COMMENT_LOST, article, " ".join(_words_in(fields)))
            else:
                self.comments.setdefault(article, []).append(replace(comment, id=self._own_id(comment.id)))

    def _children(self, parent: str) -> Iterator[Node]:
        for node_id, kind, fields in self.rows.pop(parent, ()):
            yield self._node(node_id, kind, fields)

    def _without_place(self) -> Iterator[Node]:
        """Yield nodes whose place in the outline is gone: they stand at its end."""
        known = {node_id for rows in self.rows.values() for node_id, _, _ in rows}
        while self.rows:
            highest = next((parent for parent in self.rows if parent not in known), next(iter(self.rows)))
            for node in self._children(highest):
                self._lose(DamageRule.PLACE_LOST, node.id, _title_of(node))
                yield node

    def _node(self, node_id: str, kind: str, fields: str) -> Node:
        children = tuple(self._children(node_id))
        comments = tuple(self.comments.get(node_id, ()))
        own_id = self._own_id(node_id)
        try:
            node = load(fields, lambda value: read_node(kind, own_id, value, children, comments))
        except ContentError:
            node = self._damaged_node(own_id, kind, fields, children, comments)
        if isinstance(node, Article):
            return replace(node, blocks=tuple(self._blocks(node, self.bodies.get(node_id, "[]"))))
        return node

    def _damaged_node(
        self, node_id: str, kind: str, fields: str, children: tuple[Node, ...], comments: tuple[Comment, ...]
    ) -> Node:
        words = list(_words_in(fields))
        self._lose(DamageRule.HEAD_DAMAGED, node_id, " ".join(words))
        title = " ".join(words) or "?"
        if kind == "article" and not children:
            return Article(node_id, headline=tuple(words), comments=comments)
        if kind == "department" and all(isinstance(child, Article) for child in children):
            return Department(node_id, title, children)  # type: ignore[arg-type]
        if any(isinstance(child, Section) for child in children):
            raise FileError(self.source, Cause.CORRUPT, "outline")
        return Section(node_id, title, children)  # type: ignore[arg-type]

    def _blocks(self, article: Article, text: str) -> Iterator[Block]:
        try:
            parts = json.loads(text)
        except ValueError:
            parts = None
        if not isinstance(parts, list):
            yield from self._words_of(article, text)
            return
        for part in parts:
            try:
                (block,) = load(json.dumps([part]), read_blocks)
            except ContentError:
                yield from self._words_of(article, json.dumps(part, ensure_ascii=False))
            else:
                yield self._shown(article, replace(block, id=self._own_id(block.id)))

    def _words_of(self, article: Article, text: str) -> Iterator[Block]:
        self._lose(DamageRule.TEXT_DAMAGED, article.id, _title_of(article))
        for words in _words_in(text):
            yield Paragraph(new_id(), (Run(words),))

    def _shown(self, article: Article, block: Block) -> Block:
        """Return a block, a picture that the file has lost as one that says so."""
        if not isinstance(block, Figure) or block.asset in self.assets:
            return block
        self._lose(DamageRule.PICTURE_LOST, article.id, block.caption or block.alternative_text or _title_of(article))
        key, asset = _stand_in()
        self.assets[key] = asset
        return replace(block, asset=key)

    def _own_id(self, known: object) -> str:
        """Return an id, another one where it is empty or stands already."""
        own = known if isinstance(known, str) and known and known not in self.ids else new_id()
        self.ids.add(own)
        return own

    def _lose(self, rule: DamageRule, node_id: str, what: str) -> None:
        self.losses.append(Finding(rule, Severity.WARNING, node_id, arguments={"what": what[:200]}, source=self.source))


def _text(column: object) -> str:
    """Return what stands in a column for text, of whatever kind damage has made it."""
    if isinstance(column, bytes):
        return column.decode("utf-8", "replace")
    return "" if column is None else str(column)


def _words_in(text: str) -> Iterator[str]:
    """Yield the texts in damaged JSON that a person may have typed."""
    place = 0
    while (match := _STRING.search(text, place)) is not None:
        place = match.end()
        if _BETWEEN_STRINGS.fullmatch(match[1]):
            place = match.end(1)  # a quotation mark is missing: this one opens
        elif not match[2] and match[1].strip() and not _NOT_TYPED.fullmatch(match[1]):
            yield _unescaped(match[1])


def _unescaped(written: str) -> str:
    try:
        words = str(json.loads(f'"{written}"'))
    except ValueError:
        words = written
    return "".join(" " if one in BREAKING_CHARACTERS else one for one in words)


def _title_of(node: Node) -> str:
    return " ".join(node.headline) if isinstance(node, Article) else node.title


def _stand_in() -> tuple[str, Asset]:
    """Return a crossed frame to stand where a picture was."""
    from PIL import Image, ImageDraw

    width, height = _STAND_IN_SIZE
    image = Image.new("L", _STAND_IN_SIZE, 235)
    drawing = ImageDraw.Draw(image)
    for line in ((0, 0, width, height), (0, height, width, 0)):
        drawing.line(line, fill=150, width=3)
    drawing.rectangle((0, 0, width - 1, height - 1), outline=150, width=3)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    data = buffer.getvalue()
    return hashlib.sha256(data).hexdigest(), Asset("image/png", data, width, height)
