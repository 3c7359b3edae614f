"""A program that opens, saves and closes a bulletin until it is killed; run as a module with the file."""

from __future__ import annotations

import sys
from dataclasses import replace

from bulletin_editor.storage.bulletin_file import BulletinFile


def main() -> None:
    number = 0
    while True:
        with BulletinFile.open(sys.argv[1]) as file:
            for _ in range(3):
                number += 1
                file.save(replace(file.bulletin, language=f"x-{number}"))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
