"""Join tokens, text size and fonts into one value, put it on the application, and hand it to any widget."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QLayout, QStyleFactory

from repatria.ui.theme.fonts import Type, font_metrics, load_fonts, make_font
from repatria.ui.theme.icons import icon_pixmap, make_icon
from repatria.ui.theme.stylesheet import build_stylesheet
from repatria.ui.theme.tokens import LIGHT, THEMES, Tokens

STYLED = "repatria_styled"
"""The property of an application that was begun with ``-style fusion`` or was given that style."""
ICON = 18
"""The side of an icon beside base text, at 100 %."""


class Theme:
    """The colours and measures in force; *scale* is the person's text size, 1.0 to 2.0.

    Written by hand: as a tuple Qt would turn it into a list, and dataclasses are read after the first window.
    """

    __slots__ = ("scale", "tokens")

    def __init__(self, tokens: Tokens = LIGHT, scale: float = 1.0) -> None:
        self.tokens, self.scale = tokens, scale

    def __eq__(self, other: object) -> bool:
        """Tell whether both look alike."""
        return isinstance(other, Theme) and (self.tokens, self.scale) == (other.tokens, other.scale)

    def __hash__(self) -> int:
        """Return the same for themes that look alike."""
        return hash((self.tokens, self.scale))

    @classmethod
    def named(cls, name: str, scale: float = 1.0) -> Theme:
        """Return the theme called *name*, the light one when there is no such."""
        return cls(THEMES.get(name, LIGHT), min(2.0, max(1.0, scale)))

    def size(self, pixels: float) -> int:
        """Return *pixels* grown with the text: targets, icons, line heights."""
        return round(pixels * self.scale)

    def space(self, pixels: float) -> int:
        """Return *pixels* grown half as fast as the text, so that large text still leaves room for words."""
        return round(pixels * (1 + (self.scale - 1) / 2))

    def colour(self, token: str) -> QColor:
        """Return the colour of a token by its name."""
        return QColor(self.hex(token))

    def hex(self, token: str) -> str:
        """Return the ``#RRGGBB`` of a token by its name."""
        value: str = getattr(self.tokens, token)
        return value

    def font(self, kind: Type = Type.BASE, *, strong: bool = False) -> QFont:
        """Return the font for a kind of text."""
        return make_font(kind, self.scale, strong=strong)

    def metrics(self, kind: Type = Type.BASE, *, strong: bool = False) -> QFontMetrics:
        """Return how wide and high the words of a kind of text are."""
        return font_metrics(kind, self.scale, strong=strong)

    def icon(self, name: str, colour: str = "ink") -> QIcon:
        """Return an icon for a button or an item."""
        return make_icon(name, self.hex(colour), self.size(ICON))

    def icon_size(self) -> QSize:
        """Return the size icons have beside base text."""
        return QSize(self.size(ICON), self.size(ICON))

    def pixmap(self, name: str, colour: str = "ink", side: int = ICON, ratio: float = 1.0) -> QPixmap:
        """Return a drawn icon, *side* pixels at 100 %, for painting."""
        return icon_pixmap(name, self.hex(colour), self.size(side), ratio)

    def palette(self) -> QPalette:
        """Return the palette for whatever the stylesheet does not reach."""
        roles = QPalette.ColorRole
        named = {
            roles.Window: "ground",
            roles.WindowText: "ink",
            roles.Base: "raised",
            roles.AlternateBase: "sunken",
            roles.Text: "ink",
            roles.Button: "raised",
            roles.ButtonText: "ink",
            roles.BrightText: "danger",
            roles.Highlight: "accent",
            roles.HighlightedText: "on_accent",
            roles.Link: "accent",
            roles.LinkVisited: "accent",
            roles.ToolTipBase: "raised",
            roles.ToolTipText: "ink",
            roles.PlaceholderText: "ink_quiet",
            roles.Mid: "edge",
            roles.Accent: "accent",
        }
        palette = QPalette()
        for role, token in named.items():
            palette.setColor(role, self.colour(token))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("ink_quiet"))
        return palette


def current_theme() -> Theme:
    """Return the theme on the application, the light one before any was applied."""
    app = QApplication.instance()
    theme = app.property("repatria_theme") if app is not None else None
    return theme if isinstance(theme, Theme) else Theme()


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Put *theme* on every present and future widget, spacing included."""
    load_fonts()
    app.setProperty("repatria_theme", theme)
    if not app.property(STYLED):
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setProperty(STYLED, True)
    app.setFont(theme.font())
    app.setPalette(theme.palette())
    app.setStyleSheet(build_stylesheet(theme.tokens, theme.scale))
    for widget in app.topLevelWidgets():
        for layout in widget.findChildren(QLayout):
            _space_again(layout, theme)


def gaps(layout: QLayout, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 8) -> None:
    """Give *layout* margins (left, top, right, bottom) and spacing that follow the text size from now on."""
    layout.setProperty("repatria_gaps", [*margins, spacing])
    _space_again(layout, current_theme())


def _space_again(layout: QLayout, theme: Theme) -> None:
    measures = layout.property("repatria_gaps")
    if measures:
        left, top, right, bottom, between = (theme.space(measure) for measure in measures)
        layout.setContentsMargins(left, top, right, bottom)
        layout.setSpacing(between)
