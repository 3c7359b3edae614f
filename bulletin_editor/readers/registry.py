"""Drafts read by their suffix: single files and whole folders.

Files come in natural order (2 before 10). A folder gives its own readable files and those of its subfolders; sections
and departments of one title become one across files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from bulletin_editor.bulk_work import without_garbage_collection
from bulletin_editor.content.bulletin import Article, Asset, Department, Node, Section
from bulletin_editor.content.identity import new_id
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.draft import Draft, DraftParts, ReadingRule
from bulletin_editor.readers.formats import READERS
from bulletin_editor.readers.merging import merged_nodes
from bulletin_editor.readers.names import department_of_name, section_and_department_of_folders
from bulletin_editor.readers.structure.loose_comments import with_loose_comments

MAXIMUM_FILE_BYTES = 512 * 1024 * 1024
MAXIMUM_FOLDER_FILES = 5_000
_MAXIMUM_FOLDER_DEPTH = 8

Progress = Callable[[int, int], None]
"""Told how many of how many files are read; it stops the reading by raising."""

_Reader = Callable[[bytes, Path, DraftParts], None]


def read_draft(path: Path | str) -> Draft:
    """Return what one file holds.

    Raises `FileError` for what is missing, empty, unreadable, damaged or of an unknown format.
    """
    file = Path(path)
    if file.is_dir():
        raise FileError(file, Cause.IS_A_FOLDER)
    with without_garbage_collection():
        return _read_file(file, None)


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file with what it holds."""

    path: Path
    draft: Draft


def read_drafts(paths: Iterable[Path | str], progress: Progress | None = None) -> Draft:
    """Return what several files and folders hold, in the order given, as one draft.

    Raises as `read_files` does.
    """
    files, skipped = read_files(paths, progress)
    return one_draft([file.draft for file in files], skipped)


def read_files(
    paths: Iterable[Path | str], progress: Progress | None = None
) -> tuple[tuple[FileRead, ...], tuple[Finding, ...]]:
    """Return what several files and folders hold, in the order given, and what is to say about those skipped.

    Raises `FileError` for a file that was named and cannot be read, and for a folder without anything to import. A
    file inside a folder that cannot be read is skipped, and a finding says why.
    """
    sources = [source for path in paths for source in _sources(Path(path))]
    files: list[FileRead] = []
    failures: list[FileError] = []
    with without_garbage_collection():
        for count, source in enumerate(sources):
            if progress is not None:
                progress(count, len(sources))
            try:
                files.append(FileRead(source.path, _read_file(source.path, source.folder)))
            except FileError as error:
                if source.folder is None:
                    raise
                failures.append(error)
    if progress is not None:
        progress(len(sources), len(sources))
    if not files and failures:
        raise failures[0]
    return tuple(files), tuple(_skipped(failure) for failure in failures)


@dataclass(frozen=True, slots=True)
class _Source:
    """A file to read; `folder` is the folder it was found in, `None` where the file itself was named."""

    path: Path
    folder: Path | None = None


def _sources(path: Path) -> list[_Source]:
    if not path.is_dir():
        return [_Source(path)]
    files = list(_files_in(path, 0))
    if not files:
        raise FileError(path, Cause.NOTHING_TO_IMPORT)
    if len(files) > MAXIMUM_FOLDER_FILES:
        raise FileError(path, Cause.TOO_LARGE, f"{len(files)} files")
    return [_Source(file, path) for file in files]


def _files_in(folder: Path, depth: int) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: _natural_key(entry.name))
    except OSError as error:
        raise FileError.from_os_error(folder, error) from error
    inside = [entry for entry in entries if not entry.name.startswith((".", "~$"))]
    yield from (entry for entry in inside if entry.suffix.lower() in READERS and entry.is_file())
    if depth < _MAXIMUM_FOLDER_DEPTH:
        for entry in inside:
            if entry.is_dir() and not entry.is_symlink() and not _holds_pictures_of_a_page(entry):
                yield from _files_in(entry, depth + 1)


def _holds_pictures_of_a_page(folder: Path) -> bool:
    """Tell whether a browser or Word made the folder beside a saved page."""
    name = folder.name
    for ending in ("_files", ".files", "_文件"):
        if name.endswith(ending):
            stem = name.removesuffix(ending)
            return any((folder.parent / f"{stem}{suffix}").exists() for suffix in (".html", ".htm"))
    return False


def _natural_key(name: str) -> list[tuple[int, int, str]]:
    """Return a key that sorts numbers by their value, Chinese ones too."""
    key: list[tuple[int, int, str]] = []
    for part in re.split(r"(\d{1,12}|[一二三四五六七八九十]{1,3}(?=[、.．]))", name.casefold()):
        if part.isdecimal():
            key.append((0, int(part), ""))
        elif part and part[0] in "一二三四五六七八九十" and not part.strip("一二三四五六七八九十"):
            key.append((0, _han_value(part), ""))
        elif part:
            key.append((1, 0, part))
    return key


