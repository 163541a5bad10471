"""Former versions of forms of others that came with what was filled under them: kept to read it, never to fill more.

A version that is put into use brings those that wait for it; one that comes later leaves what is in use as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from repatria.content.adopting.reading import SAFEST
from repatria.domain.errors import DefinitionError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.domain.forms.definition import LEVELS, Form
from repatria.services.desk import Desk
from repatria.services.forms.adopted import Adopted, activation, adopted, need_allowed, path_of
from repatria.services.forms.checking import Checked
from repatria.services.forms.stored import activations
from repatria.services.forms.waiting_forms import Offered, look_at, waiting


def use_with_former(desk: Desk, checked: Checked, steps: Iterable[str], level: str = SAFEST) -> Adopted:
    """Put a form into use and keep, before it, the former versions of it that wait here.

    So is one that came, where another level was chosen for it here: under its digest others have filled it.
    """
    need_allowed(desk)
    form, deed = activation(checked, steps, level)
    former = [_kept(one) for one in _former(desk, form.id) if one.checked.form.digest != form.digest]
    desk.append([*former, *_as_sent(desk, checked, form), deed])
    return _of(desk, form.id)


def keep_to_read(desk: Desk, offered: Offered) -> Adopted:
    """Keep a former version only to read what was filled under it; what is in use, or withdrawn, stays so."""
    need_allowed(desk)
    form = offered.checked.form
    desk.append([_kept(offered), *_as_it_was(desk, form)])
    return _of(desk, form.id)


# Inside


def _former(desk: Desk, form_id: str) -> Iterator[Offered]:
    """Yield the former versions that wait, each once; one that cannot be read goes on waiting."""
    read: set[str] = set()
    for one in waiting(desk):
        if one.former and one.id == form_id and one.digest not in read:
            try:
                yield look_at(desk, one)
            except DefinitionError:
                continue
            read.add(one.digest)


def _as_sent(desk: Desk, checked: Checked, form: Form) -> Iterator[Deed]:
    """Yield what keeps a form that came to be read as it was sent, where it runs as another one here."""
    if checked.sent is not None and checked.sent.whole in LEVELS:
        as_sent, deed = activation(replace(checked, levels=checked.sent.own), (), checked.sent.whole)
        here = {form.digest, *(said["digest"] for said in activations(desk))}
        if as_sent.digest not in here:
            yield deed


def _kept(offered: Offered) -> Deed:
    """Return what keeps a version under the digest that the filled forms name: its level is that of its sender."""
    return activation(offered.checked, offered.steps, offered.level)[1]


def _as_it_was(desk: Desk, form: Form) -> list[Deed]:
    """Return what puts the version that was in use here in its place again; one that never was is not offered."""
    facts = desk.directory("form_activated", "form_withdrawn").facts
    said = [fact for fact in facts if isinstance(fact.value, dict) and fact.value.get("id") == form.id]
    used = [fact.value for fact in said if fact.type == "form_activated"]
    gone = [fact.value for fact in said[-1:] if fact.type == "form_withdrawn"]
    never = {"id": form.id, "digest": form.digest, "reason": ""}
    path = path_of(form.id)
    again = [Deed(DIRECTORY_PART, "form_activated", path, value) for value in used[-1:]]
    ends = gone if used else [never]
    return [*again, *(Deed(DIRECTORY_PART, "form_withdrawn", path, value) for value in ends)]


def _of(desk: Desk, form_id: str) -> Adopted:
    return next(one for one in adopted(desk) if one.id == form_id)
