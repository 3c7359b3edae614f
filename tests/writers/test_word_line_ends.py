"""Word ends the lines of titles where the pages do, and reading the file gives the titles back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.outline import articles
from bulletin_editor.layout.composition import compose
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.registry import write
from tests.builders import article, bulletin, department

LONG = "区委书记主持召开全区经济运行分析会强调坚定信心稳中求进推动高质量发展"
PARALLEL = "锚定目标抓项目、提质增效稳增长\n奋力实现全年经济工作开门红"
ENGLISH = "Harbour bridge will open in the spring after nine years of work and three changes of plan"


def issue(template: str = "guobiao") -> Bulletin:
    made = (article(headline, "正文一段。", subhead=LONG * 2) for headline in (LONG, PARALLEL, ENGLISH))
    return bulletin(
        department("市住房和城乡建设局及城市管理综合行政执法局与自然资源规划局工作组", *made), template=template
    )


def written(made: Bulletin, folder: Path) -> Path:
    look = load_template(made.template)
    target = folder / "titles.docx"
    write(made, look, compose(made, look), target)
    return target


def test_word_breaks_a_long_headline_where_the_pages_do(tmp_path: Path) -> None:
    texts = [paragraph.text for paragraph in Document(str(written(issue(), tmp_path))).paragraphs]
    assert "区委书记主持召开全区经济运行分析会强调\n坚定信心稳中求进推动高质量发展" in texts
    assert PARALLEL in texts


@pytest.mark.parametrize("template", ["guobiao", "newsletter"])
def test_titles_come_back_without_the_line_ends_of_the_pages(template: str, tmp_path: Path) -> None:
    made = issue(template)
    read = bulletin(*read_draft(written(made, tmp_path)).nodes)
    assert [(one.headline, one.subhead) for one in articles(read)] == [
        (one.headline, one.subhead) for one in articles(made)
    ]
