"""The window: outline, article, problems and pages, with menus, tool bar and status bar around them.

It puts the parts together; what a command does is said in `commands` and in the parts. The window is shown first and
completed then: what its first picture can do without waits for `completed` (docs/decisions/0004-first-picture.md).
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QSplitter, QToolBar, QVBoxLayout, QWidget

from bulletin_editor.gui import settings
from bulletin_editor.gui.appearance import dress
from bulletin_editor.gui.article.article_pane import ArticlePane
from bulletin_editor.gui.background import Jobs
from bulletin_editor.gui.commands.commands import Commands
from bulletin_editor.gui.desk import Desk
from bulletin_editor.gui.exporting import Exporting
from bulletin_editor.gui.handing_out import HandingOut
from bulletin_editor.gui.icons import application_icon
from bulletin_editor.gui.importing import DRAFT_SUFFIXES, Importing
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.menus.actions import Actions
from bulletin_editor.gui.menus.bars import (
    PAGES_OPTIONS,
    TOOLS,
    TOOLS_AT_RIGHT,
    actions_named,
    fill_menu_bar,
    fill_tool_bar,
)
from bulletin_editor.gui.messages import NoticeBar, Task
from bulletin_editor.gui.opening import Opening, proposed_name
from bulletin_editor.gui.outline.outline_pane import OutlinePane
from bulletin_editor.gui.pane_frame import PaneFrame
from bulletin_editor.gui.role_choice import RoleChoice
from bulletin_editor.gui.settings import Setting
from bulletin_editor.gui.status_bar import StatusBar
from bulletin_editor.storage.bulletin_file import SUFFIX

if TYPE_CHECKING:
    from bulletin_editor.gui.composing import Composer
    from bulletin_editor.gui.outline.article_table import ArticleTable
    from bulletin_editor.gui.pages.pages_pane import PagesPane
    from bulletin_editor.gui.problems.problems_pane import ProblemsPane
    from bulletin_editor.gui.review_mode import ReviewMode
    from bulletin_editor.gui.search.find_bar import FindBar

_FIRST_PICTURE = 20
"""Milliseconds that the first picture has to reach the screen before this thread has other work."""
_COLUMN_SHARES = (23, 43, 34)
_ROW_SHARES = (78, 22)


class MainWindow(QMainWindow):
    """One window for the desk's bulletin."""

    language_changed = Signal()
    """Another language was chosen; whoever made this window makes another in its place."""
    appearance_changed = Signal()
    completed = Signal()
    """The first picture of the window is there, and everything in it works."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mainWindow")
        self.setWindowIcon(application_icon())
        dress(self)
        self.setAcceptDrops(True)
        self.setUnifiedTitleAndToolBarOnMac(True)
        self.desk = desk
        self._jobs = Jobs(self)
        self._is_closing_for_good = True
        self._was_painted = False
        self._composer: Composer | None = None
        self._problems: ProblemsPane | None = None
        self._pages: PagesPane | None = None
        self._review: ReviewMode | None = None
        self._find_bar: FindBar | None = None
        self._article_table: ArticleTable | None = None
        self.named_actions = Actions(self)
        self.addActions(self.named_actions.all())
        self._make_parts()
        self._menus = fill_menu_bar(self.menuBar(), self.named_actions)
        self._make_tool_bar()
        self._arrange()
        self._commands = Commands(self)
        self._connect()
        self._restore()
        self._show_title()

    @property
    def frame(self) -> QMainWindow:
        return self

    @property
    def is_idle(self) -> bool:
        """Tell whether pages and findings shown are those of the bulletin as it stands."""
        return self._composer is not None and self._composer.is_idle

    @property
    def problems(self) -> ProblemsPane:
        """The pane of the findings; made when the window is completed, or needed before."""
        if self._problems is None:
            from bulletin_editor.gui.problems.problems_pane import ProblemsPane

            self._problems = ProblemsPane(self.desk.signals, self)
            self._problems.title_changed.connect(self._problems_frame.set_title)
            self._problems_frame.set_title(self._problems.title)
            self._problems_frame.hold(self._problems)
        return self._problems

    @property
    def pages(self) -> PagesPane:
        """The pane of the pages; made when the window is completed, or needed before."""
        if self._pages is None:
            from bulletin_editor.gui.pages.pages_pane import PagesPane
            from bulletin_editor.gui.review_mode import ReviewMode

            self._pages = PagesPane(self.desk.signals, self)
            self._pages.drawing_failed.connect(lambda error: self.notices.tell_failure(Task.COMPOSE, error))
            self._pages.copyfit_requested.connect(self.named_actions["showCopyfit"].trigger)
            self._pages.begin_at(self.article.selection)
            self._pages.set_arrangement(settings.arrangement())
            self._pages.set_options(actions_named(self.named_actions, PAGES_OPTIONS))
            self._pages_frame.hold(self._pages)
            show = self.named_actions
            show["showThumbnails"].toggled.connect(self._pages.show_thumbnails)
            self._pages.show_thumbnails(show["showThumbnails"].isChecked())
            self._review = ReviewMode(self, self._pages, self._columns, show["pagesOnly"], show["reviewPages"])
            show["showPages"].toggled.connect(self._review.follow_pages)
        return self._pages

    @property
    def find_bar(self) -> FindBar:
        """The bar for searching; made when somebody searches first."""
        if self._find_bar is None:
            from bulletin_editor.gui.search.find_bar import FindBar

            self._find_bar = FindBar(self.desk.signals, self)
            self._find_bar.query_changed.connect(self._commands.enable_soon)
            self._article_column.insertWidget(0, self._find_bar)
            self._find_bar.follow(self.article.text)
        return self._find_bar

    @property
    def article_table(self) -> ArticleTable:
        """The table of all articles, which takes the place of the article pane; made when somebody wants it first."""
        if self._article_table is None:
            from bulletin_editor.gui.outline.article_table import ArticleTable

            table = self._article_table = ArticleTable(self.desk.signals, self)
            table.hide()
            table.choice_changed.connect(self.outline.choose_all)
            table.article_opened.connect(self._open_from_table)
            self._article_column.addWidget(table, 1)
        return self._article_table

    @property
    def is_searching(self) -> bool:
        """Tell whether there is something to find next."""
        return self._find_bar is not None and self._find_bar.has_query

    def hand_over(self) -> None:
        """Close without closing the bulletin: another window takes its place."""
        self._is_closing_for_good = False
        self.close()

    def take_up(self, article_id: str) -> None:
        """Go on where another window was: show what it showed."""
        self.desk.signals.article_shown.emit(article_id)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_closing_for_good and not self.opening.may_leave():
            event.ignore()
            return
        if self._review is not None:
            self._review.leave()
        self._remember()
        if self._pages is not None:
            self._pages.close_down()
        self._jobs.cancel_all()
        if self._is_closing_for_good:
            self.desk.close()
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._commands.were_enabled:
            self._commands.enable()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._on_painted)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _dropped_files(event.mimeData())
        event.acceptProposedAction()
        bulletins = [file for file in files if file.suffix == SUFFIX]
        if bulletins:
            self.opening.open_path(bulletins[0])
        elif len(files) == 1 and files[0].suffix.lower() == ".docx":
            self.handing_out.read_dropped(files[0], lambda: self.importing.import_paths(files))
        else:
            self.importing.import_paths(files)

    def _make_parts(self) -> None:
        signals = self.desk.signals
        self.notices = NoticeBar(self)
        self.outline = OutlinePane(signals, self)
        self.article = ArticlePane(signals, self)
        self.opening = Opening(self.desk, self._jobs, self.notices, self)
        self.importing = Importing(signals, self._jobs, self.notices, self)
        self.exporting = Exporting(self.desk, self._jobs, self.notices, self)
        self.handing_out = HandingOut(self.desk, self._jobs, self.notices, self.exporting, self)
        self.status = StatusBar(self.desk, self._jobs, self)
        self.setStatusBar(self.status)

    def _make_tool_bar(self) -> None:
        self.tools = QToolBar(self.tr("Tool bar"), self)
        self.tools.setObjectName("toolBar")
        self.tools.setMovable(False)
        self.tools.setIconSize(QSize(18, 18))
        self.tools.toggleViewAction().setVisible(False)
        self.tools.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.role_choice = RoleChoice(self.named_actions, self.tools)
        self.tools.addWidget(self.role_choice)
        fill_tool_bar(self.tools, self.named_actions, TOOLS)
        stretch = QWidget(self.tools)
        stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.tools.addWidget(stretch)
        fill_tool_bar(self.tools, self.named_actions, TOOLS_AT_RIGHT)
        self.addToolBar(self.tools)

    def _arrange(self) -> None:
        show = self.named_actions
        self._outline_frame = PaneFrame(self.tr("Outline"), show["showOutline"])
        self._outline_frame.hold(self.outline)
        self._pages_frame = PaneFrame(self.tr("Pages"), show["showPages"])
        self._problems_frame = PaneFrame(translate("ProblemsPane", "Problems"), show["showProblems"])
        middle = QWidget(self)
        self._article_column = QVBoxLayout(middle)
        self._article_column.setContentsMargins(0, 0, 0, 0)
        self._article_column.setSpacing(0)
        self._article_column.addWidget(self.article, 1)
        self._rows = _splitter("rows", Qt.Orientation.Vertical, (middle, self._problems_frame))
        for frame, width in ((self._outline_frame, 190), (middle, 340), (self._pages_frame, 240)):
            frame.setMinimumWidth(width)
        self._problems_frame.setMinimumSize(420, 130)
        self._columns = _splitter(
            "columns", Qt.Orientation.Horizontal, (self._outline_frame, self._rows, self._pages_frame)
        )
        central = QWidget(self)
        whole = QVBoxLayout(central)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notices)
        whole.addWidget(self._columns, 1)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        signals = self.desk.signals
        signals.place_requested.connect(self._on_place_requested)
        # A key that is typed shall be painted before what stands around it.
        self._title_timer = QTimer(self, singleShot=True, interval=0)
        self._title_timer.timeout.connect(self._show_title)
        signals.bulletin_changed.connect(self._title_timer.start)
        signals.session_opened.connect(self._on_session_opened)
        self.desk.file_changed.connect(self._show_title)
        self.desk.save_state_changed.connect(self._title_timer.start)
        self.desk.copied_for_writing.connect(self._on_copied_for_writing)
        self.outline.masthead_requested.connect(self.named_actions["editMasthead"].trigger)
        self.status.copyfit_requested.connect(self.named_actions["showCopyfit"].trigger)
        self.outline.house_requested.connect(self.named_actions["editHouse"].trigger)
        self.outline.hand_out_requested.connect(self.named_actions["handOut"].trigger)
        self.importing.picture_read.connect(lambda read: self.article.insert_figure(*read))
        self.opening.recent_changed.connect(self._fill_recent_menu)
        self._menus["recentMenu"].aboutToShow.connect(self._fill_recent_menu)
        self.named_actions["showArticleTable"].toggled.connect(self._show_article_table)
        self.article.text.menu_filled.connect(self._add_to_text_menu)
        targets = self._menus["moveToMenu"]
        targets.aboutToShow.connect(partial(self.outline.menus.fill_targets, targets))

    @Slot(QMenu)
    def _add_to_text_menu(self, menu: QMenu) -> None:
        """Offer what the menu bar has for a place in the text."""
        menu.addSeparator()
        menu.addMenu(self._menus["roleMenu"])
        menu.addMenu(self._menus["alignmentMenu"])
        menu.addActions(
            [self.named_actions[name] for name in ("insertLink", "insertFootnote", "newComment", "splitArticle")]
        )

    @Slot()
    def _on_painted(self) -> None:
        QTimer.singleShot(_FIRST_PICTURE, self, self._complete)

    @Slot()
    def _complete(self) -> None:
        """Make what the first picture does without, now that it is there."""
        from bulletin_editor.gui.composing import Composer
        from bulletin_editor.gui.start_page import StartPage

        for pane in (self.problems, self.pages):
            pane.show()
        start = StartPage(self.named_actions)
        start.path_chosen.connect(self.opening.open_path)
        self.article.set_start_page(start)
        if start.isVisible() and self.outline.view.hasFocus():
            start.begin()
        self._composer = Composer(self.desk.signals, self._jobs)
        self._composer.composing_failed.connect(lambda error: self.notices.tell_failure(Task.COMPOSE, error))
        self._composer.counted.connect(self.status.show_bulletin_counts)
        self._composer.compose_now()
        self.completed.emit()

    @Slot()
    def _on_session_opened(self) -> None:
        self._show_title()
        self.show_first_article()

    def show_first_article(self) -> None:
        """Show the first article, so that a person can begin at once."""
        from bulletin_editor.content.outline import articles

        if not self.desk.signals.article_id:
            first = next(articles(self.desk.signals.bulletin, with_pool=True), None)
            if first is not None:
                self.desk.signals.show_article(first.id)
                self.article.focus_text()

    @Slot(str, str, int, int)
    def _on_place_requested(self, node_id: str, *_place: object) -> None:
        """Let the outline show where a person goes, also when that article was in the article pane all along."""
        self.named_actions["showArticleTable"].setChecked(False)
        self.outline.choose(node_id)

    @Slot(bool)
    def _show_article_table(self, shown: bool) -> None:
        chosen = tuple(article.id for article in self.outline.chosen_articles())
        self.article_table.setVisible(shown)
        self.article.setVisible(not shown)
        if shown:
            self.article_table.choose_all(chosen)
        (self.article_table if shown else self.article).setFocus()

    @Slot(str)
    def _open_from_table(self, article_id: str) -> None:
        self.named_actions["showArticleTable"].setChecked(False)
        self.desk.signals.show_article(article_id)
        self.desk.signals.place_requested.emit(article_id, "", 0, 0)

    @Slot()
    def _on_copied_for_writing(self) -> None:
        from bulletin_editor.gui.messages import Remedy, Weight

        self.notices.tell(
            self.tr("The file was open for reading. Your changes are kept in a copy that has no name yet."),
            Weight.WARNING,
            Remedy(self.tr("Save As…"), self.opening.save_as),
        )

    @Slot()
    def _show_title(self) -> None:
        path = self.desk.path
        name = path.stem if path else proposed_name(self.desk.signals.bulletin)
        if self.desk.is_read_only:
            name = self.tr("{name} (for reading)").format(name=name)
        self.setWindowTitle(f"{name}[*] — " + self.tr("Bulletin Editor"))
        self.setWindowFilePath(str(path) if path else "")
        self.setWindowModified(self.desk.is_modified)

    @Slot()
    def _fill_recent_menu(self) -> None:
        menu = self._menus["recentMenu"]
        menu.clear()
        for number, path in enumerate(settings.recent_files(), 1):
            text = f"{'&' if number < 10 else ''}{number}  {path.name.replace('&', '&&')}"
            action = menu.addAction(text, partial(self.opening.open_path, path))
            action.setObjectName(f"recent{number}")
            action.setToolTip(str(path))
        menu.setToolTipsVisible(True)
        if menu.isEmpty():
            nothing = menu.addAction(self.tr("Nothing opened yet"))
            nothing.setObjectName("recentNothing")
            nothing.setEnabled(False)
        else:
            menu.addSeparator()
            forget = menu.addAction(self.tr("&Clear the List"), settings.forget_recent_files)
            forget.setObjectName("recentClear")

    def _restore(self) -> None:
        self._fit_screen()
        for splitter, setting, shares in (
            (self._columns, settings.COLUMN_SIZES, _COLUMN_SHARES),
            (self._rows, settings.ROW_SIZES, _ROW_SHARES),
        ):
            if not splitter.restoreState(setting.read()):
                splitter.resize(self.size())
                splitter.setSizes([share * self.width() // 100 for share in shares])
        self.named_actions["showToolBar"].toggled.connect(self.tools.setVisible)
        self.named_actions["showThumbnails"].setChecked(settings.THUMBNAILS_SHOWN.read())
        for action, frame, shown in self._closable():
            action.setChecked(shown.read())
            frame.setVisible(action.isChecked())

    def _fit_screen(self) -> None:
        geometry: QByteArray = settings.GEOMETRY.read()
        if not geometry.isEmpty() and self.restoreGeometry(geometry):
            return
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(1440, screen.width() - 40), min(920, screen.height() - 60))

    def _remember(self) -> None:
        settings.GEOMETRY.write(self.saveGeometry())
        settings.COLUMN_SIZES.write(self._columns.saveState())
        settings.ROW_SIZES.write(self._rows.saveState())
        settings.THUMBNAILS_SHOWN.write(self.named_actions["showThumbnails"].isChecked())
        for action, _, shown in self._closable():
            shown.write(action.isChecked())

    def _closable(self) -> tuple[tuple[QAction, QWidget, Setting[bool]], ...]:
        """Return what can be closed, with the action that shows it and the setting that remembers it."""
        show = self.named_actions
        return (
            (show["showOutline"], self._outline_frame, settings.OUTLINE_SHOWN),
            (show["showPages"], self._pages_frame, settings.PAGES_SHOWN),
            (show["showProblems"], self._problems_frame, settings.PROBLEMS_SHOWN),
            (show["showToolBar"], self.tools, settings.TOOL_BAR_SHOWN),
        )


def _splitter(name: str, orientation: Qt.Orientation, widgets: tuple[QWidget, ...]) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setObjectName(name)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for index, widget in enumerate(widgets):
        splitter.addWidget(widget)
        splitter.setStretchFactor(index, 1 if index == 1 or orientation is Qt.Orientation.Vertical else 0)
    return splitter


def _dropped_files(mime: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    wanted = (*DRAFT_SUFFIXES, SUFFIX)
    return [path for path in paths if path.is_dir() or path.suffix.lower() in wanted]
