"""Cuts the fonts of web/node_modules down to what the fair can show.

Usage: /usr/bin/python3 subset.py NODE_MODULES ICONS_HPP OUT_DIR
Text: Be Vietnam Pro 400, 500, 600, 700, 800 with Vietnamese, Latin-1 and our punctuation.
Icons: Phosphor regular, fill, bold with exactly the code points of core/ui/icons.hpp.
Vertical metrics stay as they are: the design's line heights are measured from them.
"""
import os
import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

TEXT = {
    "be-vietnam-pro-regular.ttf": "400Regular/BeVietnamPro_400Regular.ttf",
    "be-vietnam-pro-medium.ttf": "500Medium/BeVietnamPro_500Medium.ttf",
    "be-vietnam-pro-semibold.ttf": "600SemiBold/BeVietnamPro_600SemiBold.ttf",
    "be-vietnam-pro-bold.ttf": "700Bold/BeVietnamPro_700Bold.ttf",
    "be-vietnam-pro-extrabold.ttf": "800ExtraBold/BeVietnamPro_800ExtraBold.ttf",
}
ICONS = {
    "phosphor-regular.ttf": "regular/Phosphor.ttf",
    "phosphor-fill.ttf": "fill/Phosphor-Fill.ttf",
    "phosphor-bold.ttf": "bold/Phosphor-Bold.ttf",
}


def text_code_points():
    ranges = [(0x20, 0x7E), (0xA0, 0xFF), (0x1EA0, 0x1EF9), (0x2013, 0x2014), (0x2018, 0x201A), (0x201C, 0x201E)]
    points = {p for first, last in ranges for p in range(first, last + 1)}
    points |= {ord(c) for c in "ĂăĐđĨĩŨũƠơƯư"}
    points |= {ord(c) for c in "₫€•…‹›‰™−≤≥"}
    points |= {0x300, 0x301, 0x303, 0x306, 0x309, 0x31B, 0x323}
    return points


def cut(source, target, points):
    options = subset.Options()
    options.hinting = False  # ImGui's rasteriser reads no hints
    options.layout_features = []  # nor any layout feature
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright and licence stay
    options.notdef_outline = True
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "DSIG", "STAT"]
    font = TTFont(source)
    hhea = font["hhea"]
    before = (hhea.ascent, hhea.descent, hhea.lineGap, font["head"].unitsPerEm)
    missing = points - set(font.getBestCmap())
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(font)
    hhea = font["hhea"]
    if before != (hhea.ascent, hhea.descent, hhea.lineGap, font["head"].unitsPerEm):
        sys.exit(f"{source}: the subset changed the vertical metrics")
    part = target + f".{os.getpid()}"
    font.save(part)
    os.replace(part, target)  # several build folders may make the same file at once
    return missing


def main():
    modules, icons_hpp, out = sys.argv[1:]
    with open(icons_hpp, encoding="utf-8") as header:
        icons = {int(h, 16) for h in re.findall(r"= 0x([0-9A-F]{4})\b", header.read())}
    text = text_code_points()
    jobs = [(f"{modules}/@expo-google-fonts/be-vietnam-pro/{s}", t, text) for t, s in TEXT.items()]
    jobs += [(f"{modules}/@phosphor-icons/web/src/{s}", t, icons) for t, s in ICONS.items()]
    os.makedirs(out, exist_ok=True)
    for source, name, points in jobs:
        if not os.path.exists(source):
            sys.exit(f"{source} is not there: run `npm ci` in web/ (or .ci/setup) first")
        missing = cut(source, os.path.join(out, name), points)
        if missing:
            sys.exit(f"{source} lacks " + " ".join(f"U+{p:04X}" for p in sorted(missing)))


main()
