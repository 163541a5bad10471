"""Forms of others in use here: checked, put into use for chosen steps by whoever answers for it, and withdrawn.

Their bytes stand in the vault's directory and they run from there and nowhere else. They are additional: they do no
step, open no gate, and replace no form of the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from repatria.content.adopting.names import NAMES, is_from_elsewhere, shares_names
from repatria.content.adopting.reading import SAFEST, Sensitivity, bring_in
from repatria.content.xforms.attached import Attached, nothing_attached
from repatria.domain.errors import DefinitionError, UnknownFormError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.domain.forms.answers import Answers
from repatria.domain.forms.beginning import Begun, begin_filling
from repatria.domain.forms.chance import Chance
from repatria.domain.forms.definition import LEVELS, Form
from repatria.domain.forms.plan import FormPlan
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.session import FormSession
from repatria.domain.reasons import Reason, because
from repatria.services.desk import Desk
from repatria.services.forms.checking import Checked, check_opened, need_form, open_file
from repatria.services.forms.stored import (
    ATTACHED,
    activations,
    kept,
    packed,
    packed_list,
    plan_of,
    strictest_plan_of,
)

NEVER_OFFERED: Final = "-"
"""In place of why a form was withdrawn: it never was in use here, and is kept to read what was filled elsewhere."""


@dataclass(frozen=True, slots=True)
class Adopted:
    """One form of others: its version in use (the last that was, once *withdrawn*), and who said so when."""

    id: str
    title: str
    version: str
    digest: str
    file: str
    level: str
    steps: tuple[str, ...]
    versions: int
    author: str
    wall: str
    withdrawn: str = ""
    """Why it was withdrawn; nothing while it is in use."""


def check_file(file: str, data: bytes, attached: Attached = nothing_attached) -> Checked:
    """Return what would run of *file*, and all that would be asked otherwise; raises DefinitionError.

    Lists that it keeps in files of their own are those *attached*; one that is missing refuses the form.
    """
    need_form(file)
    return check_opened(file, open_file(file, data), attached)


def preview(desk: Desk, checked: Checked) -> Begun:
    """Return the form to be tried with invented answers: nothing of it is kept."""
    now = desk.calendar.local(desk.now())
    chance = Chance(desk.new_id(), desk.vault.random)
    session = FormSession(checked.form, Answers(), {}, now, plan_form(checked.form), chance)
    return begin_filling(session, desk.new_id)


def may_adopt(desk: Desk) -> bool:
    """Tell whether whoever is here puts forms of others into use."""
    return desk.may("adopt")


def activation(checked: Checked, steps: Iterable[str], level: str) -> tuple[Form, Deed]:
    """Return the form as it runs with that *level*, and what puts it into use."""
    if level not in LEVELS:
        raise DefinitionError(checked.file, "level", because(Reason.UNKNOWN_LEVEL, level=level))
    sensitivity = Sensitivity(level, checked.levels)
    form = bring_in(checked.file, checked.xform, sensitivity, checked.lists, names=checked.names).form
    lists = {name: packed_list(one) for name, one in sorted(checked.lists.items())}
    value = {
        "id": form.id,
        "version": form.version,
        "title": form.title["es"],
        "digest": form.digest,
        "name": PurePath(checked.file).name,
        "file": kept(checked.data),
        "xform": packed(checked.xform),
        "level": level,
        "levels": dict(checked.levels),
        "steps": sorted(set(steps)),
        **({ATTACHED: lists} if lists else {}),
        **({NAMES: checked.names} if checked.names else {}),
    }
    return form, Deed(DIRECTORY_PART, "form_activated", path_of(form.id), value)


def withdraw(desk: Desk, form_id: str, reason: str) -> Adopted:
    """Offer the form no more; what was filled stays, and is shown with its questions."""
    need_allowed(desk)
    if form_id not in {one.id for one in adopted(desk) if not one.withdrawn}:
        raise UnknownFormError(form=form_id)
    value = {"id": form_id, "digest": _of(desk, form_id).digest, "reason": reason.strip()}
    desk.append([Deed(DIRECTORY_PART, "form_withdrawn", path_of(form_id), value)])
    return _of(desk, form_id)


def adopted(desk: Desk) -> tuple[Adopted, ...]:
    """Return the forms of others that are or were in use, by title."""
    found: dict[str, Adopted] = {}
    for fact in desk.directory("form_activated", "form_withdrawn").facts:
        said = fact.value if isinstance(fact.value, Mapping) else {}
        name = str(said.get("id", ""))
        if fact.type == "form_activated":
            before = found.get(name)
            found[name] = _adopted(said, before.versions + 1 if before else 1, fact.author, fact.wall)
        elif fact.type == "form_withdrawn" and name in found:
            one = found[name]
            found[name] = _adopted(_said(desk, one.digest), one.versions, fact.author, fact.wall, said)
    return tuple(sorted(found.values(), key=lambda one: (bool(one.withdrawn), one.title.casefold(), one.id)))


def chosen_before(desk: Desk, form_id: str) -> tuple[tuple[str, ...], str]:
    """Return the steps and the level last chosen here for a form; none and the safest for one that is new here."""
    found = (one for one in adopted(desk) if one.id == form_id)
    return next(((one.steps, one.level) for one in found), ((), SAFEST))


def forms_beside(desk: Desk) -> dict[str, tuple[Adopted, ...]]:
    """Return by step the forms of others that are offered beside its own, by title; none of them is read for it."""
    found: dict[str, tuple[Adopted, ...]] = {}
    for one in adopted(desk):
        for step in () if one.withdrawn else one.steps:
            found[step] = (*found.get(step, ()), one)
    return found


def known_form(desk: Desk, form_id: str, digest: str = "") -> Form | None:
    """Return the form with this id: of the program, or of others, then the version with *digest* if it is here.

    Without a digest it is the version last put into use; where that version is not here, this one again, and all
    of it as sensitive as anything may be: nobody here knows how sensitive its answers were taken to be. It is none
    where that one is not named by paths: a name may mean another question there.
    """
    plan = known_plan(desk, form_id, digest)
    return None if plan is None else plan.form


def known_plan(desk: Desk, form_id: str, digest: str = "") -> FormPlan | None:
    """Return that form ready to run."""
    if not is_from_elsewhere(form_id):
        return desk.library.plans.get(form_id)
    held = [one for one in activations(desk) if one.get("id") == form_id]
    named = [one for one in held if one.get("digest") == digest] if digest else held
    if named or not held:
        return plan_of(named[-1]) if named else None
    last = strictest_plan_of(held[-1])
    return last if last is not None and shares_names(last.form) else None


def in_use(desk: Desk, form_id: str) -> bool:
    """Tell whether a form may be begun: each of the program, and those of others that nobody withdrew."""
    if not is_from_elsewhere(form_id):
        return form_id in desk.library.forms
    return any(one.id == form_id and not one.withdrawn for one in adopted(desk))


def need_allowed(desk: Desk) -> None:
    """Refuse who does not put forms of others into use."""
    desk.need("adopt")


def path_of(form_id: str) -> str:
    """Return where the directory speaks of a form of others."""
    return f"adopted/{form_id}"


# Inside


def _of(desk: Desk, form_id: str) -> Adopted:
    return next(one for one in adopted(desk) if one.id == form_id)


def _said(desk: Desk, digest: str) -> Mapping[str, Any]:
    return next(one for one in reversed(activations(desk)) if one.get("digest") == digest)


def _adopted(
    said: Mapping[str, Any], versions: int, author: str, wall: str, withdrawn: Mapping[str, Any] | None = None
) -> Adopted:
    return Adopted(
        id=str(said["id"]),
        title=str(said["title"]),
        version=str(said["version"]),
        digest=str(said["digest"]),
        file=str(said["name"]),
        level=str(said["level"]),
        steps=tuple(said["steps"]),
        versions=versions,
        author=author,
        wall=wall,
        withdrawn=str(withdrawn.get("reason") or NEVER_OFFERED) if withdrawn is not None else "",
    )
