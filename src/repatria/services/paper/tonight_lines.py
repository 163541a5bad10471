"""What whoever takes over reads first on the paper of a case: danger, the night, who is barred, who carries it."""

from __future__ import annotations

from repatria.documents.dates import say_moment
from repatria.documents.words import word
from repatria.domain.cases.placings import placings
from repatria.domain.cases.related import is_link, kinds_of, may_member_serve
from repatria.domain.cases.state import Fact
from repatria.domain.protocol.danger import in_danger
from repatria.domain.texts import say
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.services.post.people import people_here


def tonight_lines(desk: Desk, case: CaseFile, language: str) -> tuple[str, ...]:
    """Return the lines: of a place its kind and never which it is, of those who are barred no name and no number."""
    found = [word("danger", language)] if in_danger(case.facts, case.progress) else []
    found.append(_where(desk, case, language))
    if _somebody_is_barred(case):
        found.append(word("barred", language))
    found += [_acted(desk, fact, language) for fact in case.state.of_type("emergency_act")[-1:]]
    who = next((one.name for one in people_here(desk) if one.id == str(case.value("responsible") or "")), "")
    found.append(word("carried_by", language, who=who) if who else word("carried_by_nobody", language))
    return tuple(found)


def _where(desk: Desk, case: CaseFile, language: str) -> str:
    """Return where the person sleeps: what was noted on an earlier day says since when, not that it is tonight."""
    kind = _kind_of_place(desk, case, language)
    if not kind:
        return word("sleeps_unknown", language)
    moves = placings(case.facts)
    known = bool(moves) and {*moves[-1].kinds} == {*case.facts.possible("place_kind")}
    since = case.facts.calendar.local(moves[-1].at) if known else None
    if since is None or since.date() >= case.facts.today():
        return word("sleeps", language, place=kind)
    return word("sleeps_since", language, place=kind, since=say_moment(since, language))


def _acted(desk: Desk, fact: Fact, language: str) -> str:
    """Return that something was done at once, and where all that was written of it is read: none of it is here."""
    at = desk.calendar.read(fact.wall)
    return word("acted", language, when=say_moment(desk.calendar.local(at), language) if at else fact.wall)


def _kind_of_place(desk: Desk, case: CaseFile, language: str) -> str:
    """Return the worst kind of place that anybody says: the list goes from worst to best."""
    said = {str(one) for one in case.facts.possible("place_kind")}
    kinds = desk.library.lists["place_kind"].choices
    return next((say(one.label, language) for one in kinds if one.name in said), "")


def _somebody_is_barred(case: CaseFile) -> bool:
    added = (fact.path for fact in case.state.of_type("member_added") if fact.path.startswith("related/"))
    members = {path.removeprefix("related/") for path in added}
    return any(
        kinds_of(case.state, member)
        and not is_link(case.state, member)
        and not may_member_serve(case.state, member)
        for member in members
    )
