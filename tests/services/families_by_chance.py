"""Cases by chance, tied as family or as of one person, and what of them may leave by the rules written down again.

A block protects whoever can be reached from it over ties of either kind, however it is here: standing, disputed,
waiting or set aside; a tied case that is not here may hold one. What is agreed to, and taken back, counts in all
cases of a person and in no other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from repatria.domain.cases.same_person import SAME, link_of, path_of
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import keep
from repatria.services.cases.joining import join_cases, part_cases
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import link_family
from repatria.services.desk import Desk
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.setting_aside import set_aside
from repatria.services.forms.filling import begin_form, submit_form
from repatria.simulator.agreeing import agrees, opens_agreed
from tests.services.forging import ForgedLog, forge

HERE, ABSENT = (0, 1, 2), 3
"""Two cases with all that goes abroad and one more, by their places; and one that is not here."""
FULL = (0, 1)
KINDS = ("code_needs", "identity", "documents", "family")
CONSULATE = "Consulado de Honduras"
SECRETS = {"ZORZALNOMBRE": "identity", "ZORZALMADRE": "family", "ZORZALDOC": "documents"}
"""What F14 says, and as what it is agreed to that it is told."""
NEVER = ("ZORZALASILO", "ZORZALCALLAR")
"""What F11 and F02 say: no other State is told, whatever is agreed to."""


@dataclass(frozen=True)
class Tie:
    """Two cases are of a *family*, or of the *same* person; or were said to be, and *parted* again."""

    one: int
    other: int
    kind: str


@dataclass(frozen=True)
class Block:
    """That of one case: *yes*, *doubt*, or *no* block at all, and *how* it is here."""

    whose: int
    said: str
    how: str


@dataclass(frozen=True)
class Family:
    """All that decides what leaves of these cases: *agreed* to in each full one, taken back in the *withdrawn*."""

    ties: tuple[Tie, ...]
    block: Block
    agreed: tuple[tuple[str, ...], ...]
    withdrawn: tuple[int, ...]

    def is_protected(self, case: int) -> bool:
        """Tell whether a block reaches this case, or may."""
        around = _reached(case, [tie for tie in self.ties if tie.kind != "parted"])
        return ABSENT in around or (self.block.said != "no" and self.block.whose in around)

    def told(self, case: int) -> set[str]:
        """Return the kinds of data of which the person lets those whom she names be told; none where she does not."""
        hers = _reached(case, [tie for tie in self.ties if tie.kind == "same"])
        if hers & set(self.withdrawn):
            return set()
        return set.intersection(*(set(self.agreed[one]) for one in hers & set(FULL)))

    def live(self, desk: Desk, other: Desk, folder: Path) -> list[OpenedCase]:
        """Return the cases, in which all this happened at *desk*; what waits or was set aside came from *other*."""
        cases = [_full(desk, self.agreed[one]) for one in FULL]
        cases.append(open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND")))
        for tie in self.ties:
            _tie(desk, tie, [*(one.id for one in cases), CaseId(desk.new_id())])
        if self.block.said != "no":
            _block(desk, other, folder, cases[self.block.whose].id, self.block)
        for one in self.withdrawn:
            agrees(desk, cases[one].id, *KINDS, withdrawn=True)
        return cases


def _reached(case: int, ties: Iterable[Tie]) -> set[int]:
    found, ties = {case}, list(ties)
    for _ in (*HERE, ABSENT):
        found |= {end for tie in ties if found & {tie.one, tie.other} for end in (tie.one, tie.other)}
    return found


def _full(desk: Desk, agreed: tuple[str, ...]) -> OpenedCase:
    rows: list[dict[str, object]] = [
        {},
        {"recipient_kind": "consulate", "recipient": CONSULATE, "purpose": ["identity"]},
    ]
    case = opens_agreed(desk, *agreed, also={"not_to_tell": "ZORZALCALLAR"}, rows=rows)
    work = begin_form(desk, case.id, "F14")
    said: dict[str, object] = {
        "to_country": "HND",
        "to_office": CONSULATE,
        "name_on_document": "ZORZALNOMBRE",
        "mother_name": "ZORZALMADRE",
        "contact_name": "Luz M.",
        "nationality_asked_at": desk.now_text(),
    }
    for name, value in said.items():
        work.session.set_answer(name, value)
    work.session.add_row("documents", row := desk.new_id())
    work.session.set_answer("document_kind", "passport", row)
    work.session.set_answer("document_number", "ZORZALDOC", row)
    submit_form(desk, work)
    check = begin_form(desk, case.id, "F11")
    for name, value in _CHECK.items():
        check.session.set_answer(name, value)
    submit_form(desk, check)
    return case


_CHECK = {
    "fear_of_return": "none",
    "decided_by": "asylum_auth",
    "result": "no_indication",
    "consular_block": "no",
    "family_block": "no",
    "asylum_reference": "ZORZALASILO",
}


def _tie(desk: Desk, tie: Tie, ids: list[CaseId]) -> None:
    one, other = ids[tie.one], ids[tie.other]
    if tie.other == ABSENT:
        relative = {"kind": "family", "case": other, "code": "7F3K-92QD"}
        said = (
            Deed(core_part(one), VALUE, path_of(link_of(one, other)), SAME)
            if tie.kind == "same"
            else Deed(core_part(one), "member_added", f"related/{desk.new_id()}", relative)
        )
        keep(desk, one, [said])
    elif tie.kind == "family":
        link_family(desk, one, other)
    else:
        join_cases(desk, one, other, "La misma.")
        if tie.kind == "parted":
            part_cases(desk, one, other, "Son dos.")


def _block(desk: Desk, other: Desk, folder: Path, case: CaseId, block: Block) -> None:
    if block.how in ("stands", "disputed"):
        raise_block(desk, case, "yes" if block.said == "yes" else "doubt")
    if block.how == "stands":
        return
    log = ForgedLog(other, core_part(case))
    log.add("case/label", "x")
    log.add("case/origin_block", "no" if block.how == "disputed" else block.said)
    log.send_from = 2 if block.how == "waits" else 1
    preview = preview_bundle(desk, forge(other, desk, folder, log))
    report = receive_bundle(desk, preview)
    assert bool(report.counts.waiting) is (block.how == "waits")
    if block.how == "aside":
        assert set_aside(desk, preview.verified.manifest.bundle, "Era de otra.").events == 2


_ends = st.sampled_from([(0, 1), (0, 2), (1, 2), (0, ABSENT), (2, ABSENT), (0, 1), (1, 2)])
_tie_kinds = st.sampled_from(["family", "same", "family", "same", "parted"])


@st.composite
def families(draw: st.DrawFn) -> Family:
    ends = draw(st.lists(_ends, unique=True, max_size=3))
    kinds = [draw(_tie_kinds) for _ in ends]
    pairs = zip(ends, kinds, strict=True)
    ties = [Tie(*end, "family" if ABSENT in end and kind == "parted" else kind) for end, kind in pairs]
    block = Block(
        draw(st.sampled_from(HERE)),
        draw(st.sampled_from(["no", "yes", "doubt"])),
        draw(st.sampled_from(["stands", "disputed", "waits", "aside"])),
    )
    some = st.lists(st.sampled_from(KINDS), unique=True, min_size=2).map(tuple)
    return Family(
        tuple(ties),
        block,
        (draw(st.one_of(st.just(KINDS), some)), draw(some)),
        draw(st.sampled_from([(), (), (), (0,), (1,)])),
    )
