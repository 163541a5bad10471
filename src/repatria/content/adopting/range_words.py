"""Between which numbers a range lies, in words: what the form's own hint says of it is not said again."""

from __future__ import annotations

import re
from typing import Final

from repatria.domain.texts import Text
from repatria.domain.xforms.definition import Control

_BETWEEN: Final = r"\s*(?:\([^()]*\)\s*)?(?:al?|y|hasta|to|and|à|et|e|[-–—…]|\.{2,3})\s*"
"""What stands between the two ends of a range in a sentence, the first one perhaps with what it means."""
_ENDS: Final = r"(?!\w|[.,]\d)"
"""Behind a number that is not the beginning of a longer one."""


def ends_of(asked: Control | None, own: str = "") -> Text:
    """Return in words between which numbers an answer lies, as far as the form says it and its *own* words do not."""
    low, high = asked.ends if asked is not None else ("", "")
    if asked is None or not (low and high):
        return {}
    step = asked.step.removeprefix("-")
    if not step or float(step) in (0, 1):
        step = ""
    between = rf"{_number(low)}{_BETWEEN}{re.escape(high)}{_ENDS}"
    if not re.search(between, own, re.IGNORECASE):
        return _whole(low, high, step)
    if not step or re.search(_number(step), re.sub(between, "", own, flags=re.IGNORECASE)):
        return {}
    return {"es": f"De {step} en {step}.", "en": f"In steps of {step}."}


# Inside


def _whole(low: str, high: str, step: str) -> Text:
    if not step:
        return {"es": f"De {low} a {high}.", "en": f"From {low} to {high}."}
    return {"es": f"De {low} a {high}, de {step} en {step}.", "en": f"From {low} to {high}, by {step}."}


def _number(said: str) -> str:
    """Return the pattern of a number that is no part of a longer one."""
    return rf"(?<![\w.,-]){re.escape(said)}{_ENDS}"
