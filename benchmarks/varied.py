"""Bulletins of varied Chinese prose with everything that can be printed, to compare pages with.

`python -m benchmarks.varied OUT.bulletin [--pages N] [--seed N] [--template NAME] [--codes] [--plain] [--notes N]`
"""

from __future__ import annotations

import argparse
import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.material import make_picture
from benchmarks.prose import Prose
from bulletin_editor.content.blocks import (
    HEADING_ROLES,
    Alignment,
    Block,
    Cell,
    Figure,
    ListItem,
    ListKind,
    Paragraph,
    Role,
    Row,
    Table,
)
from bulletin_editor.content.bulletin import Article, Bulletin, Department, Imprint, Masthead, Node, Section
from bulletin_editor.content.inlines import Footnote, Inline, LineBreak, Marks, Run, Script
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.storage.bulletin_file import write_bulletin

_CHARACTERS_A_PAGE = 430
"""Roughly what a page holds of an article with its headline, tables and pictures."""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What a bulletin has besides paragraphs."""

    codes: bool = False
    """URLs, e-mail addresses, numbers of documents, models and standards; ranges with ～, which LibreOffice lets begin
    a line after Latin text, against its own lists.
    """
    marks: bool = True
    """Bold, italic, underlined, raised and linked text."""
    objects: bool = True
    """Tables and pictures."""
    notes: float = 0.012
    """How many footnotes come on a sentence."""


EVERYTHING = Ingredients(codes=True)
WITHOUT_CODES = Ingredients()
TEXT_ALONE = Ingredients(marks=False, objects=False, notes=0)


def make_varied_bulletin(
    pages: int, seed: int = 1, ingredients: Ingredients = WITHOUT_CODES, template: str = "guobiao"
) -> Bulletin:
    """Return a bulletin of about so many pages; equal arguments give equal bulletins."""
    maker = _Maker(seed, ingredients)
    articles = maker.articles(pages * _CHARACTERS_A_PAGE)
    return Bulletin(
        maker.new_id(),
        template=template,
        masthead=Masthead(
            "澜河简报",
            12,
            156,
            unit="澜河区委办公室",
            date=datetime.date(2026, 7, 28),
            classification="内部资料 注意保存",
        ),
        imprint=Imprint("市委办公室、市政府办公室", "区四套班子领导", "各镇街，区直各部门", 120, "沈若溪", "顾明远"),
        outline=tuple(maker.outline(articles)),
        assets=dict([maker.picture]),
    )


class _Maker:
    def __init__(self, seed: int, ingredients: Ingredients) -> None:
        self._chance = random.Random(seed)
        self._prose = Prose(self._chance)
        self._ingredients = ingredients
        self._ids = 0
        self._characters = 0
        self.picture = make_picture()

    def new_id(self) -> str:
        self._ids += 1
        return f"varied-{self._ids}"

    def articles(self, characters: int) -> list[Article]:
        articles = [self._article()]
        while self._characters < characters:
            articles.append(self._article())
        return articles

    def outline(self, articles: list[Article]) -> Iterator[Node]:
        """Hang the articles into sections and departments of uneven sizes."""
        while articles:
            some, articles = self._split(articles, 6)
            children: list[Department | Article] = []
            while some:
                few, some = self._split(some, 3)
                if self._chance.random() < 0.7:
                    children.append(Department(self.new_id(), self._prose.sentence("unit"), tuple(few)))
                else:
                    children += few
            yield Section(self.new_id(), self._prose.sentence("section"), tuple(children))

    def _split(self, articles: list[Article], most: int) -> tuple[list[Article], list[Article]]:
        count = self._chance.randint(1, most)
        return articles[:count], articles[count:]

    def _article(self) -> Article:
        chance = self._chance
        headline = self._prose.sentence("long-title" if chance.random() < 0.15 else "title")
        second = (self._prose.sentence("title"),) if chance.random() < 0.1 else ()
        return Article(
            self.new_id(),
            (headline, *second),
            kicker=self._prose.sentence("kicker") if chance.random() < 0.2 else "",
            subhead=self._prose.sentence("subhead") if chance.random() < 0.2 else "",
            byline=f"本报记者 {self._prose.sentence('name')}" if chance.random() < 0.6 else "",
            blocks=tuple(self._blocks()),
        )

    def _blocks(self) -> Iterator[Block]:
        chance = self._chance
        if chance.random() < 0.1:
            yield self._short(Role.EDITORS_NOTE, "editors-note")
        if chance.random() < 0.1:
            yield Paragraph(self.new_id(), (Run("各位代表、同志们："),), Role.FLUSH)
        if chance.random() < 0.3:
            yield self._paragraph(Role.LEAD)
        for _ in range(chance.randint(1, 5)):
            yield from self._headings()
            for _ in range(chance.randint(1, 4)):
                yield self._paragraph(Role.BODY)
                yield from self._extra()
        if chance.random() < 0.2:
            yield self._short(Role.SIGN_OFF, "unit")
            yield self._short(Role.SIGN_OFF, "date")

    def _headings(self) -> Iterator[Paragraph]:
        levels = self._chance.choice(((), (), (0,), (0,), (0, 1), (1,), (1, 2), (2,), (3,), (0, 1, 2, 3)))
        for level in levels:
            yield self._short(HEADING_ROLES[level], "heading", ListItem(ListKind.NUMBER))

    def _extra(self) -> Iterator[Block]:
        draw = self._chance.random()
        if draw < 0.08:
            yield from self._list()
        elif draw < 0.12:
            yield self._short(Role.QUOTATION, "quotation")
        elif draw < 0.18 and self._ingredients.objects:
            yield self._table()
        elif draw < 0.22 and self._ingredients.objects:
            yield self._figure()

    def _list(self) -> Iterator[Paragraph]:
        kind = self._chance.choice((ListKind.NUMBER, ListKind.BULLET))
        level = 0
        for _ in range(self._chance.randint(2, 7)):
            yield self._short(Role.BODY, "item", ListItem(kind, level))
            level = max(0, min(2, level + self._chance.choice((-1, 0, 0, 1))))

    def _short(self, role: Role, kind: str, item: ListItem | None = None) -> Paragraph:
        text = "2026年7月28日" if kind == "date" else self._sentence(kind)
        return Paragraph(self.new_id(), (Run(text),), role, None, item)

    def _paragraph(self, role: Role) -> Paragraph:
        inlines: list[Inline] = []
        for _ in range(self._chance.randint(1, 7)):
            inlines += self._marked(self._sentence(self._kind()))
            if self._chance.random() < self._ingredients.notes:
                inlines.append(Footnote(self.new_id(), (Run(self._sentence("note")),)))
        alignment = Alignment.LEFT if self._chance.random() < 0.01 else None
        return Paragraph(self.new_id(), normalised_inlines(inlines), role, alignment)

    def _kind(self) -> str:
        draw = self._chance.random()
        if self._ingredients.codes and draw < 0.12:
            return "codes"
        if draw < 0.2:
            return "compound"
        return "rare" if draw < 0.22 else "plain"

    def _marked(self, text: str) -> list[Inline]:
        """Return a sentence, now and then with a stretch that looks otherwise."""
        draw = self._chance.random()
        if not self._ingredients.marks or draw > 0.16 or len(text) < 8:
            return [Run(text)]
        start = self._chance.randrange(len(text) - 4)
        end = self._chance.randint(start + 1, min(len(text), start + 30))
        if draw < 0.05:
            marks = Marks(bold=True)
        elif draw < 0.08:
            marks = Marks(italic=True)
        elif draw < 0.1:
            marks = Marks(underline=True)
        elif draw < 0.12:
            marks = Marks(link="https://lanhe.example/")
        elif draw < 0.13:
            marks = Marks(bold=True, italic=True)
        elif draw < 0.15:
            power: tuple[Inline, ...] = (Run("约10"), Run("4", Marks(script=Script.SUPERSCRIPT)), Run("m"))
            return [Run(text[:start]), *power, Run("3", Marks(script=Script.SUPERSCRIPT)), Run(text[start:])]
        else:
            return [LineBreak(), Run(text + "CO"), Run("2", Marks(script=Script.SUBSCRIPT)), Run("排放减少。")]
        return [Run(text[:start]), Run(text[start:end], marks), Run(text[end:])]

    def _sentence(self, kind: str) -> str:
        text = self._prose.sentence(kind)
        self._characters += len(text)
        return text

    def _table(self) -> Table:
        chance = self._chance
        columns = chance.randint(2, 6)
        shares = [chance.randint(2, 6) for _ in range(columns)]
        rows = [Row(tuple(self._cell("table-caption" if chance.random() < 0.1 else "cell") for _ in range(columns)))]
        rows += [self._row(columns) for _ in range(chance.choice((2, 3, 4, 5, 8, 12, 20, 36)))]
        caption = (Run(self._sentence("table-caption")),) if chance.random() < 0.7 else ()
        return Table(self.new_id(), tuple(rows), tuple(share / sum(shares) for share in shares), 1, caption)

    def _row(self, columns: int) -> Row:
        self._characters += 14 * columns
        cells: list[Cell] = []
        column = 0
        while column < columns:
            span = 2 if column + 2 <= columns and self._chance.random() < 0.08 else 1
            cells.append(self._cell("cell", span))
            column += span
        return Row(tuple(cells))

    def _cell(self, kind: str, span: int = 1) -> Cell:
        alignment = self._chance.choice((None, None, Alignment.RIGHT, Alignment.CENTRE))
        return Cell((Run(self._prose.sentence(kind)),), span, 1, alignment)

    def _figure(self) -> Figure:
        self._characters += 250
        chance = self._chance
        credit = f"{self._prose.sentence('name')} 摄" if chance.random() < 0.5 else ""
        caption = self._sentence("caption")
        return Figure(self.new_id(), self.picture[0], caption, credit, caption, chance.choice((0.4, 0.6, 0.75, 1.0)))


def main() -> None:
    """Write a varied bulletin to a file."""
    parser = argparse.ArgumentParser(prog="benchmarks.varied", description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--template", default="guobiao")
    parser.add_argument("--codes", action="store_true", help="with URLs, addresses and codes")
    parser.add_argument("--plain", action="store_true", help="text alone: no marks, tables, pictures and notes")
    parser.add_argument("--notes", type=float, help="footnotes on a sentence")
    asked = parser.parse_args()
    ingredients = TEXT_ALONE if asked.plain else EVERYTHING if asked.codes else WITHOUT_CODES
    if asked.notes is not None:
        ingredients = replace(ingredients, notes=asked.notes)
    write_bulletin(asked.target, make_varied_bulletin(asked.pages, asked.seed, ingredients, asked.template))


if __name__ == "__main__":
    main()
