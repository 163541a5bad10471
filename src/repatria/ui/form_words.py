"""Call a form as people do: by its number and title; one whose id is no number goes by its title alone."""

from __future__ import annotations

from repatria.domain.texts import say
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import known_form


def form_name(form_id: str, title: str) -> str:
    """Return number and title of a form; what has neither is called by its id."""
    if not title:
        return form_id
    return f"{form_id} · {title}" if has_number(form_id) else title


def form_called(form_id: str, title: str) -> str:
    """Return how a sentence or a button calls a form: by its number, else by its title."""
    return form_id if has_number(form_id) or not title else title


def has_number(form_id: str) -> bool:
    """Tell whether people know the form by this id, such as F11."""
    return form_id[:1] == "F" and form_id[1:2].isdigit()


def document_words(work: Work, document: str, language: str) -> str:
    """Return number and title of a form, or the id of what is none; it may read the form: no interface thread."""
    known = known_form(work, document)
    return form_name(document, say(known.title, language)) if known is not None else document
