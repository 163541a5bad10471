"""How everything looks: tokens of colour, measures, fonts and icons. Widgets name tokens, never values.

To add a theme: one ``Tokens`` in ``tokens.py`` and its line in ``THEMES``; the tests measure its contrast.
To add an icon: one 24 x 24 line drawing in ``resources/icons`` that strokes in ``currentColor``.
"""

from __future__ import annotations

from repatria.ui.theme.theme import Theme, apply_theme, current_theme, gaps

__all__ = ["Theme", "apply_theme", "current_theme", "gaps"]
