"""Saved pages give the text of their article, whatever surrounds or hides it."""

from __future__ import annotations

from pathlib import Path

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.readers.registry import read_draft

TEXT = "近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。"


def read(page: str, tmp_path: Path) -> tuple[list[str], list[str]]:
    """Return the headlines and the paragraphs of a page."""
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    articles = [node for node in read_draft(path).nodes if isinstance(node, Article)]
    blocks = [block for article in articles for block in article.blocks if isinstance(block, Paragraph)]
    headlines = [" ".join(article.headline) for article in articles]
    return headlines, [plain_text(block.inlines) for block in blocks]


def test_an_article_of_wechat_is_read_though_its_text_waits_for_a_script(tmp_path: Path) -> None:
    around = "".join(f"<div class='tip'>继续滑动看下一个{number}</div>" for number in range(40))
    page = f"""<html><body>{around}<div id="img-content" class="rich_media_wrp">
    <h1 id="activity-name">一座桥连起两岸幸福</h1>
    <div id="js_content" class="rich_media_content" style="visibility: hidden; opacity: 0;"><p>{TEXT}</p></div>
    </div>{around}</body></html>"""
    assert read(page, tmp_path) == (["一座桥连起两岸幸福"], [TEXT])


def test_a_part_that_has_its_heading_for_a_name_is_text_whatever_the_heading_says(tmp_path: Path) -> None:
    others = "".join(f"<p>{TEXT}</p>" for _ in range(8))
    page = f"""<html><body><h1>Working together on one file</h1>{others}
    <div class="section" id="sharing-with-a-single-developer"><h2>Sharing with a single developer</h2>
    <p>Two people may work on one file where each knows what the other is doing at any time.</p></div>
    <div class="share" id="share"><h2>Tell others</h2><p>Send this page to all your friends.</p></div>
    </body></html>"""
    _, paragraphs = read(page, tmp_path)
    assert "Sharing with a single developer" in paragraphs
    assert "Send this page to all your friends." not in paragraphs