def _han_value(written: str) -> int:
    tens, ten, ones = written.rpartition("十")
    digits = "一二三四五六七八九"
    return (digits.find(tens) + 1 or 1) * (10 if ten else 0) + digits.find(ones) + 1


def _read_file(path: Path, folder: Path | None) -> Draft:
    reader = _reader_of(path)
    data = _bytes_of(path)
    if not data:
        raise FileError(path, Cause.EMPTY)
    parts = DraftParts(source=path.name)
    try:
        reader(data, path, parts)
    except FileError as error:
        if error.path == path:
            raise
        raise FileError(path, error.cause, error.detail) from error
    except (RecursionError, MemoryError) as error:
        raise FileError(path, Cause.TOO_LARGE, type(error).__name__) from error
    if parts.declared is not None and parts.declared.nodes:
        return Draft(parts.declared.nodes, parts.assets, tuple(parts.findings), parts.declared)
    if parts.says_structure:
        from bulletin_editor.readers.structure.said import said_outline

        said = said_outline(parts)
        if said.nodes:
            nodes = with_loose_comments(said.nodes, parts.comments)
            return Draft(nodes, parts.assets, tuple(parts.findings), handed_out=said.handed_out)
    from bulletin_editor.readers.structure.recognition import recognise

    recognised = recognise(parts)
    if not recognised.nodes:
        raise FileError(path, Cause.NOTHING_TO_IMPORT)
    draft = Draft(with_loose_comments(recognised.nodes, parts.comments), parts.assets, recognised.findings)
    return _named_by_place(draft, path, folder)


def _reader_of(path: Path) -> _Reader:
    known = READERS.get(path.suffix.lower())
    if known is None:
        cause = Cause.UNKNOWN_FORMAT if path.exists() else Cause.NOT_FOUND
        raise FileError(path, cause)
    module, function = known
    reader: _Reader = getattr(import_module(f"bulletin_editor.readers.{module}"), function)
    return reader


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAXIMUM_FILE_BYTES:
            raise FileError(path, Cause.TOO_LARGE)
        return path.read_bytes()
    except OSError as error:
        raise FileError.from_os_error(path, error) from error
    except ValueError as error:
        raise FileError(path, Cause.NOT_FOUND) from error


def _named_by_place(draft: Draft, path: Path, folder: Path | None) -> Draft:
    """Put articles without a department into the one that the file's or the folder's name tells."""
    section, department, confidence = section_and_department_of_folders(path, folder)
    unit = department_of_name(path.stem)
    if unit is not None:
        department, confidence = unit, 75
    nodes, findings = draft.nodes, list(draft.findings)
    loose = [node for node in nodes if isinstance(node, Article)]
    if department is not None and loose and len(loose) == len(nodes):
        made = Department(new_id(), department, tuple(loose), colon="：")
        nodes = (made,)
        findings.append(_guess(ReadingRule.DEPARTMENT_FROM_NAME, department, confidence, made.id, path))
    if section is not None and not any(isinstance(node, Section) for node in nodes):
        around = Section(new_id(), section, tuple(node for node in nodes if not isinstance(node, Section)))
        nodes = (around,)
        findings.append(_guess(ReadingRule.SECTION_FROM_NAME, section, 60, around.id, path))
    return replace(draft, nodes=nodes, findings=tuple(findings))


def _guess(rule: ReadingRule, what: str, confidence: int, node_id: str, path: Path) -> Finding:
    return Finding(rule, Severity.INFO, node_id, arguments={"what": what, "confidence": confidence}, source=path.name)


def _skipped(error: FileError) -> Finding:
    return Finding(
        ReadingRule.FILE_SKIPPED,
        Severity.WARNING,
        arguments={"what": str(error.path), "cause": error.cause.value},
        source=error.path.name,
    )


def one_draft(drafts: Sequence[Draft], more: Sequence[Finding] = ()) -> Draft:
    """Return several drafts as one: sections and departments of one title become one."""
    nodes: tuple[Node, ...] = tuple(node for draft in drafts for node in draft.nodes)
    findings = [finding for draft in drafts for finding in draft.findings]
    assets: dict[str, Asset] = {}
    for draft in drafts:
        assets.update(draft.assets)
    if len(drafts) > 1:
        nodes, renamed = merged_nodes(nodes)
        findings = [replace(f, node_id=renamed[f.node_id]) if f.node_id in renamed else f for f in findings]
    declared = drafts[0].declared if len(drafts) == 1 else None
    return Draft(nodes, assets, (*findings, *more), declared)
