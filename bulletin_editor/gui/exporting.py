"""Exporting and printing: the pages of the newest bulletin are written beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.errors import BulletinEditorError
from bulletin_editor.gui import settings
from bulletin_editor.gui.background import Jobs, Progress
from bulletin_editor.gui.desk import Desk
from bulletin_editor.gui.messages import NoticeBar, Remedy, Task
from bulletin_editor.gui.opening import proposed_name

if TYPE_CHECKING:
    from bulletin_editor.layout.pages import Pages


class Exporting(QObject):
    """The export and print commands."""

    def __init__(self, desk: Desk, jobs: Jobs, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._jobs = jobs
        self._notices = notices
        self._window = window

    def choose(self) -> None:
        """Ask for formats and place, and export."""
        from bulletin_editor.gui.dialogs.export import ExportDialog

        path = self._desk.path
        name = path.stem if path else proposed_name(self._desk.signals.bulletin)
        folder = Path(settings.EXPORT_FOLDER.read() or (path.parent if path else Path.home()))
        formats = tuple(settings.EXPORT_FORMATS.read().split())
        dialog = ExportDialog(name, folder, formats, self._window)
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted:
            settings.EXPORT_FOLDER.write(str(dialog.folder()))
            settings.EXPORT_FORMATS.write(" ".join(dialog.suffixes()))
            self.export(dialog.targets())

    def export(self, targets: tuple[Path, ...]) -> None:
        """Write the bulletin in the format of each target."""
        self._desk.signals.finish_typing()
        bulletin = self._desk.signals.bulletin
        job = self._jobs.start(
            self.tr("Exporting {name}").format(name=targets[0].stem),
            lambda progress: _write_all(bulletin, targets, progress),
        )
        job.succeeded.connect(lambda _result: self._on_exported(targets))
        job.failed.connect(self._on_failed)

    def print(self, *, booklet: bool = False, current_page: int = 0) -> None:
        """Ask for a printer and print the pages, one a sheet or as a booklet."""
        from bulletin_editor.gui.printing import ask_for_printer, paint_on_printer

        pages = self._desk.signals.pages
        printer = ask_for_printer(pages, self._window, booklet=booklet, current_page=current_page)
        if printer is None:
            return
        self._desk.signals.finish_typing()
        bulletin = self._desk.signals.bulletin
        job = self._jobs.start(
            self.tr("Printing"),
            lambda progress: paint_on_printer(composed(bulletin), printer, progress, booklet=booklet),
        )
        job.succeeded.connect(
            lambda count: self._notices.tell(self.tr("Sent to the printer. Pages: {count}.").format(count=count))
        )
        job.failed.connect(lambda error: self._notices.tell_failure(Task.PRINT, error))

    def _on_exported(self, targets: tuple[Path, ...]) -> None:
        names = ", ".join(target.name for target in targets)
        folder = targets[0].parent
        self._notices.tell(
            self.tr("Exported: {files}").format(files=names),
            remedy=Remedy(self.tr("Show Folder"), partial(_show_folder, folder)),
        )

    @Slot(object)
    def _on_failed(self, error: BulletinEditorError) -> None:
        self._notices.tell_failure(Task.EXPORT, error)


def composed(bulletin: Bulletin) -> Pages:
    """Return the bulletin's pages in its template."""
    from bulletin_editor.layout.composition import compose
    from bulletin_editor.templates.loading import load_template

    return compose(bulletin, load_template(bulletin.template))


def _write_all(bulletin: Bulletin, targets: tuple[Path, ...], progress: Progress) -> None:
    from bulletin_editor.templates.loading import load_template
    from bulletin_editor.writers.registry import has_pages, write

    template = load_template(bulletin.template)
    pages = composed(bulletin) if any(has_pages(target) for target in targets) else None
    for index, target in enumerate(targets):
        write(
            bulletin,
            template,
            pages,
            target,
            progress=partial(_report, progress, index, len(targets)),
        )


def _report(progress: Progress, index: int, count: int, share: float) -> bool:
    return progress((index + share) / count)


def _show_folder(folder: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
