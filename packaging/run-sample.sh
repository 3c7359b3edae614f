#!/bin/sh
# Open the window on a copy of the sample bulletin; without a display, export the sample and name the files.
set -eu

program=.venv/bin/bulletin-editor
folder=build/sample
bulletin=$folder/lanhe.bulletin
mkdir -p "$folder"
[ -e "$bulletin" ] || cp resources/samples/lanhe.bulletin "$bulletin"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" != Linux ]; then
    exec "$program" "$bulletin"
fi
echo "There is no display here, so the sample is exported instead of opened in the window."
"$program" export "$bulletin" -o "$folder/lanhe.docx" -o "$folder/lanhe.html" -o "$folder/lanhe.pdf"
for format in docx html pdf; do
    echo "  $folder/lanhe.$format"
done
