"""Exporting and printing: the pages of the newest bulletin are written beside the window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtWidgets import QWidget

from bulletin_editor.content.bulletin import Bulletin, Node
from bulletin_editor.content.extracts import extract
from bulletin_editor.content.outline import ancestors, find_article
from bulletin_editor.editing.findings import Finding
from bulletin_editor.errors import BulletinEditorError
from bulletin_editor.gui import settings
from bulletin_editor.gui.background import Jobs, Progress
from bulletin_editor.gui.desk import Desk
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.messages import NoticeBar, Remedy, Task, Weight
from bulletin_editor.gui.opening import proposed_name
from bulletin_editor.storage.bulletin_file import read_bulletin
from bulletin_editor.wording.names import kind_name, node_title

if TYPE_CHECKING:
    from bulletin_editor.layout.pages import Pages
    from bulletin_editor.writers.options import ExportOptions


_Choice = TypeVar("_Choice", bound=StrEnum)


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
        dialog = ExportDialog(
            name,
            folder,
            formats,
            self._window,
            parts=self._parts(),
            options=_remembered_options(),
            versions=self._versions(),
        )
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted:
            settings.EXPORT_FOLDER.write(str(dialog.folder()))
            settings.EXPORT_FORMATS.write(" ".join(dialog.suffixes()))
            options = dialog.options()
            settings.EXPORT_WEB_PROFILE.write(options.web_profile.value)
            settings.EXPORT_PDF_STANDARD.write(options.pdf_standard.value)
            settings.EXPORT_LOCKS_PAGES.write(options.locks_pages)
            self.export(dialog.targets(), only=dialog.part(), options=options, against=dialog.against())

    def export(
        self, targets: tuple[Path, ...], *, only: str = "", options: ExportOptions | None = None, against: str = ""
    ) -> None:
        """Write the bulletin, or only one node of it, in the format of each target.

        Without `options` it is as usual. `against` is a saved revision or a file that changes are tracked against.
        """
        from bulletin_editor.writers.options import AS_USUAL, earlier

        wished = options or AS_USUAL
        self._desk.signals.finish_typing()
        bulletin = self._desk.signals.bulletin
        if only:
            bulletin = extract(bulletin, (only,))
        read = self._reader_of(against)

        def write(progress: Progress) -> Sequence[Finding]:
            changes = replace(wished, against=earlier(read(), bulletin, (only,) if only else ())) if read else wished
            return _write_all(bulletin, targets, changes, progress)

        job = self._jobs.start(self.tr("Exporting {name}").format(name=targets[0].stem), write)
        job.succeeded.connect(lambda findings: self._on_exported(targets, findings))
        job.failed.connect(self._on_failed)

    def copy_for_wechat(self, node_ids: Collection[str]) -> None:
        """Put these nodes, or the whole bulletin if there are none, on the clipboard for an official account."""
        self._desk.signals.finish_typing()
        bulletin = self._desk.signals.bulletin
        part = extract(bulletin, node_ids) if node_ids else bulletin
        job = self._jobs.start(self.tr("Copying"), lambda _progress: _markup_and_text(part))
        job.succeeded.connect(self._on_copied)
        job.failed.connect(self._on_failed)

    @Slot(object)
    def _on_copied(self, markup_and_text: tuple[str, str]) -> None:
        from PySide6.QtGui import QGuiApplication

        copied = QMimeData()
        markup, text = markup_and_text
        copied.setHtml(markup)
        copied.setText(text)
        QGuiApplication.clipboard().setMimeData(copied)
        self._notices.tell(self.tr("Copied. Paste it into the editor of the official account."))

    def _parts(self) -> tuple[tuple[str, str], ...]:
        """Return what may be exported by itself, by id and name: the shown article and what it stands in."""
        signals = self._desk.signals
        if not signals.article_id:
            return ()
        around = ancestors(signals.bulletin, signals.article_id)
        nodes: tuple[Node, ...] = (*around, find_article(signals.bulletin, signals.article_id))
        return tuple((node.id, f"{kind_name(node, translate)}: {node_title(node, translate)}") for node in nodes)

    def _versions(self) -> tuple[tuple[str, str], ...]:
        """Return the saved revisions, the newest first, by id and name with the time."""
        from bulletin_editor.gui.dialogs.revisions import revision_title

        try:
            kept = self._desk.revisions()
        except BulletinEditorError:
            return ()
        return tuple((revision.id, revision_title(revision)) for revision in reversed(kept))

    def _reader_of(self, version: str) -> Callable[[], Bulletin] | None:
        """Return what reads a saved revision by its id or a file by its path; `None` where there is neither."""
        if not version:
            return None
        is_kept = version in (revision_id for revision_id, _ in self._versions())
        return partial(self._desk.load_revision if is_kept else read_bulletin, version)

    def print(self, *, booklet: bool = False, current_page: int = 0) -> None:
        """Ask for a printer and print the pages, one a sheet or as a booklet."""
        from bulletin_editor.gui.printing import ask_for_printer, print_pages

        pages = self._desk.signals.pages
        printer = ask_for_printer(pages, self._window, booklet=booklet, current_page=current_page)
        if printer is None:
            return
        self._desk.signals.finish_typing()
        bulletin = self._desk.signals.bulletin
        job = self._jobs.start(
            self.tr("Printing"),
            lambda progress: print_pages(composed(bulletin), printer, progress, booklet=booklet),
        )
        job.succeeded.connect(
            lambda count: self._notices.tell(self.tr("Sent to the printer. Pages: {count}.").format(count=count))
        )
        job.failed.connect(lambda error: self._notices.tell_failure(Task.PRINT, error))

    def _on_exported(self, targets: tuple[Path, ...], findings: Sequence[Finding]) -> None:
        from bulletin_editor.wording.finding_sentences import finding_sentence

        told = self.tr("Exported: {files}").format(files=", ".join(target.name for target in targets))
        self._notices.tell(
            "\n".join((told, *(finding_sentence(one, translate) for one in findings))),
            Weight.WARNING if findings else Weight.LIGHT,
            Remedy(self.tr("Show Folder"), partial(_show_folder, targets[0].parent)),
        )

    @Slot(object)
    def _on_failed(self, error: BulletinEditorError) -> None:
        self._notices.tell_failure(Task.EXPORT, error)


def composed(bulletin: Bulletin) -> Pages:
    """Return the bulletin's pages in its template."""
    from bulletin_editor.layout.composition import compose
    from bulletin_editor.templates.loading import template_of

    return compose(bulletin, template_of(bulletin))


