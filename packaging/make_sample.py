"""Make resources/samples/lanhe.bulletin from the sample draft: run it when the draft or the file format changes."""

from __future__ import annotations

import datetime
import sys
from dataclasses import replace
from pathlib import Path

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead, Status
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.outline import ROOT, articles
from bulletin_editor.editing.article_edits import ArticleField, SetArticleField
from bulletin_editor.editing.outline_edits import InsertNodes
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.resource_files import resource_path
from bulletin_editor.storage.bulletin_file import write_bulletin

MASTHEAD = Masthead(
    name="澜河简报",
    number=3,
    total_number=128,
    unit="中共澜河区委办公室",
    date=datetime.date(2026, 2, 27),
    classification="内部资料　注意保存",
)
IMPRINT = Imprint(
    report_to="市委、市政府，区委、区人大、区政府、区政协领导",
    send_to="区委各部门，区级国家机关各部门，各人民团体",
    distribute_to="各镇党委、政府，各街道党工委、办事处",
    copies=120,
    editor="叶知秋",
    reviewer="程望舒",
    approver="陆怀瑾",
    telephone="8600 1207",
)
STATUSES = (Status.APPROVED, Status.REVIEWED, Status.EDITED, Status.REVIEWED, Status.EDITED, Status.DRAFT, Status.DRAFT)


def make_sample() -> Bulletin:
    """Return the sample draft as a bulletin with masthead, imprint and statuses."""
    draft = read_draft(resource_path("samples", "lanhe.md"))
    empty = replace(Bulletin(new_id()), masthead=MASTHEAD, imprint=IMPRINT)
    bulletin = InsertNodes(ROOT, 0, draft.nodes, draft.assets).apply(empty)
    for article, status in zip(articles(bulletin), STATUSES, strict=True):
        bulletin = SetArticleField(article.id, ArticleField.STATUS, status).apply(bulletin)
    return bulletin


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else resource_path("samples", "lanhe.bulletin")
    target.unlink(missing_ok=True)
    write_bulletin(target, make_sample())
