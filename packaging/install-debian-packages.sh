#!/bin/sh
# Install the Debian packages named in the given lists, if any are missing.
# Without the right to install, say what to run and go on: the program may still start.
set -eu

names=$(cat "$@" | sed 's/#.*//' | tr -s ' \n' ' ')
missing=""
for name in $names; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing="$missing $name"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "This is no Debian machine; please install the counterparts of:$missing" >&2
    exit 0
fi
if [ "$(id -u)" -eq 0 ]; then
    sudo=""
elif command -v sudo >/dev/null 2>&1; then
    sudo="sudo"
else
    echo "Packages are missing. As root, run: apt-get install$missing" >&2
    exit 0
fi
$sudo apt-get update -qq
# shellcheck disable=SC2086 -- a list of names, one word each
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
