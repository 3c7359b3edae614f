"""How a bulletin is cited: what it is called, whose it is, and of which day."""

from __future__ import annotations

import datetime

from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.bylines import parse_byline
from bulletin_editor.content.outline import articles, walk
from bulletin_editor.templates.matter import masthead_fields
from bulletin_editor.templates.template import Template


def cited_title(bulletin: Bulletin, template: Template) -> str:
    """Return the masthead's name and number, else the first title of the outline; empty where there is none."""
    fields = masthead_fields(template, bulletin.masthead)
    issue = " ".join(part for part in (fields["name"], fields["number"] + fields["total_number"]) if part)
    titles = (" ".join(node.headline) if isinstance(node, Article) else node.title for node, _ in walk(bulletin))
    return issue or next(filter(None, titles), "")


def cited_authors(bulletin: Bulletin) -> tuple[str, ...]:
    """Return the compiling unit, else the editor, else those whose names stand under the articles."""
    publisher = bulletin.masthead.unit or bulletin.imprint.editor
    if publisher:
        return (publisher,)
    bylines = (parse_byline(article.byline) for article in articles(bulletin))
    return tuple(dict.fromkeys(name for byline in bylines for credit in byline for name in credit.names))


def cited_date(bulletin: Bulletin) -> datetime.date:
    """Return the masthead's date, else today's: standards want one."""
    return bulletin.masthead.date or datetime.datetime.now(tz=datetime.UTC).date()
