"""Cuts Noto Sans SC down to what Chinese place names and official documents need. See README.md beside this file."""

import bz2
import copy
import re
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from outlines import simplify

TOLERANCE = 2  # thousandths of the font's size: 0.013 mm in the title, a third of a dot of a printer with 600 dpi

source, unihan_mappings, unihan_variants, target = sys.argv[1:]


def unihan(path, *properties):
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            found = re.match(r"U\+([0-9A-F]+)\t(\w+)\t(.*)", line)
            if found and found[2] in properties:
                yield int(found[1], 16), found[3]


# 通用规范汉字表, 8105 characters.
standard = {code for code, _ in unihan(unihan_mappings, "kTGH")}
# Their traditional forms: older documents write 清潁河 for 清颍河.
traditional = {
    int(form.split("<")[0][2:], 16)
    for code, forms in unihan(unihan_variants, "kTraditionalVariant")
    if code in standard
    for form in forms.split()
}


def decoded(lead, trail):
    try:
        return ord(bytes((lead, trail)).decode("gb18030"))
    except (UnicodeDecodeError, TypeError):
        return 0


# The rows of GB 2312 as GB 18030 maps them, which also brings Ⅰ-Ⅻ, full-width forms, box drawing and ￥.
gb = {decoded(lead, trail) for lead in (*range(0xA1, 0xAA), *range(0xB0, 0xF8)) for trail in range(0xA1, 0xFF)}
gb = {code for code in gb if code and not 0xE000 <= code < 0xF900}
others = (
    set(range(0x20, 0x7F))
    | set(range(0xA0, 0x180))  # Latin with accents, £ ¥ § ° ± ² ³ ·
    | set(range(0x2010, 0x2040))  # dashes, quotation marks, bullets, ‰, ※
    | set(range(0x2070, 0x20A0))  # superscripts and subscripts
    | {ord(c) for c in "€℃№™ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ①②③④⑤⑥⑦⑧⑨⑩←↑→↓≈≠≤≥√∞■□▲△▼▽◆◇○◎●★☆✓㎎㎏㎜㎝㎞㎡㎥〇〈〉《》「」『』【】〔〕〖〗〒々"}
)

font = TTFont(source, recalcTimestamp=False)
cmap = font.getBestCmap()
wanted = {code for code in standard | traditional | gb | others if code in cmap}
missing = sorted(standard - wanted) + sorted(gb - wanted)
if missing:
    sys.exit("not in the source font: " + " ".join(map(chr, missing)))

options = Options()
options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp", "prep"]
options.hinting = False
options.glyph_names = False
options.notdef_outline = True
options.name_IDs = ["*"]  # the licence stands in the font as well
subsetter = Subsetter(options)
subsetter.populate(unicodes=wanted)
subsetter.subset(font)

for name in font.getGlyphOrder():
    glyph = font["glyf"][name]
    simplify(glyph, TOLERANCE)
    glyph.recalcBounds(font["glyf"])
    font["hmtx"].metrics[name] = (font["hmtx"].metrics[name][0], getattr(glyph, "xMin", 0))

# Where characters share a glyph (· • ・), each gets its own: a PDF maps glyphs back to characters when text is copied out.
owner = {}
order = list(font.getGlyphOrder())
for code, glyph in sorted(font.getBestCmap().items()):
    if owner.setdefault(glyph, code) == code:
        continue
    twin = f"twin{code:04X}"
    order.append(twin)
    font["glyf"].glyphs[twin] = copy.deepcopy(font["glyf"].glyphs[glyph])
    font["hmtx"].metrics[twin] = font["hmtx"].metrics[glyph]
    for table in font["cmap"].tables:
        if table.isUnicode() and code in table.cmap:
            table.cmap[code] = twin
font.setGlyphOrder(order)
font["glyf"].setGlyphOrder(order)
# The characters of the first plane stand in the table of format 4; the one of format 12 need only have the others.
for table in font["cmap"].tables:
    if table.format == 12:
        table.cmap = {code: glyph for code, glyph in table.cmap.items() if code > 0xFFFF}
font.save(target)
print(len(wanted), "characters,", len(order), "glyphs")
