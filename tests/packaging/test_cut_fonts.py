import pytest
from fontTools.ttLib import TTFont

import cut_fonts
from careapp import paths

FONTS = paths.resources() / "fonts"


@pytest.mark.parametrize("cut", cut_fonts.CUTS, ids=lambda cut: cut.file_name)
def test_a_font_is_found_by_family_and_weight(cut: cut_fonts.Cut) -> None:
    font = TTFont(FONTS / cut.file_name)
    names = font["name"]
    assert names.getDebugName(16) == cut.family
    assert names.getDebugName(17) == cut.style
    assert names.getDebugName(6) == cut.file_name.removesuffix(".ttf")
    assert "OFL" in names.getDebugName(14) or "Open Font" in names.getDebugName(13)
    assert font["OS/2"].usWeightClass == cut.weight
    assert bool(font["head"].macStyle & 2) == cut.italic
    assert "fvar" not in font


def test_the_folder_holds_what_is_cut_and_nothing_else() -> None:
    assert {file.name for file in FONTS.iterdir()} == {cut.file_name for cut in cut_fonts.CUTS}


@pytest.mark.parametrize("family", ["CareAppSans", "CareAppSansDisplay"])
def test_figures_can_be_set_in_columns_and_codes_told_apart(family: str) -> None:
    features = TTFont(FONTS / f"{family}-SemiBold.ttf")["GSUB"].table.FeatureList.FeatureRecord
    assert {"tnum", "zero", "ss02"} <= {record.FeatureTag for record in features}


@pytest.mark.parametrize("name", ["Inter-OFL", "Fraunces-OFL", "Noto-OFL", "Lucide-ISC"])
def test_the_licence_of_what_we_ship_is_beside_it(name: str) -> None:
    licence = (paths.resources() / "licences" / f"{name}.txt").read_text(encoding="utf-8")
    assert "Copyright" in licence
    assert "permission" in licence.lower()
