#!/usr/bin/env python3
"""Cuts the typeface of the pages out of Debian's package fonts-inter, into Sources/Faces/WebBase/Fonts.

Run it after a change of the ranges in Sources/Faces/WebBase/Styles/00-fonts.css: the stylesheet says which characters
the files hold, and which file holds which weight. What the typeface lacks is named, and nothing is written.

    Scripts/fonts.py [FOLDER]    the folder with Debian's files, /usr/share/fonts/opentype/inter unless given

It needs Debian's packages fonts-inter, fonttools and python3-brotli; to build and to test the product, nothing of this.
"""

import pathlib
import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FACE = pathlib.Path(__file__).resolve().parent.parent / "Sources/Faces/WebBase"
STYLE = FACE / "Styles/00-fonts.css"
NAMES = {"400": "Inter-Regular.otf", "600": "Inter-SemiBold.otf"}
# Kerning and marks; digits of one width, and the two shapes that the stylesheet asks for. No ligatures and no
# alternates by context: what somebody typed stays what they typed, an arrow of two signs too.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "cv11", "ss03"]
RULE = re.compile(r"@font-face \{(.*?)\}", re.DOTALL)
RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


def files(style):
    """The name, weight and characters of each file that the stylesheet names."""
    for rule in RULE.findall(style):
        weight = re.search(r"font-weight: (\d+);", rule)[1]
        name = re.search(r'url\("([^"]+)"\)', rule)[1]
        characters = set()
        for first, last in RANGE.findall(rule):
            characters.update(range(int(first, 16), int(last or first, 16) + 1))
        yield name, weight, characters


def cut(source, characters):
    """The font of a file with these characters alone; its names and its licence stay."""
    options = subset.Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, flavor="woff2")
    font = TTFont(source)
    missing = characters - set(font.getBestCmap())
    if missing:
        sys.exit(f"{source} lacks " + " ".join(f"U+{one:04X}" for one in sorted(missing)))
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.flavor = "woff2"
    # The moment of writing stays out of it: the same input gives the same file.
    font.recalcTimestamp = False
    return font


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
    made = [(FACE / "Fonts" / name, cut(folder / NAMES[weight], characters))
            for name, weight, characters in files(STYLE.read_text(encoding="utf-8"))]
    for path, font in made:
        font.save(path)
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
