"""Shows a page in a window at some place and says whether the screen has the very pixels of the page's picture."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bulletin_editor.gui.background import Progress
from bulletin_editor.gui.pages.page_rendering import draw_pages, page_key
from bulletin_editor.gui.pages.page_view import PageView
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin

PLACES = (QPoint(37, 11), QPoint(38, 13), QPoint(41, 10))


def main() -> None:
    application = QApplication([])
    made = bulletin(article("标题", *["近日，开发区规划分局召开会议。" * 4] * 9))
    pages = compose(made, load_template(made.template))
    window = QWidget()
    layout = QVBoxLayout(window)
    view = PageView(window)
    layout.addWidget(view)
    window.resize(701, 641)
    for place in PLACES:
        layout.setContentsMargins(place.x(), place.y(), 7, 5)
        window.show()
        view.show_pages(pages)
        end = time.monotonic() + 20
        while not view.is_current and time.monotonic() < end:
            application.processEvents()
            time.sleep(0.005)
        if not is_sharp(window, view, pages):
            sys.exit(f"blurred at {place.x()}, {place.y()}")
    view.close_down()


def is_sharp(window: QWidget, view: PageView, pages: Pages) -> bool:
    screen = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ratio = view.devicePixelRatioF()
    wanted = draw_pages(pages, {0: page_key(pages, 0)}, view.scale * ratio, Progress(lambda _share: None))[0].image
    corner = view.page_area(0).topLeft() + view.viewport().mapTo(window, QPoint(0, 0)).toPointF()
    left, top = round(corner.x() * ratio), round(corner.y() * ratio)
    width, height = wanted.width() - 2, min(wanted.height(), screen.height() - top) - round(16 * ratio)
    shown = screen.copy(left, top, width, height)
    dark = QColor(128, 128, 128).lightness()
    inked = sum(wanted.pixelColor(x, y).lightness() < dark for x in range(0, width, 3) for y in range(0, height, 3))
    return inked > 100 and shown == wanted.copy(0, 0, width, height)


if __name__ == "__main__":
    main()
