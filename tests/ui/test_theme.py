from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from repatria import paths
from repatria.ui.theme import Theme, apply_theme, gaps
from repatria.ui.theme.stylesheet import build_stylesheet
from repatria.ui.theme.tokens import THEMES, Tokens
from repatria.ui.widgets.buttons import Button
from tests.ui.colours import VISIONS, contrast, distance

GROUNDS = ("ground", "raised", "sunken")
STATES = ("danger", "warning", "good", "hold")
themes = pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES.keys())


@themes
@pytest.mark.parametrize("text", ["ink", "ink_quiet", "accent", *STATES])
def test_text_stands_at_seven_to_one_on_every_ground(tokens: Tokens, text: str) -> None:
    for ground in (*GROUNDS, "quiet_tint"):
        assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 7, ground


@themes
@pytest.mark.parametrize("tone", [*STATES, "accent"])
def test_a_state_is_legible_on_its_own_tint(tokens: Tokens, tone: str) -> None:
    tint = getattr(tokens, f"{tone}_tint")
    assert contrast(getattr(tokens, tone), tint) >= 7
    assert contrast(tokens.ink, tint) >= 7
    assert contrast(tokens.accent, tint) >= 4.5


@themes
def test_words_on_a_filled_button_stand_at_seven_to_one(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 7
    assert contrast(tokens.on_accent, tokens.accent_hover) >= 7


@themes
def test_outlines_and_focus_rings_are_seen_on_both_sides(tokens: Tokens) -> None:
    for ground in GROUNDS:
        assert contrast(tokens.focus, getattr(tokens, ground)) >= 3
        assert contrast(tokens.edge, getattr(tokens, ground)) >= 3
    for tint in ("accent_tint", *(f"{state}_tint" for state in STATES)):
        assert contrast(tokens.focus, getattr(tokens, tint)) >= 3
    assert contrast(tokens.focus, tokens.on_accent) >= 3, "the line between ring and filled button"


@themes
@pytest.mark.parametrize("vision", VISIONS)
def test_state_hues_stay_apart_whatever_cones_see_them(tokens: Tokens, vision: str) -> None:
    for one, other in itertools.combinations(STATES, 2):
        assert distance(getattr(tokens, one), getattr(tokens, other), vision) >= 13, (one, other)


@themes
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_the_stylesheet_is_filled_from_tokens_alone(tokens: Tokens, scale: float) -> None:
    sheet = build_stylesheet(tokens, scale)
    assert "$" not in sheet.replace("$-names", "")
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", sheet)) <= set(tokens._asdict().values())


def test_no_widget_names_a_raw_colour() -> None:
    template = paths.resources("style", "window.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", template)
    for module in paths.bundled("src", "repatria", "ui").rglob("*.py"):
        if module.name != "tokens.py":
            source = module.read_text(encoding="utf-8")
            assert not re.search(r"#[0-9A-Fa-f]{6}\b|QColor\(\s*\d|GlobalColor\.(?!transparent)", source), (
                module
            )


def test_everything_grows_with_the_text_and_spacing_half_as_fast(qapp: QApplication) -> None:
    place = QWidget()
    row = QHBoxLayout(place)
    gaps(row, (16, 16, 16, 16), 8)
    button, line = Button("Imprimir"), QLineEdit()
    row.addWidget(button)
    row.addWidget(line)
    small = button.sizeHint().height(), line.sizeHint().height()
    apply_theme(qapp, Theme.named("light", 2.0))
    assert row.spacing() == 12
    assert row.contentsMargins().left() == 24
    assert button.sizeHint().height() >= 1.8 * small[0]
    assert line.sizeHint().height() >= 1.8 * small[1]
    assert button.font().pointSizeF() == 21


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_targets_are_large_enough(qapp: QApplication, scale: float) -> None:
    apply_theme(qapp, Theme.named("light", scale))
    assert Button("Imprimir").sizeHint().height() >= 32 * scale
    assert Button("Imprimir", "quiet").sizeHint().height() >= 32 * scale
    assert Button("Llenar", "primary").sizeHint().height() >= 40 * scale
    line = QLineEdit()
    line.ensurePolished()
    assert line.sizeHint().height() >= 32 * scale


def test_a_size_beyond_the_limits_is_brought_back() -> None:
    assert Theme.named("light", 9).scale == 2.0
    assert Theme.named("nothing", 0.1) == Theme()