def _markup_and_text(bulletin: Bulletin) -> tuple[str, str]:
    """Return a bulletin as an official account takes it, and as plain text."""
    from bulletin_editor.templates.loading import template_of
    from bulletin_editor.writers.text import write_text
    from bulletin_editor.writers.web import wechat_markup

    template = template_of(bulletin)
    return wechat_markup(bulletin, template), write_text(bulletin, template).decode("utf-8")


def _remembered_options() -> ExportOptions:
    from bulletin_editor.writers.options import ExportOptions, PdfStandard, WebProfile

    return ExportOptions(
        _remembered(settings.EXPORT_WEB_PROFILE, WebProfile.WEB),
        _remembered(settings.EXPORT_PDF_STANDARD, PdfStandard.A_2B),
        locks_pages=settings.EXPORT_LOCKS_PAGES.read(),
    )


def _remembered(setting: settings.Setting[str], usual: _Choice) -> _Choice:
    remembered = setting.read()
    return type(usual)(remembered) if remembered in set(type(usual)) else usual


def _write_all(
    bulletin: Bulletin, targets: tuple[Path, ...], options: ExportOptions, progress: Progress
) -> tuple[Finding, ...]:
    """Write every target; return what the writers had to say, without what the pages say anyway."""
    from bulletin_editor.templates.loading import template_of
    from bulletin_editor.writers.registry import has_pages, write

    template = template_of(bulletin)
    pages = composed(bulletin) if any(has_pages(target) for target in targets) else None
    findings: list[Finding] = []
    for index, target in enumerate(targets):
        result = write(
            bulletin,
            template,
            pages,
            target,
            options=options,
            progress=partial(_report, progress, index, len(targets)),
        )
        findings += result.own_findings
    return tuple(findings)


def _report(progress: Progress, index: int, count: int, share: float) -> bool:
    return progress((index + share) / count)


def _show_folder(folder: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
