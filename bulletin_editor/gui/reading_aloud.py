"""Reading aloud by a voice of the system: one passage after the other, until the end or until it is stopped.

The voice is a program of the system that takes text on its standard input; none comes with this one
(docs/decisions/0022-a-voice-of-the-system.md).
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QProcess, Signal, Slot
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Voice:
    """A program that speaks, with its arguments for Chinese and for English; `stop` are those that silence it."""

    program: str
    chinese: tuple[str, ...]
    english: tuple[str, ...]
    stop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Text to be read, and the block it stands in."""

    block_id: str
    text: str


_SPEAK = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "$voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]'{culture}'); "
    "$voice.Speak([Console]::In.ReadToEnd())"
)


def _powershell(culture: str) -> tuple[str, ...]:
    return ("-NoProfile", "-NonInteractive", "-Command", _SPEAK.format(culture=culture))


VOICES = {
    "darwin": (Voice("say", ("-f", "-"), ("-f", "-")),),
    "win32": (Voice("powershell", _powershell("zh-CN"), _powershell("en-US")),),
}
_PIPED = ("--wait", "--pipe-mode")
_OTHER_VOICES = (
    Voice("spd-say", (*_PIPED, "--language", "zh"), (*_PIPED, "--language", "en"), ("--cancel",)),
    Voice("espeak-ng", ("-v", "cmn", "--stdin"), ("-v", "en", "--stdin")),
    Voice("espeak", ("-v", "zh", "--stdin"), ("-v", "en", "--stdin")),
)


def find_voice() -> Voice | None:
    """Return the first voice that the system has."""
    voices = VOICES.get(sys.platform, _OTHER_VOICES)
    return next((voice for voice in voices if shutil.which(voice.program)), None)


class ReadingAloud(QObject):
    """Reads passages one by one."""

    passage_begun = Signal(str)
    """The id of the block being read."""
    ended = Signal(bool)
    """Nothing more is read; whether a voice that could not speak is the cause."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)
        self._voice: Voice | None = None
        self._left: list[Passage] = []
        self._arguments: tuple[str, ...] = ()
        self._process: QProcess | None = None

    @property
    def is_reading(self) -> bool:
        return self._process is not None

    def read(self, voice: Voice, passages: Iterable[Passage], *, chinese: bool) -> None:
        """Begin reading; what is being read already ends."""
        self.stop()
        self._voice, self._left = voice, [passage for passage in passages if passage.text.strip()]
        self._arguments = voice.chinese if chinese else voice.english
        self._read_next()

    def stop(self) -> None:
        """Be silent."""
        process, self._process = self._process, None
        self._left = []
        if process is None or self._voice is None:
            return
        process.blockSignals(True)
        process.kill()
        process.waitForFinished(200)
        process.deleteLater()
        if self._voice.stop:
            QProcess.startDetached(self._voice.program, list(self._voice.stop))
        self.ended.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be silent when the window closes."""
        if event.type() is QEvent.Type.Close:
            self.stop()
        return False

    def _read_next(self) -> None:
        if not self._left:
            self.ended.emit(False)
            return
        assert self._voice is not None
        passage = self._left.pop(0)
        process = self._process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        process.start(self._voice.program, list(self._arguments))
        process.write(passage.text.encode())
        process.closeWriteChannel()
        self.passage_begun.emit(passage.block_id)

    @Slot(int, QProcess.ExitStatus)
    def _on_finished(self, exit_code: int, _status: QProcess.ExitStatus) -> None:
        self._end_process()
        if exit_code:
            self._left = []
            self.ended.emit(True)
        else:
            self._read_next()

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end_process()
            self._left = []
            self.ended.emit(True)

    def _end_process(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
