"""What a bulletin says in print, as plain values: all of its outline but ids, and what leaves no trace on paper.

A wish for what the style is anyway, a bullet before a heading, a page break where a page ends already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bulletin_editor.content.block_texts import texts_of, with_texts
from bulletin_editor.content.blocks import (
    Alignment,
    Block,
    Figure,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    Table,
)
from bulletin_editor.content.bulletin import Article, Comment, Node
from bulletin_editor.content.comments import threads
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, Run
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.templates.template import Style, StyleName, Template
from bulletin_editor.writers.printed import is_printed

Told = tuple[object, ...]


def told(nodes: Iterable[Node], template: Template) -> list[Told]:
    """Return all that is said, in the order of print; nodes with nothing to print are left out."""
    found: list[Told] = []
    for event in _events(nodes, template, 0):
        if event == _BREAK:
            place = _before_bare_heads(found)
            if place and found[place - 1] != _BREAK:
                found.insert(place, event)
        else:
            found.append(event)
    while found and found[-1] == _BREAK:
        found.pop()
    return found


_BREAK = ("page break",)
_BARE_HEAD = ("", (), "", "")


def _before_bare_heads(found: list[Told]) -> int:
    """Return the place before the articles that have just begun without a printed line."""
    place = end = len(found)
    while end and found[end - 1][0] in ("comment", "node"):
        end -= 1
        if found[end][0] == "node":
            if found[end][-1] != _BARE_HEAD:
                break
            place = end
    return place


def _events(nodes: Iterable[Node], template: Template, depth: int) -> Iterator[Told]:
    for node in nodes:
        if isinstance(node, Article):
            node = replace(node, blocks=tuple(with_texts(block, _without_comments_in_notes) for block in node.blocks))
            names = {comment.id: number for number, comment in enumerate(_anchored_first(node))}
            left = dict(names)
            blocks = [_block(block, template, left) for block in node.blocks if is_printed(block)]
            head = (node.kicker, node.headline, node.subhead, node.byline)
            if any(head) or any(block != _BREAK for block in blocks):
                yield ("node", "article", depth, head)
                yield from (("comment", *_comment(one, names)) for one in _anchored_first(node))
            yield from blocks
        else:
            yield ("node", type(node).__name__, depth, node.title + getattr(node, "colon", ""))
            yield from _events(node.children, template, depth + 1)


def _without_comments_in_notes(inlines: Inlines) -> Inlines:
    """Return a text without comments in its notes, which stand elsewhere on paper than what they belong to."""
    return tuple(
        replace(inline, inlines=tuple(_without_comments(one) for one in inline.inlines))
        if isinstance(inline, Footnote)
        else inline
        for inline in inlines
    )


def _without_comments(inline: Run | LineBreak) -> Run | LineBreak:
    return replace(inline, marks=replace(inline.marks, comments=())) if isinstance(inline, Run) else inline


def _anchored_first(article: Article) -> list[Comment]:
    places: dict[str, int] = {}
    for place, comment_id in enumerate(_first_places(article)):
        places.setdefault(comment_id, place)
    found = sorted(threads(article), key=lambda one: (places.get(one.comment.id, -1), _comment(one.comment, {})[:3]))
    return [one for thread in found for one in (thread.comment, *thread.replies)]


def _first_places(article: Article) -> Iterator[str]:
    """Yield the comments by where they begin; those that begin at one place in the order of what they say."""
    said = {comment.id: _comment(comment, {})[:3] for comment in article.comments}
    for block in article.blocks:
        for text in texts_of(block):
            for inline in text:
                if isinstance(inline, Run):
                    yield from sorted((one for one in inline.marks.comments if one in said), key=said.__getitem__)


def _comment(comment: Comment, names: Mapping[str, int]) -> Told:
    return (comment.author, comment.time[:19], comment.text.strip(), names.get(comment.reply_to))


def _block(block: Block, template: Template, names: dict[str, int]) -> Told:
    match block:
        case Paragraph():
            item, alignment = block.list_item, block.alignment
            if block.role.heading_level is not None and item is not None:
                item = ListItem(ListKind.NUMBER) if item.kind is ListKind.NUMBER else None
            if alignment is template.style(block.role).alignment:
                alignment = None
            inlines = _without_looks_of_style(block.inlines, template.style(block.role))
            return ("paragraph", block.role.value, _inlines(inlines, names), alignment, item)
        case Table():
            rows = [
                [
                    (
                        _inlines(cell.inlines, names), cell.column_span, cell.row_span,
                        _cell_alignment(cell.alignment, template, is_header=index < block.header_rows),
                    )
                    for cell in row.cells
                ]
                for index, row in enumerate(block.rows)
            ]  # fmt: skip
            return ("table", rows, block.header_rows, _inlines(block.caption, names), block.landscape)
        case Figure():
            alternative = "" if block.alternative_text == block.caption else block.alternative_text
            return ("figure", block.asset, block.caption, block.credit, alternative)
        case PageBreak():
            return _BREAK


def _without_looks_of_style(inlines: Inlines, style: Style) -> Inlines:
    """Return a text without what makes it bold or italic where its style does so anyway."""
    if not (style.bold or style.italic):
        return inlines
    return tuple(_plain_in(inline, style) if isinstance(inline, Run) else inline for inline in inlines)


def _plain_in(run: Run, style: Style) -> Run:
    marks = run.marks
    return replace(
        run, marks=replace(marks, bold=marks.bold and not style.bold, italic=marks.italic and not style.italic)
    )


def _cell_alignment(alignment: Alignment | None, template: Template, *, is_header: bool) -> Alignment | None:
    style = template.style(StyleName.TABLE_HEADER if is_header else StyleName.TABLE_CELL)
    return None if alignment is style.alignment else alignment


def _inlines(inlines: Inlines, names: dict[str, int]) -> list[object]:
    """Return a text without its comments, and where those begin that are not taken out of `names` yet.

    In Word a comment is about all the text from its first to its last.
    """
    found: list[object] = []
    place = 0
    for inline in inlines:
        if isinstance(inline, Run):
            begun = [one for one in inline.marks.comments if one in names]
            found += sorted(("comment", place, names.pop(one)) for one in begun)
            place += len(inline.text)
    for inline in normalised_inlines(map(_bare, inlines)):
        match inline:
            case Run():
                found.append(inline)
            case LineBreak():
                found.append("line break")
            case Footnote():
                found.append(("note", _inlines(inline.inlines, {})))
    return found


def _bare(inline: Inline) -> Inline:
    """Return a run without comments, its tracked change with the time to the second."""
    if not isinstance(inline, Run):
        return inline
    revision = inline.marks.revision
    if revision is not None:
        revision = replace(revision, time=revision.time[:19])
    return replace(inline, marks=replace(inline.marks, comments=(), revision=revision))
