"""What went wrong, said so that a person knows what to do next."""

from __future__ import annotations

from bulletin_editor.errors import BulletinEditorError, Cause, EditError, FileError
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, Translate

_CONTEXT = "Errors"

CAUSES = {
    Cause.NOT_FOUND: QT_TRANSLATE_NOOP("Errors", "It does not exist. It may have been moved or renamed."),
    Cause.NO_FOLDER: QT_TRANSLATE_NOOP("Errors", "Its folder does not exist. Make the folder or choose another place."),
    Cause.IS_A_FOLDER: QT_TRANSLATE_NOOP("Errors", "This is a folder. Choose a file."),
    Cause.EMPTY: QT_TRANSLATE_NOOP("Errors", "The file is empty. Ask for it to be sent again."),
    Cause.NOT_READABLE: QT_TRANSLATE_NOOP("Errors", "It cannot be read. Check the permissions and the connection."),
    Cause.NOT_WRITABLE: QT_TRANSLATE_NOOP("Errors", "It cannot be written. Choose another place or name."),
    Cause.DISK_FULL: QT_TRANSLATE_NOOP("Errors", "The disk is full. Free some space or choose another place."),
    Cause.UNKNOWN_FORMAT: QT_TRANSLATE_NOOP(
        "Errors", "This kind of file is not supported. Choose a Word, Markdown, HTML or text file."
    ),
    Cause.WRONG_ENCODING: QT_TRANSLATE_NOOP(
        "Errors", "The characters cannot be decoded. Save the file as UTF-8 and try again."
    ),
    Cause.NOT_A_ZIP: QT_TRANSLATE_NOOP("Errors", "This is no Word file (.docx). Open it in Word and save it as .docx."),
    Cause.TRUNCATED: QT_TRANSLATE_NOOP("Errors", "The end of the file is missing. Copy it or have it sent again."),
    Cause.CORRUPT: QT_TRANSLATE_NOOP("Errors", "The file is damaged. Use a copy or have it sent again."),
    Cause.TOO_LARGE: QT_TRANSLATE_NOOP("Errors", "The file is too large. Split it into smaller ones."),
    Cause.NEWER_VERSION: QT_TRANSLATE_NOOP(
        "Errors", "It was made by a newer version of this program. Update the program to open it."
    ),
    Cause.NOT_A_BULLETIN: QT_TRANSLATE_NOOP("Errors", "This is no bulletin file. Drafts are imported, not opened."),
    Cause.IN_USE: QT_TRANSLATE_NOOP("Errors", "It is open elsewhere. Close it there, or open it for reading."),
    Cause.ALREADY_EXISTS: QT_TRANSLATE_NOOP("Errors", "A file of this name exists already. Choose another name."),
    Cause.NOTHING_TO_IMPORT: QT_TRANSLATE_NOOP(
        "Errors", "There is nothing to import. Drafts are Word, Markdown, HTML or text files."
    ),
    Cause.NEEDS_LIBREOFFICE: QT_TRANSLATE_NOOP(
        "Errors", "This format needs LibreOffice, which is not installed. Install it, or save the file as .docx."
    ),
    Cause.UNKNOWN_TEMPLATE: QT_TRANSLATE_NOOP("Errors", "There is no template of this name. Choose another one."),
    Cause.INVALID_TEMPLATE: QT_TRANSLATE_NOOP("Errors", "The template has a mistake. Correct it or choose another."),
    Cause.LAYOUT_FAILED: QT_TRANSLATE_NOOP("Errors", "The pages could not be made. The text itself is not affected."),
    Cause.CANCELLED: QT_TRANSLATE_NOOP("Errors", "Cancelled. Nothing was written."),
}

_IN_USE_BY = QT_TRANSLATE_NOOP("Errors", "It is open elsewhere ({holder}). Close it there, or open it for reading.")
_NAMED = QT_TRANSLATE_NOOP("Errors", "{name}: {cause}")
_WITH_DETAIL = QT_TRANSLATE_NOOP("Errors", "{sentence} ({detail})")
_EDIT_REFUSED = QT_TRANSLATE_NOOP(
    "Errors", "This change is not possible here: the place has gone or the result would not fit the outline."
)
_UNKNOWN = QT_TRANSLATE_NOOP("Errors", "This did not succeed.")

_DETAILED = frozenset({Cause.CORRUPT, Cause.INVALID_TEMPLATE, Cause.LAYOUT_FAILED})
"""Causes whose technical detail helps whoever is asked for help."""


def error_cause(error: BulletinEditorError, translate: Translate) -> str:
    """Return what happened and what to do, on one line, without the name of the file."""
    if isinstance(error, FileError):
        return _file_cause(error, translate)
    if isinstance(error, EditError):
        return translate(_CONTEXT, _EDIT_REFUSED)
    return translate(_CONTEXT, _UNKNOWN)


def error_sentence(error: BulletinEditorError, translate: Translate) -> str:
    """Return the error for a message: the file's name, where there is one, and the cause."""
    cause = error_cause(error, translate)
    if isinstance(error, FileError) and error.path.name:
        return translate(_CONTEXT, _NAMED).format(name=error.path.name, cause=cause)
    return cause


def _file_cause(error: FileError, translate: Translate) -> str:
    detail = " ".join(error.detail.split())
    if error.cause is Cause.IN_USE and detail:
        return translate(_CONTEXT, _IN_USE_BY).format(holder=detail)
    sentence = translate(_CONTEXT, CAUSES[error.cause])
    if error.cause in _DETAILED and detail:
        return translate(_CONTEXT, _WITH_DETAIL).format(sentence=sentence, detail=detail)
    return sentence
