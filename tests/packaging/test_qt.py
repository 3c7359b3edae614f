import sys


def test_calls_into_qt_keep_the_references_of_none(qtbot: object) -> None:
    """PySide6 6.12.0 lost one at each call on CPython 3.11 and aborted after some thousand."""
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(2000):
        widget.update()
    assert sys.getrefcount(None) > before - 200
