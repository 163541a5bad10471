"""A form that was filled by hand and is copied in, in the order of its sheet; the sheet is named and called back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from repatria.documents.consents import is_consent, named_by_signing, read_and_signed, record_of, withdrawals
from repatria.domain.events.deed import Deed
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.values import SILENT
from repatria.domain.sheets import said_of, sheet_path
from repatria.services.desk import Desk
from repatria.services.forms.adopted import known_form
from repatria.services.forms.guarding import guarded


@dataclass(frozen=True, slots=True)
class FromPaper:
    """The sheet in hand: its *number*, when it was filled by hand, and the *digest* of the version that was printed.

    Of a form of the program, and where nobody knows which version it was, there is no digest.
    """

    number: str
    happened_at: str
    digest: str = ""

    def told(self) -> dict[str, str]:
        """Return what is kept of it with a form that is begun."""
        said = {"sheet": self.number, "happened_at": self.happened_at}
        return {**said, "digest": self.digest} if self.digest else said


def paper_told(about: Mapping[str, Any] | None) -> FromPaper | None:
    """Return the sheet that is kept with a form, if it comes from one."""
    said = about or {}
    told = (str(said.get(name) or "") for name in ("sheet", "happened_at", "digest"))
    return FromPaper(*told) if said.get("sheet") else None


def form_on_paper(desk: Desk, form_id: str, digest: str) -> Form | None:
    """Return a form as it was printed, withdrawn or not: under that *digest*, else the version last put into use.

    Its answers are no less protected than in any version that came into use since.
    """
    printed = known_form(desk, form_id, digest)
    return guarded(desk, printed, {digest or printed.digest}) if printed is not None else None


def in_sheet_order(form: Form) -> Form:
    """Return *form* with its questions in the order of its pad: what staff note and what is taken back come last.

    On paper whoever signs writes the name there; it is asked where the signatures stand.
    """
    apart = is_consent(form)
    rows = read_and_signed(form, blank=True, apart=apart)
    after = (*named_by_signing(form), *(record_of(form, blank=True) if apart else ()), *withdrawals(form))
    stand = {name for row in rows for name in _names(row)}
    return replace(form, survey=(*rows, *(row for row in after if row.name not in stand)))


def came_back(desk: Desk, paper: FromPaper) -> Deed:
    """Return what says of the sheet that it is back."""
    return desk.value(desk.record, sheet_path(paper.number), said_of("back", "", desk.now_text()))


def skipped_answers(session: FormSession) -> list[Place]:
    """Return where a sheet was answered although its other answers skip the question: none of it is saved.

    What the form itself wrote there nobody answered, nor what stands where nobody can type.
    """
    answered, stored = session.answers().values, session.stored.values
    return [
        place
        for place, value in answered.items()
        if value != stored.get(place)
        and not session.is_relevant(*place)
        and not session.wrote(place, value)
        and session.stands(place)
        and _is_typed_in(session, place)
    ]


def _is_typed_in(session: FormSession, place: Place) -> bool:
    """Tell whether a person can come to *place* and answer there, were it asked."""
    node = session.plan.nodes[place.name]
    return node.question.type not in SILENT and node.read_only is not True


def _names(row: Question) -> set[str]:
    return {row.name}.union(*(_names(child) for child in row.children))
