"""The language of the window: which one, and Qt's translators for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from bulletin_editor.gui.settings import Language
from bulletin_editor.resource_files import resource_path
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

_installed: list[QTranslator] = []

QT_TEXTS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
)
"""What Qt's own dialogs and menus say, and its own translation leaves in English or says at length."""


def install_language(language: Language) -> QLocale:
    """Let the window speak a language from now on; return its locale."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    locale = _locale(language)
    QLocale.setDefault(locale)
    if locale.language() is QLocale.Language.Chinese:
        _install("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install("bulletin_editor_zh_CN", str(resource_path("translations")))
    return locale


def translate(context: str, text: str) -> str:
    """Translate a text of a table, as `wording` and the tables of this package need it."""
    return QCoreApplication.translate(context, text)


def _locale(language: Language) -> QLocale:
    if language is Language.CHINESE:
        return QLocale("zh_CN")
    if language is Language.ENGLISH:
        return QLocale("en_GB")
    wanted = QLocale.system().uiLanguages()
    return QLocale.system() if wanted and wanted[0].startswith("zh") else QLocale("en_GB")


def _install(name: str, folder: str) -> None:
    translator = QTranslator()
    if translator.load(name, folder):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
