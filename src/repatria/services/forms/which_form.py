"""Which form, and which version of it, is begun, gone on with, or read as it was finished."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.content.adopting.names import shares_names
from repatria.domain.cases.given import entry
from repatria.domain.forms.definition import Form
from repatria.domain.forms.variants import form_to_fill
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.forms.adopted import in_use, known_form
from repatria.services.forms.guarding import answered_under, guarded


def form_to_begin(desk: Desk, case: CaseFile, form_id: str) -> Form | None:
    """Return the form that is begun on a screen: one in use, its child's variant where that is hers."""
    age = str(case.facts.value("child_or_doubt"))
    form = known_form(desk, form_to_fill(form_id, age, desk.library.forms)) if in_use(desk, form_id) else None
    return guarded(desk, form, {form.digest}) if form is not None else None


def added_as(case: CaseFile, member: str) -> Mapping[str, Any] | None:
    """Return what the case says of the filled form *member*: which form, which version; None where it has none."""
    added = (f for f in case.state.of_type("member_added") if f.path == f"form/{member}")
    return next((fact.value for fact in added if isinstance(fact.value, dict)), None)


def finished_under(case: CaseFile, member: str) -> str | None:
    """Return the digest of the version under which a form was finished, empty where nothing says which; else None."""
    done = [fact.value for fact in case.state.of_type("form_submitted") if fact.path == f"form/{member}"]
    return str(entry(done[-1], "digest") or "") if done else None


def form_of(desk: Desk, case: CaseFile, member: str, about: Mapping[str, Any] | None) -> Form | None:
    """Return the definition that a filled form names, None for one that this program does not know.

    A form of others is seen as the version under which it was finished; an unfinished one goes on with the
    version in use, and answers whose question is gone stay and are shown. Where not both name their questions by
    paths it goes on with its own, and with none while that is not here: no answer may come into another question.
    What is copied from a sheet of paper goes on with the questions of the sheet. However it is seen, it is as
    sensitive as every version that guards its answers.
    """
    said = about or {}
    form = _version_of(desk, said, finished_under(case, member))
    if form is None:
        return None
    begun = {str(said["digest"])} if said.get("digest") else set()
    return guarded(desk, form, {form.digest, *begun, *answered_under(case.state, member)})


def _version_of(desk: Desk, said: Mapping[str, Any], finished: str | None) -> Form | None:
    """Return the version of the form that is *said* as which it is seen."""
    named, digest = said.get("form"), finished or str(said.get("digest") or "")
    if not isinstance(named, str):
        return None
    begun = known_form(desk, named, digest)
    is_of_paper = bool(said.get("sheet")) and begun is not None and begun.digest == digest
    if is_of_paper or finished is not None or not in_use(desk, named):
        return begun
    form = known_form(desk, named)
    if form is None or begun is None:
        return form if form is not None and shares_names(form) else None
    if begun.digest == digest and not (shares_names(form) and shares_names(begun)):
        return begun
    return form
