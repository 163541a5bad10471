"""What opening offers to choose from, read once from the definitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from repatria.domain.forms.definition import Choice as FormChoice
from repatria.domain.forms.definition import Form
from repatria.services.desk import Desk
from repatria.ui.case.telling.terms import words
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.shelf import fold

_BROUGHT = ("F01", "detected_by")


@dataclass(frozen=True, slots=True)
class Offered:
    """Choices in the person's language, and the form of a contact; *here* is the country of the post."""

    countries: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    needs: tuple[Choice, ...]
    sexes: tuple[Choice, ...]
    brought_by: tuple[Choice, ...]
    contact: Form
    here: str
    post: str

    def country(self, code: str) -> str:
        """Return the name of a country."""
        return next((choice.words for choice in self.countries if choice.key == code), code)


def read_offered(desk: Desk) -> Offered:
    """Return what is offered; it reads files, so it is called off the interface thread."""
    library = desk.library
    form, question = _BROUGHT
    brought = next(asked for asked in library.forms[form].questions() if asked.name == question)
    return Offered(
        countries=_said(library.lists["country"].choices),
        languages=usual_first(_said(library.lists["language"].choices), desk.country.languages),
        needs=_said(library.lists["urgent_need"].choices),
        sexes=_said(library.lists["sex_gender"].choices),
        brought_by=_said(library.forms[form].choices[brought.list_name]),
        contact=library.forms["SC"],
        here=desk.country_code,
        post=desk.post,
    )


def usual_first(choices: Sequence[Choice], usual: Sequence[str]) -> tuple[Choice, ...]:
    """Return the *usual* ones in their order, then the others by the alphabet."""
    known = {choice.key: choice for choice in choices}
    first = [known[key] for key in usual if key in known]
    rest = sorted((one for one in choices if one not in first), key=lambda choice: fold(choice.words))
    return (*first, *rest)


def _said(choices: Sequence[FormChoice]) -> tuple[Choice, ...]:
    return tuple(Choice(choice.name, words(choice.label)) for choice in choices)
