from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Status
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.outline import find_article
from bulletin_editor.editing.article_edits import ArticleField, ReplaceBlocks, SetArticleField, TextAct
from bulletin_editor.editing.outline_edits import RemoveNodes
from bulletin_editor.editing.selection import Selection, TextPosition
from bulletin_editor.editing.session import BulletinChanged, EditingSession, Origin
from tests.builders import article, bulletin


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Typist:
    """Types into the first paragraph of one article, as the article pane reports it."""

    def __init__(self) -> None:
        self.piece = article("题", "甲")
        self.clock = Clock()
        self.session = EditingSession(bulletin(self.piece), clock=self.clock)
        self.caret = 1

    def type(self, text: str) -> None:
        block = find_article(self.session.bulletin, self.piece.id).blocks[0]
        assert isinstance(block, Paragraph)
        before = plain_text(block.inlines)
        new = Paragraph(block.id, (Run(before[: self.caret] + text + before[self.caret :]),))
        selection_before = self._selection()
        self.caret += len(text)
        self.session.perform(
            ReplaceBlocks(self.piece.id, 0, 1, (new,), TextAct.TYPING),
            Origin.ARTICLE_TEXT,
            selection_before=selection_before,
            selection_after=self._selection(),
        )

    def _selection(self) -> Selection:
        place = TextPosition(0, self.caret)
        return Selection(self.piece.id, place, place)

    @property
    def text(self) -> str:
        block = find_article(self.session.bulletin, self.piece.id).blocks[0]
        assert isinstance(block, Paragraph)
        return plain_text(block.inlines)


def test_typing_without_a_pause_is_one_step() -> None:
    typist = Typist()
    for letter in "乙丙丁":
        typist.type(letter)
        typist.clock.now += 0.3
    assert typist.text == "甲乙丙丁"
    typist.session.undo()
    assert typist.text == "甲"
    typist.session.redo()
    assert typist.text == "甲乙丙丁"


def test_a_pause_begins_a_new_step() -> None:
    typist = Typist()
    typist.type("乙")
    typist.clock.now += 1.5
    typist.type("丙")
    typist.session.undo()
    assert typist.text == "甲乙"


def test_typing_elsewhere_begins_a_new_step() -> None:
    typist = Typist()
    typist.type("乙")
    typist.caret = 0
    typist.type("丙")
    typist.session.undo()
    assert typist.text == "甲乙"


def test_a_closed_step_takes_no_more_typing() -> None:
    typist = Typist()
    typist.type("乙")
    typist.session.close_step()
    typist.type("丙")
    typist.session.undo()
    assert typist.text == "甲乙"


def test_undo_gives_the_former_object_back_and_the_selection_with_it() -> None:
    typist = Typist()
    start = typist.session.bulletin
    heard: list[BulletinChanged] = []
    typist.session.listen(heard.append)
    typist.type("乙")
    typist.session.undo()
    assert typist.session.bulletin is start
    assert heard[-1].origin is Origin.HISTORY
    assert heard[-1].selection == Selection(typist.piece.id, TextPosition(0, 1), TextPosition(0, 1))


def test_a_new_edit_forgets_what_was_undone() -> None:
    typist = Typist()
    typist.type("乙")
    typist.session.undo()
    typist.type("丙")
    assert typist.session.redo() is None
    assert typist.text == "甲丙"


def test_an_edit_without_effect_leaves_no_step_and_tells_nobody() -> None:
    typist = Typist()
    heard: list[BulletinChanged] = []
    typist.session.listen(heard.append)
    typist.session.perform(SetArticleField(typist.piece.id, ArticleField.STATUS, Status.DRAFT), Origin.OUTLINE)
    assert typist.session.undoable is None
    assert heard == []


def test_one_history_covers_text_fields_and_outline() -> None:
    typist = Typist()
    start = typist.session.bulletin
    typist.type("乙")
    typist.session.perform(SetArticleField(typist.piece.id, ArticleField.KICKER, "引题"), Origin.ARTICLE_FIELDS)
    typist.session.perform(RemoveNodes((typist.piece.id,)), Origin.OUTLINE)
    end = typist.session.bulletin
    while typist.session.undo():
        pass
    assert typist.session.bulletin is start
    while typist.session.redo():
        pass
    assert typist.session.bulletin is end


def test_a_listener_that_left_hears_nothing() -> None:
    typist = Typist()
    heard: list[BulletinChanged] = []
    leave = typist.session.listen(heard.append)
    leave()
    typist.type("乙")
    assert heard == []
