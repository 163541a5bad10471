"""What our own forms and their workbooks have in common: the heads of columns, and what is ours alone.

What XLSForm has no column for stands in columns and in a sheet of ours, which other programs pass over. The facts of
the case that a form may read become hidden questions, and ``or_other`` is written out, as translated forms need it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LANGUAGES: Final[Mapping[str, str]] = {"es": "Español (es)", "en": "English (en)"}
"""As XLSForm heads its columns."""
OWN_SHEET: Final = "repatria"
TEXTS: Final = ("label", "hint", "required_message", "constraint_message")
PLAIN: Final = (
    "required",
    "relevant",
    "constraint",
    "calculation",
    "default",
    "read_only",
    "choice_filter",
    "appearance",
    "repeat_count",
)
PARTIAL: Final = "partial"
"""The appearance of our dates there: they may lack their day, and a plain one may not."""
OURS: Final = ("level", "htcds", "serves")
OTHER_END: Final = "_other"
"""Ends the name of a list written out with the choice that ``or_other`` adds."""
Row = dict[str, str]
