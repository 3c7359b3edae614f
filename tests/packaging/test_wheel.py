import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from bulletin_editor.resource_files import resource_path

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_every_resource_and_no_test(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    shipped = {path.relative_to(ROOT).as_posix() for path in resource_path().rglob("*") if path.is_file()}
    assert shipped
    assert {f"bulletin_editor/{name}" for name in shipped} <= names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/"))]


def test_the_program_works_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    draft = tmp_path / "draft.txt"
    draft.write_text("规划分局：\n\n一个标题\n\n正文第一段，说明情况。\n", encoding="utf-8")
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); from bulletin_editor.__main__ import main; sys.exit(main())"
    )
    for arguments in (
        ["import", draft, "-o", tmp_path / "a.bulletin"],
        ["export", tmp_path / "a.bulletin", "-o", tmp_path / "a.docx"],
    ):
        subprocess.run(
            [sys.executable, "-c", code, tmp_path / "installed", *arguments],
            check=True,
            cwd=tmp_path,
            capture_output=True,
        )
    assert zipfile.is_zipfile(tmp_path / "a.docx")
