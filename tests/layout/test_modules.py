"""The modules of layout form a ladder: whoever reads one needs to know only those it stands on."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import bulletin_editor.layout

PACKAGE = "bulletin_editor.layout."


def imported_modules(path: Path) -> set[str]:
    """Return the package's own modules that one imports anywhere, inside functions and for types alone too."""
    tree = ast.parse(path.read_text("utf-8"))
    names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.removeprefix(PACKAGE) for name in names if name.startswith(PACKAGE)}


def test_no_module_leads_back_to_itself() -> None:
    (folder,) = bulletin_editor.layout.__path__
    imports = {path.stem: imported_modules(path) for path in Path(folder).glob("*.py")}
    order = list(TopologicalSorter(imports).static_order())
    assert order.index("page_content") < order.index("pages") < order.index("composition")
