from __future__ import annotations

from pathlib import Path

from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.identity import new_id
from bulletin_editor.storage.bulletin_file import write_bulletin
from bulletin_editor.storage.earlier_issues import earlier_articles, issues_beside


def test_issues_beside_are_searched_but_not_a_collection_of_hundreds_of_articles(tmp_path: Path) -> None:
    for name, count in (("第3期", 2), ("汇编", 401)):
        outline = tuple(Article(new_id(), headline=(f"{name}第{number}篇",)) for number in range(count))
        write_bulletin(tmp_path / f"{name}.bulletin", Bulletin(new_id(), outline=outline))
    found = earlier_articles(issues_beside(tmp_path / "new.bulletin"), Bulletin(new_id()))
    assert [(article.headline[0], place) for article, place in found] == [
        ("第3期第0篇", "第3期"),
        ("第3期第1篇", "第3期"),
    ]
