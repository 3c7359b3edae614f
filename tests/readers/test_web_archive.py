"""Pages saved in one file bring their text and their pictures."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from outline_text import outline_text
from word_drafts import png

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.registry import read_draft

TEXT = "近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。"


def archive(markup: str, charset: str = "gb18030") -> bytes:
    message = EmailMessage()
    message["Subject"] = "saved"
    message.set_content("shown by old programs")
    message.clear()
    message.make_related()
    page = EmailMessage()
    page.set_content(markup.encode(charset), maintype="text", subtype="html", cte="base64")
    page.replace_header("Content-Type", f'text/html; charset="{charset}"')
    page["Content-Location"] = "file:///C:/ABC/draft.htm"
    message.attach(page)
    for name, extra in (("file:///C:/ABC/draft.files/image001.png", ""), ("", "<p2>")):
        picture = EmailMessage()
        picture.set_content(png(30 if extra else 40), maintype="image", subtype="png", cte="base64")
        picture["Content-ID" if extra else "Content-Location"] = extra or name
        message.attach(picture)
    return message.as_bytes()


def test_a_saved_page_brings_its_text_and_pictures(tmp_path: Path) -> None:
    path = tmp_path / "页面.mht"
    markup = f"<h1>突出规划引领</h1><p>{TEXT}<img src='draft.files/image001.png'></p><p>{TEXT}<img src='cid:p2'></p>"
    path.write_bytes(archive(markup))
    draft = read_draft(path)
    assert outline_text(draft.nodes) == ["H 突出规划引领", "P 1", "I", "P 1", "I"]
    assert sorted(asset.width for asset in draft.assets.values()) == [30, 40]


def test_pictures_outside_the_archive_are_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / "beside.png").write_bytes(png())
    path = tmp_path / "page.mhtml"
    path.write_bytes(archive(f"<p>{TEXT}<img src='beside.png'><img src='file:///etc/passwd'></p>"))
    assert read_draft(path).assets == {}


@pytest.mark.parametrize("data", [b"noise", b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx", b"\n" * 100])
def test_what_holds_no_page_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "page.mht"
    path.write_bytes(data)
    with pytest.raises(FileError) as refused:
        read_draft(path)
    assert refused.value.cause is Cause.CORRUPT


def test_parts_inside_parts_without_end_are_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.mht"
    part = b'Content-Type: multipart/related; boundary="b%d"\n\n--b%d\n'
    path.write_bytes(b"".join(part % (n, n) for n in range(3000)) + b"Content-Type: text/html\n\n<p>x</p>")
    with pytest.raises(FileError):
        read_draft(path)
