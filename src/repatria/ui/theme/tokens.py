"""Name every colour once per theme; contrast and colour-blind distance of these values are tested.

Each state tone has a ``*_tint``: the ground of its chips and banners. State hues start from
the look's and are moved until red and green stay apart with protanopia and deuteranopia.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Tokens(NamedTuple):
    """The colours of one theme, as ``#RRGGBB``."""

    ground: str
    raised: str
    sheet: str
    sunken: str
    ink: str
    ink_quiet: str
    line: str
    edge: str  # the outline of controls, at 3:1 against every ground
    accent: str
    accent_hover: str
    accent_tint: str
    on_accent: str
    focus: str
    danger: str
    danger_tint: str
    warning: str
    warning_tint: str
    good: str
    good_tint: str
    hold: str
    hold_tint: str
    quiet_tint: str


BURNED: Final = "#000000"  # what covers a blacked-out place of a file, in every theme as in the file itself

LIGHT = Tokens(
    ground="#F7F6F3",
    raised="#FFFFFF",
    sheet="#FFFFFF",
    sunken="#EDEBE6",
    ink="#1B1F24",
    ink_quiet="#454B53",
    line="#D5D2CB",
    edge="#857F73",
    accent="#0B5563",
    accent_hover="#08424D",
    accent_tint="#E3EEF0",
    on_accent="#FFFFFF",
    focus="#1F4FD8",
    danger="#8A0530",
    danger_tint="#F8EBEF",
    warning="#644300",
    warning_tint="#F8F1E1",
    good="#07583F",
    good_tint="#E6F2EC",
    hold="#4B2699",
    hold_tint="#F0EDF9",
    quiet_tint="#F0EFEB",
)

DARK = Tokens(
    ground="#15181C",
    raised="#1D2126",
    sheet="#FFFFFF",
    sunken="#101316",
    ink="#ECEEF0",
    ink_quiet="#B9BFC7",
    line="#343A42",
    edge="#747D88",
    accent="#7CCBD8",
    accent_hover="#9FDCE6",
    accent_tint="#20323A",
    on_accent="#0B1B1F",
    focus="#8FB4FF",
    danger="#FFAA92",
    danger_tint="#33272A",
    warning="#F2C14E",
    warning_tint="#302B1F",
    good="#8ADBC6",
    good_tint="#1F302E",
    hold="#C3BDFC",
    hold_tint="#2A2A3A",
    quiet_tint="#262B31",
)

CONTRAST = Tokens(
    ground="#000000",
    raised="#000000",
    sheet="#FFFFFF",
    sunken="#0A0A0A",
    ink="#FFFFFF",
    ink_quiet="#E6E6E6",
    line="#9A9A9A",
    edge="#FFFFFF",
    accent="#7FE3FF",
    accent_hover="#C4F2FF",
    accent_tint="#00222B",
    on_accent="#000000",
    focus="#FFE600",
    danger="#FF9A90",
    danger_tint="#2A0500",
    warning="#FFD84A",
    warning_tint="#241C00",
    good="#6FF0C0",
    good_tint="#00231A",
    hold="#D3C6FF",
    hold_tint="#170B33",
    quiet_tint="#141414",
)

THEMES: Mapping[str, Tokens] = MappingProxyType({"light": LIGHT, "dark": DARK, "contrast": CONTRAST})
