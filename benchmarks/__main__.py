"""Run the benchmarks: `python -m benchmarks [NAME ...]`."""

from __future__ import annotations

import importlib
import os
import sys

NAMES = ("start", "lines", "pages", "typing", "writing", "memory", "files", "saving", "outline")


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all, and print a line for each comparison."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"no benchmark {unknown[0]}; there are {', '.join(NAMES)}", file=sys.stderr)
        return 2
    for name in names or NAMES:
        for comparison in importlib.import_module(f"benchmarks.{name}").run():
            print(comparison, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
