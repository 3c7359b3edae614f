#!/bin/sh
# Gathers the strings of window and wording into the translation source and compiles it for the window.
# Translate what is new in resources/translations/*.ts (Qt Linguist or any editor), then run this again.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"
for source in resources/translations/*.ts; do
    # shellcheck disable=SC2046  # no module has a space in its name
    pyside6-lupdate -silent -locations none -no-obsolete -sort-messages \
        $(find bulletin_editor -name '*.py' | LC_ALL=C sort) -ts "$source"
    pyside6-lrelease -silent "$source" -qm "${source%.ts}.qm"
done
