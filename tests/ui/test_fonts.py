from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont

from repatria import paths
from repatria.ui.theme.fonts import FAMILY, FILES, Type, make_font
from repatria.ui.widgets.label import Label

SPANISH = "áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”—…·ºª°"
FRENCH = "àâæçèéêëîïôœùûüÿÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸ"
PORTUGUESE = "ãõáâàçéêíóôúÃÕÁÂÀÇÉÊÍÓÔÚ"
MAYAN = "ʼ'’äëïöüÄËÏÖÜẅñɓ"  # ALMG orthographies of Guatemala and those of Yucatán and Chiapas
GARIFUNA = "üñáéíóúÜÑ"
MARKS = "₡§→½²\u0308\u0331"


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("letters", [SPANISH, FRENCH, PORTUGUESE, MAYAN, GARIFUNA, MARKS])
def test_the_family_has_every_letter_of_the_region(qapp: object, file: str, letters: str) -> None:
    font = QRawFont(str(paths.resources("fonts", file)), 12)
    assert [letter for letter in letters if font.glyphIndexesForString(letter)[0] == 0] == []


def test_what_the_family_lacks_is_known(qapp: object) -> None:
    font = QRawFont(str(paths.resources("fonts", FILES[0])), 12)
    assert font.glyphIndexesForString("\ua78c")[0] == 0, "write U+02BC for the saltillo"
    assert font.glyphIndexesForString("ẍ")[0] == 0, "write x with U+0308"


def test_the_bundled_family_is_what_is_drawn(qapp: object) -> None:
    assert QFontInfo(make_font(Type.BASE, 1.0)).family() == FAMILY
    label = Label("x")
    label.ensurePolished()
    assert QFontInfo(label.font()).family() == FAMILY


def test_figures_stand_in_columns(qapp: object) -> None:
    label = Label("")
    label.ensurePolished()
    for font in (make_font(Type.BASE, 1.0), label.font()):
        metrics = QFontMetricsF(font)
        assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")


def test_two_weights_and_no_more(qapp: object) -> None:
    assert make_font(Type.BASE, 1.0, strong=True).weight() == QFont.Weight.DemiBold
    assert QFontInfo(make_font(Type.TITLE, 1.0, strong=True)).weight() == QFont.Weight.DemiBold
