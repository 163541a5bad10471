"""A case was erased here as another post asked, and nobody pressed anything: it is noted, and told with its code.

The code is told until the vault is given back and is written nowhere: of what was erased none is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.store.cipher import Connection
from repatria.store.findings import Finding
from repatria.store.lists.cases import line
from repatria.store.log.erasing import proofs_of_erased


@dataclass(frozen=True, slots=True)
class ErasedAsAsked:
    """A *case* that was erased, its *code* where whoever is here saw it, and the *post* that asked."""

    case: CaseId
    code: str
    post: str


def codes_before(desk: Desk, cases: Iterable[CaseId]) -> Mapping[CaseId, str]:
    """Return the codes of cases that are about to go, of those that whoever is here sees."""
    lines = {case: line(desk.read(), case, person=desk.person.id) for case in cases}
    return {case: shown.code for case, shown in lines.items() if shown is not None}


def as_asked(
    connection: Connection, cases: Sequence[CaseId], codes: Mapping[CaseId, str]
) -> tuple[ErasedAsAsked, ...]:
    """Return what is told of *cases* that were erased just now."""
    proofs = proofs_of_erased(connection, cases) if cases else {}
    posts = {case: one.erasure.post for case, one in proofs.items() if one.erasure is not None}
    return tuple(ErasedAsAsked(case, codes.get(case, ""), posts.get(case, "")) for case in cases)


def note_as_asked(desk: Desk, connection: Connection, erased: Sequence[ErasedAsAsked], at: str) -> None:
    """Note within a transaction which cases were erased so, and *at* what: an unlock, or a file set aside."""
    if erased:
        desk.append_in(
            connection, [desk.note("erased_as_asked", {"cases": [one.case for one in erased], "at": at})]
        )


def tell_as_asked(desk: Desk, erased: Iterable[ErasedAsAsked]) -> None:
    """Let it be told to whoever is here, of the cases that they saw."""
    desk.vault.findings += tuple(
        Finding("erased_as_asked", {"case": one.case, "code": one.code, "post": one.post})
        for one in erased
        if one.code
    )


def codes_told(desk: Desk) -> Mapping[CaseId, str]:
    """Return the codes of the cases that were erased so since the vault was opened."""
    told = (one.facts for one in desk.vault.findings if one.kind == "erased_as_asked")
    return {CaseId(str(facts["case"])): str(facts["code"]) for facts in told}
