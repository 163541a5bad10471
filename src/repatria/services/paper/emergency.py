"""Carpeta de emergencia: what a post needs on paper for a night without power, printed anew each week.

It names nobody: cases stand by code alone, and a case for named people is not in it, for whoever is here reads it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from repatria.documents.emergency import Call, Cover, Steps, cover_leaf, steps_leaf
from repatria.documents.form_sheet import blank_form_leaf
from repatria.documents.paper import Paper, PaperName, paper
from repatria.documents.sheet import Identity, Leaf, draw_sheets
from repatria.documents.words import word
from repatria.domain.countries import UNVERIFIED, Institution
from repatria.domain.forms.elsewhere import for_country
from repatria.domain.protocol.definition import Pack
from repatria.domain.texts import say
from repatria.services.cases.codes import reserve_codes, reserved_codes
from repatria.services.cases.institutions import role_and_holder
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.services.packs import pack_for_country
from repatria.services.paper.printing import Sheet, identity_of
from repatria.services.paper.sheet_languages import how_read
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter
from repatria.store.state import load_some

FOLDER: Final = "CARPETA"
STEPS: Final = "PASOS"
_EACH: Final = timedelta(days=7)
SETS: Final = 5
"""So many people can arrive before somebody prints again: a set of pads each, with one reserved code."""

A_SET: Final = ("F01", "F02", "F03", "F08")
"""The first hour of somebody who arrives: contact, consent, protective referral, rights and wishes."""
ALSO: Final = ("F26", "F33", "SC")
"""Without a code: a hand-over, something that went wrong, a contact only."""

_CALLED: Final = (
    "police_unit",
    "health",
    "child_auth",
    "national_liaison",
    "shelter",
    "asylum_auth",
    "prosecutor",
    "rapid_team",
    "id_body",
    "migration_auth",
)
"""The order of calls; no consulate: a safeguard stands before that call."""
_AT_ONCE = 500
"""Cases that are read at a time."""


def emergency_folder(desk: Desk, *, paper_name: PaperName = "A4", language: str = "es") -> Sheet:
    """Return the folder as one PDF of sheets with a number each; pads take their codes when it is printed."""
    desk.need("see")
    size = paper(paper_name)
    leaves = [*_first(desk, language), *_pads(desk, size, language)]
    pdf = draw_sheets(leaves, size)
    parts = tuple(_part(leaf.identity) for leaf in leaves)
    return Sheet(pdf, parts[0].number, FOLDER, parts=parts)


def folder_printed(desk: Desk) -> datetime | None:
    """Return when the folder was printed last, None when it never was."""
    prints = load_some(desk.read(), desk.record, types=("printed",)).of_type("printed")
    walls = [f.wall for f in prints if isinstance(f.value, dict) and f.value.get("document") == FOLDER]
    return desk.calendar.read(max(walls)) if walls else None


def is_folder_due(last: datetime | None, now: datetime) -> bool:
    """Tell whether by *now* a week has passed since it was printed *last*, or it never was."""
    return last is None or now - last >= _EACH


def _part(identity: Identity) -> Sheet:
    return Sheet(b"", identity.sheet, identity.document, code=identity.case_code, version=identity.version)


def _first(desk: Desk, language: str) -> list[Leaf]:
    pack = pack_for_country(desk, desk.country_code)
    cover = Cover(_inside(desk, language), _calls(desk, pack, language), _posts(desk), _cases(desk))
    top = identity_of(desk, FOLDER, word("folder", language), pack.version, language, "")
    below = identity_of(desk, STEPS, word("checklist", language), pack.version, language, "")
    return [cover_leaf(cover, top), steps_leaf(_steps(pack, language), below)]


def _inside(desk: Desk, language: str) -> tuple[str, ...]:
    forms = desk.library.forms
    named = [f"{form_id} · {say(forms[form_id].title, language)}" for form_id in (*A_SET, *ALSO)]
    sets = word("folder_sets", language, count=SETS, forms="; ".join(named[: len(A_SET)]))
    return (word("checklist", language), sets, *named[len(A_SET) :])


def _calls(desk: Desk, pack: Pack, language: str) -> tuple[Call, ...]:
    """Return whom to call in which order; a number that nobody confirmed is written by hand."""
    country, today = desk.country, desk.calendar.local(desk.now()).date()
    lines = [Call(say(one.name, language), _known(one.number)) for one in country.hotlines]
    for role in _CALLED:
        offices = [country.liaison] if role == "national_liaison" else country.by_role(role, today)
        holder = next((one for one in offices if one.name != UNVERIFIED), None)
        name = say(pack.roles.get(role, {}), language) or role
        lines.append(_call(name, holder, language) if holder else Call(name))
    return tuple(lines)


def _call(role: str, holder: Institution, language: str) -> Call:
    """Return who holds the role, and that nobody has read a source for it where that is so."""
    who = role_and_holder(role, holder.name, ": ")
    said = who if holder.verified else word("weakly_read", language, source=who)
    return Call(said, _known(holder.phone))


def _known(number: str) -> str:
    return "" if number == UNVERIFIED else number


def _posts(desk: Desk) -> tuple[str, ...]:
    others = [
        post
        for post in known_posts(desk)
        if not post.here and post.country == desk.country_code and post.trust != "revoked"
    ]
    return tuple(sorted(post.post for post in others)) or (desk.post,)


def _cases(desk: Desk) -> tuple[str, ...]:
    """Return every open case by code; one that is for named people is none for a folder that anybody opens."""
    wanted, codes = CaseFilter(practice=desk.practice), list[str]()
    lines = case_page(desk, wanted, "opened", limit=_AT_ONCE)
    while lines:
        codes += [line.code for line in lines if not line.restricted]
        lines = case_page(desk, wanted, "opened", after=lines[-1], limit=_AT_ONCE)
    return tuple(sorted(codes))


def _steps(pack: Pack, language: str) -> Steps:
    phases = []
    for phase in pack.phases:
        rows = tuple(
            (f"{step.id} · {say(step.name, language)}", _who(pack, step.actors, language))
            for step in pack.steps
            if step.phase == phase.id
        )
        if rows:
            phases.append((say(phase.name, language), rows))
    return Steps(say(pack.name, language), pack.version, tuple(phases))


def _who(pack: Pack, actors: tuple[str, ...], language: str) -> str:
    return "; ".join(say(pack.roles.get(actor, {}), language) or actor for actor in actors)


def _pads(desk: Desk, size: Paper, language: str) -> list[Leaf]:
    coded = [_pad(desk, form_id, size, language, code) for code in _codes(desk) for form_id in A_SET]
    return [*coded, *(_pad(desk, form_id, size, language, "") for form_id in ALSO)]


def _pad(desk: Desk, form_id: str, size: Paper, language: str, code: str) -> Leaf:
    form = for_country(desk.library.forms[form_id], desk.country_code)
    spoken, aloud = how_read(form, "both" if form_id == "F08" else "one", language)
    identity = identity_of(desk, form.id, say(form.title, spoken), form.version, spoken, code)
    return blank_form_leaf(form, replace(identity, language=spoken), size, aloud)


def _codes(desk: Desk) -> tuple[str, ...]:
    """Return a reserved code for each set, reserving more where too few are left and this person may."""
    free = reserved_codes(desk).unprinted
    if len(free) < SETS and desk.may("work"):
        reserve_codes(desk)
        free = reserved_codes(desk).unprinted
    return free[:SETS]
