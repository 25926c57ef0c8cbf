#!/bin/sh
# Takes the picture in the README: the page of examples/hanoi, as docs/brief.png.
# Needs chromium (CHROMIUM=... names another one) and the command (DRAGOMAN=..., else .venv's).
set -eu
cd "$(dirname "$0")/.."
chromium=${CHROMIUM:-chromium}
dragoman=${DRAGOMAN:-.venv/bin/dragoman}
most=250000

if ! command -v "$chromium" >/dev/null 2>&1; then
    echo "the picture needs chromium: install it, or name it with CHROMIUM=..." >&2
    exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$dragoman" brief --quiet --html "$work/brief.html" examples/hanoi >/dev/null || [ $? -eq 3 ]
# 1200 by 900 pixels of a page a quarter wider, in light colours whatever the machine prefers.
"$chromium" --headless --no-sandbox --disable-gpu --disable-background-networking \
    --user-data-dir="$work/profile" --hide-scrollbars --blink-settings=preferredColorScheme=1 \
    --window-size=1500,1125 --force-device-scale-factor=0.8 --screenshot="$work/brief.png" \
    "file://$work/brief.html" >/dev/null 2>&1
size=$(wc -c <"$work/brief.png")
if [ "$size" -gt "$most" ]; then
    echo "the picture has $size bytes, more than $most: take less of the page" >&2
    exit 1
fi
mkdir -p docs
mv "$work/brief.png" docs/brief.png
echo "docs/brief.png: $size bytes"
