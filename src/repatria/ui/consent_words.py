"""What F02, part C, asks about, in words: to whom, for what, and which kinds of data."""

from __future__ import annotations

from repatria.content.library import Library
from repatria.domain.forms.definition import Form
from repatria.domain.texts import say
from repatria.ui.i18n import spoken

_CONSENT = "F02"


def kind_names(library: Library) -> dict[str, str]:
    """Return the kinds of recipients by their codes, as consents name them."""
    return {one.name: say(one.label, spoken()) for one in library.lists["recipient_kind"].choices}


def purpose_names(library: Library) -> dict[str, str]:
    """Return the purposes by their codes, as consents name them."""
    return choice_names(library.forms[_CONSENT], "share_purpose")


def agreed_names(library: Library) -> dict[str, str]:
    """Return what can be agreed to, by its code."""
    return choice_names(library.forms[_CONSENT], "share_fields")


def choice_names(form: Form, list_name: str) -> dict[str, str]:
    """Return the choices of a list of *form* by their codes."""
    return {one.name: say(one.label, spoken()) for one in form.choices.get(list_name, ())}
