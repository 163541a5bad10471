"""Say words beside the pointer as they are: Qt runs what looks like markup there, and would fetch what it names.

Every tip goes through ``tip``, whoever wrote its words; a test of the syntax tree insists.
"""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt  # where this Qt keeps what it knows of markup

from repatria.ui.widgets.shown import shown


def tip(words: str) -> str:
    """Return *words* as a tip: cut as anywhere, and each letter shown where Qt would take them for markup."""
    told = shown(words)
    if not Qt.mightBeRichText(told):
        return told  # as they are, since a screen reader reads a tip, too
    return f"<qt>{escape(told).replace(chr(10), '<br>')}</qt>"
