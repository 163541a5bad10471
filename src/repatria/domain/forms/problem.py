"""What is missing or wrong at one place of a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from repatria.domain.forms.answers import Place
from repatria.domain.texts import Text

BEYOND: Final = "beyond"
"""That answers count more rows than a repeat may have."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to look at before the form is submitted; *message* is the form's own words, often none.

    *reason* says more of a type problem: ``not_integer``, ``not_date``, ``not_ranked``… and of a repeat how many
    rows there should be, or ``BEYOND`` what it may have. *barred* is somebody named to serve the person who
    never may, *unchecked* what would have taken too long to check.
    """

    place: Place
    kind: Literal["required", "constraint", "type", "barred", "unchecked"]
    reason: str
    message: Text
