r"""Cut the static fonts in resources/fonts from the variable ones that their makers publish.

Run it again only when the sources change. The sources are Python packages (all under the
SIL Open Font Licence); fetch and unpack them into one folder, then name it:

    pip download --no-deps -d wheels fontpkg-inter fontpkg-fraunces fontpkg-noto-sans-arabic \
        fontpkg-noto-sans-devanagari fontpkg-noto-sans-thai justmytype-intl-rtl
    for wheel in wheels/*.whl; do python -m zipfile -e "$wheel" sources; done
    python packaging/cut_fonts.py sources

Static instances, because ReportLab cannot draw variable fonts, and so that Qt needs only
family and weight.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent
STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
NAME_RECORDS = (1, 2, 3, 4, 6, 16, 17)

# Latin with Vietnamese, Greek, Cyrillic, and the signs of shops and keyboards: no phonetics.
EUROPE = [
    *range(0x0020, 0x0250),
    *range(0x02B0, 0x0370),
    *range(0x0370, 0x0530),
    *range(0x1E00, 0x1F00),
    *range(0x2000, 0x2070),
    *range(0x2070, 0x20D0),
    *range(0x2100, 0x2200),
    *range(0x2212, 0x2213),
    *range(0x2248, 0x2266),
    *range(0x2300, 0x2400),
    *range(0x25A0, 0x2700),
    0xFB01,
    0xFB02,
    0xFFFD,
]
# The letter forms we set on purpose, beside what every script needs to be spelt correctly.
FEATURES = {"tnum", "zero", "ss02", "case", "calt"}


@dataclass(frozen=True)
class Cut:
    """One static font: where it comes from, what it is called and where it sits on the axes."""

    family: str
    source: str
    weight: int
    axes: dict[str, float]
    italic: bool = False

    @property
    def style(self) -> str:
        """Spell the style as font menus write it: SemiBold Italic."""
        if not self.italic:
            return STYLES[self.weight]
        return "Italic" if self.weight == 400 else f"{STYLES[self.weight]} Italic"  # noqa: PLR2004

    @property
    def file_name(self) -> str:
        """Name the file in resources/fonts, the same as the PostScript name."""
        return f"{self.family}-{self.style}".replace(" ", "") + ".ttf"


def _sans(family: str, weights: Iterable[int], optical: float) -> list[Cut]:
    return [Cut(family, "Inter[[]opsz,wght].ttf", w, {"wght": w, "opsz": optical}) for w in weights]


def _serif(family: str, weights: Iterable[int], optical: float) -> list[Cut]:
    axes = {"SOFT": 50.0, "WONK": 0.0, "opsz": optical}
    upright, italic = "Fraunces[[]SOFT*.ttf", "Fraunces-Italic[[]SOFT*.ttf"
    return [
        Cut(family, source, weight, axes | {"wght": weight}, italic=source == italic)
        for weight in weights
        for source in (upright, italic)
    ]


def _noto(script: str) -> list[Cut]:
    return [
        Cut(
            f"CareApp {script}", f"NotoSans{script}[[]wdth,wght].ttf", w, {"wght": w, "wdth": 100.0}
        )
        for w in (400, 600)
    ]


CUTS = [
    *_sans("CareApp Sans", (400, 500, 600, 700), 14.0),
    *_sans("CareApp Sans Display", (500, 600, 700), 32.0),
    *_serif("CareApp Serif", (400, 600), 14.0),
    *_serif("CareApp Serif Display", (400, 500, 600), 72.0),
    *(cut for script in ("Arabic", "Hebrew", "Devanagari", "Thai") for cut in _noto(script)),
]


def _straighten(font: TTFont) -> None:
    """Map letters to their plain forms: Fraunces keeps «wonky» ones in its character map.

    Qt would pick the plain ones by a feature; ReportLab knows no features and printed
    «deffa bottega».
    """
    gsub = font["GSUB"].table
    index = next(
        f.Feature.LookupListIndex[0]
        for f in gsub.FeatureList.FeatureRecord
        if f.FeatureTag == "ss01"
    )
    plain = {}
    for subtable in gsub.LookupList.Lookup[index].SubTable:
        plain.update(subtable.mapping)
    for table in font["cmap"].tables:
        table.cmap = {code: plain.get(glyph, glyph) for code, glyph in table.cmap.items()}


def _subset(font: TTFont, unicodes: Iterable[int]) -> None:
    options = Options()
    options.layout_features = sorted({*options.layout_features, *FEATURES} - {"rvrn", "ss01"})
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)


def _rename(font: TTFont, cut: Cut) -> None:
    names = font["name"]
    names.names = [
        record for record in names.names if record.nameID in (0, 5, 8, 9, 11, 12, 13, 14)
    ]
    linked = cut.weight in (400, 700)
    legacy_family = cut.family if linked else f"{cut.family} {STYLES[cut.weight]}"
    legacy_style = cut.style if linked else ("Italic" if cut.italic else "Regular")
    full, postscript = f"{cut.family} {cut.style}", cut.file_name.removesuffix(".ttf")
    texts = (legacy_family, legacy_style, postscript, full, postscript, cut.family, cut.style)
    for record, text in zip(NAME_RECORDS, texts, strict=True):
        names.setName(text, record, 3, 1, 0x409)
    _set_style_bits(font, cut)


def _set_style_bits(font: TTFont, cut: Cut) -> None:
    bold = cut.weight == 700  # noqa: PLR2004
    font["OS/2"].usWeightClass = cut.weight
    regular = cut.weight == 400 and not cut.italic  # noqa: PLR2004
    selection = font["OS/2"].fsSelection & ~0b1100001
    font["OS/2"].fsSelection = selection | cut.italic | bold << 5 | regular << 6
    font["head"].macStyle = bold | cut.italic << 1


def cut_font(cut: Cut, sources: Path) -> TTFont:
    """Cut one static font; raises StopIteration when the source is not under `sources`."""
    font = TTFont(next(sources.rglob(cut.source)))
    fixed = {axis.axisTag: cut.axes[axis.axisTag] for axis in font["fvar"].axes}
    font = instantiateVariableFont(font, fixed)
    if cut.source.startswith("Fraunces"):
        _straighten(font)
    latin = cut.source.startswith(("Fraunces", "Inter"))
    _subset(font, EUROPE if latin else font.getBestCmap())
    if "STAT" in font:
        del font["STAT"]
    _rename(font, cut)
    return font


def main() -> None:
    """Cut every font of CUTS from the folder named on the command line."""
    for cut in CUTS:
        target = ROOT / "resources" / "fonts" / cut.file_name
        cut_font(cut, Path(sys.argv[1])).save(target)
        print(f"{target.stat().st_size // 1024:4d} KiB  {target.name}")


if __name__ == "__main__":
    main()
