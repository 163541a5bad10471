"""Case codes: a new one for a case that is opened, and those reserved for paper before there is a case.

This device reserves some at a time and prints them on pads, one each. Whoever opens a case from such a pad gives
the case the code that stands on it. A code is for one case only, and no case gets one that waits on a pad.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from repatria.domain.cases.state import CaseState
from repatria.domain.errors import CodeNotOursError, CodesShortError, CodeUnreadableError, CodeUsedError
from repatria.domain.events.deed import Deed
from repatria.domain.ids import CaseId, make_case_code, read_case_code
from repatria.domain.page_codes import read_page_code
from repatria.services.desk import Desk
from repatria.store.lists.cases import line
from repatria.store.lists.codes import case_with, cases_with, is_taken
from repatria.store.people import accounts
from repatria.store.state import load_outline, load_some

AT_A_TIME = 20
"""So many codes are reserved together (field rules, section 8)."""

_RESERVED, _USED, _PRINTED = "codes_reserved", "code_used", "printed"


@dataclass(frozen=True, slots=True)
class ReservedCodes:
    """The reserved codes that no case has: *unprinted* stand on no paper yet, *on_paper* on a pad."""

    unprinted: tuple[str, ...]
    on_paper: tuple[str, ...]


def reserve_codes(desk: Desk, count: int = AT_A_TIME) -> tuple[str, ...]:
    """Reserve *count* new codes for this device, and return them."""
    desk.need("work")
    known = _reserved(_record(desk))
    codes: list[str] = []
    while len(codes) < count:
        code = _free_code(desk, known)
        known.add(code)
        codes.append(code)
    desk.append([desk.note(_RESERVED, {"codes": codes})])
    return tuple(codes)


def reserved_codes(desk: Desk) -> ReservedCodes:
    """Return the codes this device reserved and no case has, in the order in which they were reserved."""
    record = _record(desk, _PRINTED)
    printed = {str(_said(fact.value, "code")) for fact in record.of_type(_PRINTED)}
    used = _used(record)
    free = [code for code in _in_order(record) if code not in used and not is_taken(desk.read(), code)]
    return ReservedCodes(
        tuple(code for code in free if code not in printed), tuple(code for code in free if code in printed)
    )


def codes_for_pads(desk: Desk, count: int) -> tuple[str, ...]:
    """Return *count* reserved codes that stand on no paper; raises CodesShortError when there are fewer."""
    free = reserved_codes(desk).unprinted
    if len(free) < count:
        raise CodesShortError(free=len(free), wanted=count)
    return free[:count]


def code_of_pad(desk: Desk, text: str) -> str:
    """Return the reserved code that *text*, typed or scanned off a pad, gives to a case that is opened.

    Raises CodeUnreadableError for a slip, CodeUsedError when a case has it, CodeNotOursError when it was never
    reserved here.
    """
    page = read_page_code(text)
    code = page.case_code if page is not None else read_case_code(text)
    if not code:
        raise CodeUnreadableError(text=text[:40])
    record = _record(desk)
    is_ours = code in _reserved(record)
    if _case_here(desk, record, code) if is_ours else is_taken(desk.read(), code):
        raise CodeUsedError(code=code)
    if not is_ours:
        raise CodeNotOursError(code=code)
    return code


def case_of_code(desk: Desk, code: str) -> str:
    """Return the id of the case that *code* on a paper is of, if whoever is here may see it; else nothing.

    It is the case to which somebody here gave the code, and none that came with it from elsewhere: what was written
    on our paper goes into nobody else's case. So a reserved code that nobody gave away yet is of none.
    """
    record = _record(desk)
    given = _case_here(desk, record, code)
    if given:
        return given if line(desk.read(), given, person=desk.person.id) is not None else ""
    return "" if code in _reserved(record) else case_with(desk.read(), code, person=desk.person.id)


def _case_here(desk: Desk, record: CaseState, code: str) -> str:
    """Return the case that somebody of this vault gave a reserved *code* to, for whomever it is; else nothing."""
    given = _used(record).get(code, "")
    if given:
        return given
    people = {one.id for one in accounts(desk.read())}
    return next((one for one in cases_with(desk.read(), code) if _opener(desk, one) in people), "")


def _opener(desk: Desk, case_id: CaseId) -> str:
    opened = load_outline(desk.read(), case_id).of_type("case_opened")
    return str(opened[0].author) if opened else ""


def new_code(desk: Desk) -> str:
    """Return a new code that no case of this vault has, and no pad."""
    return _free_code(desk, _reserved(_record(desk)))


def using(desk: Desk, code: str, case_id: CaseId) -> Deed:
    """Return what notes that a case has a reserved code."""
    return desk.note(_USED, {"code": code, "case": case_id})


def _free_code(desk: Desk, known: set[str]) -> str:
    while True:
        code = make_case_code(desk.vault.random(16))
        if code not in known and not is_taken(desk.read(), code):
            return code


def _record(desk: Desk, *more: str) -> CaseState:
    return load_some(desk.read(), desk.record, types=(_RESERVED, _USED, *more))


def _reserved(record: CaseState) -> set[str]:
    return set(_in_order(record))


def _in_order(record: CaseState) -> list[str]:
    facts = record.of_type(_RESERVED)
    return list(dict.fromkeys(str(code) for fact in facts for code in _said(fact.value, "codes") or ()))


def _used(record: CaseState) -> dict[str, str]:
    """Return by code the case that it was given to here."""
    return {str(_said(fact.value, "code")): str(_said(fact.value, "case")) for fact in record.of_type(_USED)}


def _said(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None
