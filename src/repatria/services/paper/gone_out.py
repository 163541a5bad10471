"""What of a case already went out to others: forms for the country of origin, papers for a recipient, sealed files.

Asked when a block is raised and when a nationality changes: what was sent is called after and asked back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from repatria.domain.cases.answers import answers_of
from repatria.domain.cases.purposes import submitted_for
from repatria.domain.cases.state import CaseState
from repatria.domain.disclosure import RECIPIENT_KINDS, Recipient, is_contact
from repatria.domain.ids import CaseId
from repatria.domain.packets.states import packets_of
from repatria.domain.sheets import SHEETS, sheet_path, state_in
from repatria.services.cases.casefile import CaseFile, read_casefile
from repatria.services.desk import Desk
from repatria.services.exchange.outbox import has_gone, rows_of_packet
from repatria.services.forms.adopted import adopted, known_form
from repatria.store.state import load_some

_KEPT_HERE = frozenset({"file", "person"})
_TELLING = (
    "printed",
    "pdf_saved",
    "bundle_sealed",
    "bundle_dropped",
    "answers_given",
    "answers_dropped",
    "attachment_given",
    "attachment_dropped",
)
"""The facts of this device's record that tell of something that went out."""

Way = Literal["form", "paper", "file", "sealed", "answers", "vault", "attachment", "packet"]


@dataclass(frozen=True, slots=True)
class GoneOut:
    """One thing that went out: by which *way*, which *document*, to what *kind* of recipient and whom, when.

    *to_origin*: it was contact with the State of origin, which a block asks back and nothing else. So is each packet.
    A sealed file never is: none is made for a post of another country. Nor are answers taken out and files of the
    case: they leave for nobody abroad.
    *given_at* is since when somebody has a paper, as the register of sheets says. *title* is what a form of others
    calls itself, *packet* the id of a packet.
    """

    way: Way
    document: str
    kind: str
    to: str
    at: str
    to_origin: bool = False
    given_at: str = ""
    title: str = ""
    packet: str = ""

    @property
    def left(self) -> bool:
        """Tell whether it was sent; that a sheet was printed or saved does not say that somebody was given it."""
        return bool(self.given_at) or self.way not in ("paper", "file")


def gone_out(desk: Desk, case_id: CaseId) -> tuple[GoneOut, ...]:
    """Return what of a case went out from here, the latest first."""
    desk.need("see")
    case = read_casefile(desk, case_id)
    record = load_some(desk.read(), desk.record, types=_TELLING, below=(SHEETS,))
    found = [
        *_forms(case),
        *_papers(desk, record, case_id),
        *_sealed(record, case_id),
        *_answers(desk, record, case_id),
        *_attachments(record, case_id),
        *_packets(desk, case),
    ]
    titles = {one.id: one.title for one in adopted(desk)}
    named = (replace(one, title=titles.get(one.document, "")) for one in found)
    calendar = case.facts.calendar
    return tuple(sorted(named, key=lambda one: str(calendar.read(one.at) or one.at), reverse=True))


def _forms(case: CaseFile) -> Iterator[GoneOut]:
    for submission in submitted_for(case.facts, "abroad_only"):
        said = answers_of(case.state, submission.member)
        at = str(said.value("sent_at") or submission.at.isoformat())
        yield GoneOut(
            "form", submission.form, "liaison", str(said.value("to_country") or ""), at, to_origin=True
        )


def _papers(desk: Desk, record: CaseState, case_id: CaseId) -> Iterator[GoneOut]:
    """Yield papers and readable files: a file from when it was to be written, and not again once it stands."""
    saving: dict[str, bool] = {}
    for fact in record.facts:
        value = fact.value if isinstance(fact.value, dict) else {}
        sheet = _text(value, "sheet")
        if fact.type == "pdf_saved":
            saving[sheet] = "for" in value  # earlier versions noted for whom only once it stood
        elif fact.type != "printed" or saving.get(sheet):
            saving.pop(sheet, None)
            continue
        way: Way = "file" if sheet in saving else "paper"
        if fact.type == "printed":
            saving.pop(sheet, None)
        if value.get("case") == case_id and value.get("for") not in _KEPT_HERE:
            document, kind = _text(value, "document"), _text(value, "for")
            abroad = _is_to_origin(desk, document, kind)
            name, given = _text(value, "name"), _given_at(record, sheet)
            yield GoneOut(way, document, kind, name, fact.wall, to_origin=abroad, given_at=given)


def _given_at(record: CaseState, sheet: str) -> str:
    said = record.get(sheet_path(sheet))
    return _text(said, "at") if state_in(said) == "out" else ""


def _is_to_origin(desk: Desk, document: str, kind: str) -> bool:
    """Tell whether a paper was contact; one for a kind of recipient that nobody here knows may have been."""
    known = next((one for one in RECIPIENT_KINDS if one == kind), None)
    return known is None or is_contact(known_form(desk, document), Recipient(known))


def _sealed(record: CaseState, case_id: CaseId) -> Iterator[GoneOut]:
    dropped = {_text(fact.value, "bundle") for fact in record.of_type("bundle_dropped")}
    for fact in record.of_type("bundle_sealed"):
        value = fact.value if isinstance(fact.value, dict) else {}
        if case_id in value.get("cases", ()) and _text(value, "bundle") not in dropped:
            yield GoneOut("sealed", "", "post", _text(value, "post"), fact.wall)


def _answers(desk: Desk, record: CaseState, case_id: CaseId) -> Iterator[GoneOut]:
    """Yield files of answers, but for those that only this post can open."""
    dropped = {_text(fact.value, "answers") for fact in record.of_type("answers_dropped")}
    for fact in record.of_type("answers_given"):
        value = fact.value if isinstance(fact.value, dict) else {}
        if case_id not in value.get("cases", ()) or _text(value, "answers") in dropped:
            continue
        if value.get("posts") != [desk.vault.device.id]:
            to = _text(value, "post") or _text(value, "name")
            way: Way = "vault" if value.get("what") == "vault" else "answers"
            yield GoneOut(way, _text(value, "form"), _text(value, "for"), to, fact.wall)


def _attachments(record: CaseState, case_id: CaseId) -> Iterator[GoneOut]:
    """Yield files of the case that were given out to somebody, never which: a title may tell what it is about."""
    dropped = {_text(fact.value, "given") for fact in record.of_type("attachment_dropped")}
    for fact in record.of_type("attachment_given"):
        value = fact.value if isinstance(fact.value, dict) else {}
        is_here = value.get("for") in _KEPT_HERE or _text(value, "given") in dropped
        if value.get("case") == case_id and not is_here:
            yield GoneOut("attachment", "", _text(value, "for"), _text(value, "name"), fact.wall)


def _packets(desk: Desk, case: CaseFile) -> Iterator[GoneOut]:
    """Yield packets for another country that nobody has asked back; one that waits for a line has not gone out."""
    made = {fact.path: fact.wall for fact in case.state.of_type("packet_prepared")}
    for one in packets_of(case.state):
        waits = not all(has_gone(desk, row) for row in rows_of_packet(desk, one.id))
        if one.to_recall() and (one.may_have_left or not waits):
            at = made.get(f"packet/{one.id}", "")
            yield GoneOut("packet", one.form, one.kind, one.name, at, to_origin=True, packet=one.id)


def _text(value: Any, key: str) -> str:
    found = value.get(key) if isinstance(value, dict) else None
    return str(found or "")
