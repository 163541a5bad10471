"""Under which version of a form of others a sheet was printed, also where its print was noted without saying it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from repatria.content.adopting.names import is_from_elsewhere
from repatria.domain.forms.definition import Form
from repatria.services.desk import Desk
from repatria.services.forms.adopted import known_form


@dataclass(frozen=True, slots=True)
class Printed:
    """What is known of a print: the *version* on its pages, the *digest* of that, and *at* what time it was noted.

    Prints of before it was noted say no digest; one of another device says only what stands on the page.
    """

    version: str = ""
    digest: str = ""
    at: str = ""


def version_printed(desk: Desk, form_id: str, printed: Printed) -> Form | None:
    """Return the form as it was *printed*, None where that version is not here or is not known to be.

    Without a digest it is the version that was in use at that time, by its name where the page says one.
    """
    if not is_from_elsewhere(form_id):
        return None
    digest = _held(desk, form_id, printed)
    return known_form(desk, form_id, digest) if digest else None


def _held(desk: Desk, form_id: str, printed: Printed) -> str:
    """Return the digest of the version that was printed, empty where none here is that."""
    facts = [fact for fact in desk.directory("form_activated").facts if isinstance(fact.value, Mapping)]
    mine = [(fact.wall, fact.value) for fact in facts if fact.value.get("id") == form_id]
    if printed.digest:
        return printed.digest if any(said.get("digest") == printed.digest for _, said in mine) else ""
    named = [(wall, said) for wall, said in mine if printed.version in ("", _on_page(said))]
    before = [said for wall, said in named if not printed.at or wall <= printed.at]
    found = before or [said for _, said in named if printed.version]
    return str(found[-1].get("digest") or "") if found else ""


def _on_page(said: Mapping[str, object]) -> str:
    """Return the version as the code of a page says it."""
    return " ".join(str(said.get("version") or "").split())
