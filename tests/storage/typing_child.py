"""A program that opens a bulletin and types into it until it is killed: `python -m tests.storage.typing_child FILE`.

Each character is announced on standard output, with the time, after it has been performed.
"""

from __future__ import annotations

import sys
import time

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.article_edits import ReplaceBlocks
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.storage.autosave import Autosave
from bulletin_editor.storage.bulletin_file import BulletinFile

TYPED = "突出规划引领服务转型升级"


def main() -> None:
    file = BulletinFile.open(sys.argv[1])
    autosave = Autosave(file)
    session = EditingSession(file.bulletin)
    session.listen(lambda event: autosave.keep(event.after))
    while True:
        article = next(articles(session.bulletin))
        block = article.blocks[0]
        assert isinstance(block, Paragraph)
        text = plain_text(block.inlines)
        longer = text + TYPED[len(text) % len(TYPED)]
        session.perform(ReplaceBlocks(article.id, 0, 1, (Paragraph(block.id, (Run(longer),)),)), Origin.ARTICLE_TEXT)
        sys.stdout.write(f"{len(longer)} {time.monotonic()}\n")
        sys.stdout.flush()
        time.sleep(0.004)


if __name__ == "__main__":
    main()
