"""Cases by chance, and by the rules written down a second time what of them may cross a border."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from repatria.domain.disclosure import CONTACT
from repatria.domain.forms.data_kinds import OFFICE
from repatria.domain.packets.wanted import Wanted
from repatria.domain.protocol.permissions import may
from tests.domain.packets.doubts import CHECKED, DOUBTS, LATE_PAPERS, Doubt, unknown_order, waits
from tests.domain.packets.lived import ALL, CONSULATE, F13, F14, LIAISON, Lived, row_for, shipped

ROW = {
    "document_kind": "passport",
    "document_number": "ZORZAL E1",
    "document_issuer": "ZORZAL RNP",
    "document_until": "2030-01-01",
}
EVERY: Mapping[str, Mapping[str, Any]] = {
    "F13": {**F13, "contact_alternate": "Sol P.", "answer_by": "2026-03-10"},
    "F14": {
        **F14,
        "other_names": "ZORZAL TERO",
        "sex_on_document": "F",
        "birth_place": "ZORZAL DEL NORTE",
        "birth_registration": "ZORZAL 14",
        "father_name": "ZORZAL PADRE",
        "contact_phone": "+502 1234",
        "answer_by": "2026-03-10",
    },
}
OTHER: Mapping[str, Any] = {"age_band": "12-14", "sex_gender": "Masculine", "need_codes": ["reception"]}
LAST_DAY = "2026-03-20"


@dataclass(frozen=True)
class Row:
    """A row of part C: whether it names the kind and the name that are asked for, and what it allows."""

    kind: bool
    name: bool
    purposes: list[str]
    fields: list[str]
    until: str

    def allows(self, wanted: Wanted) -> bool:
        return (
            self.kind
            and self.name
            and wanted.purpose in self.purposes
            and self.until >= wanted.until.isoformat()
        )


@dataclass(frozen=True)
class World:
    """All that decides what a packet holds; *harms* are done to what stands at a path of the filled form.

    *doubts* are about what opens contact, as the *late_papers*, numbers of ``LATE_PAPERS``, are.
    """

    wanted: Wanted
    consents: list[list[Row]]
    both_last: bool
    withdrawn: str
    block: str
    family: str
    may_contact: bool
    harms: list[tuple[str, str]]
    doubts: tuple[Doubt, ...] = ()
    late_papers: tuple[int, ...] = ()

    def shut(self) -> bool:
        blocked = self.block != "no" or self.family != "no" or not self.may_contact
        doubtful = bool(self.late_papers) or any(one.shuts for one in self.doubts)
        return blocked or doubtful or self.withdrawn == "yes" or self.agreed() is None

    def agreed(self) -> set[str] | None:
        """Return what every consent that may be the last one allows; None where one of them allows nothing."""
        found: list[set[str]] = []
        last = self.consents[-1]
        told = last[1:] if any(one.takes_a_row for one in self.doubts) else last
        for rows in [*(self.consents[:-1] if self.both_last else []), told]:
            good = [row for row in rows if row.allows(self.wanted)]
            if not good:
                return None
            found.append({name for row in good for name in row.fields})
        return set.intersection(*found)

    def may_go(self, name: str, agreed_as: str) -> bool:
        """Tell by the rules, written down a second time, whether a field may be in the packet."""
        told = agreed_as == OFFICE or agreed_as in (self.agreed() or set())
        return told and name not in {harmed for _, harmed in self.harms}

    def lived(self, without: Collection[str] = (), *, harmed: bool = True, doubted: bool = True) -> Lived:
        """Return the case, as if nobody had answered what it is to be *without*."""
        lived = Lived()
        members = {"F11": lived.case.submit("F11", **CHECKED)}
        for rows in self.consents:
            members["F02"] = lived.consent(*(self._said(row) for row in rows), withdrawn=self.withdrawn)
        if self.both_last:
            unknown_order(lived)
        answers = EVERY[self.wanted.form]
        lived.fill(self.wanted.form, {name: said for name, said in answers.items() if name not in without})
        if self.wanted.form == "F14" and "documents" not in without:
            row = {name: said for name, said in ROW.items() if name not in without}
            lived.put_row(lived.member, "documents", "d1", row)
        lived.case.say("case/origin_block", self.block)
        lived.case.family_block = self.family
        for harm, name in self.harms if harmed else ():
            self._harm(lived, harm, name)
        for doubt in self.doubts if doubted else ():
            doubt.befall(lived, members, f"{members['F02']}r0")
        for number in self.late_papers if doubted else ():
            form, said = LATE_PAPERS[number]
            waits(lived, form, **said)
        cleared = may(shipped().packs["gtm"], lived.facts(), CONTACT).allowed
        lived.may_contact = self.may_contact and cleared
        return lived

    def _said(self, row: Row) -> dict[str, Any]:
        return row_for(
            self.wanted,
            recipient_kind=self.wanted.kind if row.kind else "shelter",
            recipient=self.wanted.name if row.name else "Otra oficina",
            purpose=row.purposes,
            fields=row.fields,
            until=row.until,
        )

    def _harm(self, lived: Lived, harm: str, name: str) -> None:
        if name == "documents":
            path, other = "row/d1/_removed", True
            lived.case.say(path, False)
        else:
            inside = name in ROW
            path, other = (
                f"row/d1/{name}" if inside else f"form/{lived.member}/{name}",
                OTHER.get(name, "ZORZAL"),
            )
        if harm == "dispute":
            lived.case.dispute(path, other)
        elif harm == "late":
            lived.late[path] = (other,)
        elif harm == "unread":
            lived.unread = (*lived.unread, path)
        else:
            lived.levels[name] = harm


def mostly(usual: Any, *seldom: Any) -> st.SearchStrategy[Any]:
    """Return what is *usual* nine times in ten: where everything is against it no packet is ever made."""
    return st.integers(0, 9).flatmap(
        lambda number: st.sampled_from(seldom) if number == 9 else st.just(usual)
    )


row = st.builds(
    Row,
    kind=mostly(True, False),
    name=mostly(True, False),
    purposes=mostly(["return", "identity"], ["return"], ["identity"], ["justice"]),
    fields=st.lists(st.sampled_from(ALL), unique=True, min_size=2),
    until=mostly(LAST_DAY, "2026-03-04", "2026-03-19", "2026-04-30"),
)
block = mostly("no", "doubt", "yes")
some_doubts: st.SearchStrategy[list[Doubt]] = st.one_of(
    st.just([]), st.just([]), st.lists(st.sampled_from(DOUBTS), min_size=1, max_size=2)
)


def open_world(wanted: Wanted, doubts: tuple[Doubt, ...] = (), late_papers: tuple[int, ...] = ()) -> World:
    """Return a world in which nothing but these *doubts* is against the packet."""
    told = Row(kind=True, name=True, purposes=["return", "identity"], fields=list(ALL), until=LAST_DAY)
    return World(
        wanted,
        [[told]],
        both_last=False,
        withdrawn="no",
        block="no",
        family="no",
        may_contact=True,
        harms=[],
        doubts=doubts,
        late_papers=late_papers,
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    wanted = draw(st.sampled_from([LIAISON, CONSULATE, replace(CONSULATE, kind="national_liaison")]))
    names = [one.question for one in shipped().schemas[wanted.form].fields]
    names += list(ROW) if wanted.form == "F14" else []
    harm = st.tuples(st.sampled_from(["dispute", "late", "unread", "L3", "L4"]), st.sampled_from(names))
    return World(
        wanted,
        draw(st.lists(st.lists(row, min_size=1, max_size=3), min_size=1, max_size=2)),
        both_last=draw(st.booleans()),
        withdrawn=draw(mostly("no", "yes")),
        block=draw(block),
        family=draw(block),
        may_contact=draw(mostly(True, False)),
        harms=draw(st.lists(harm, max_size=3)),
        doubts=tuple(draw(some_doubts)),
        late_papers=draw(mostly((), *[(number,) for number in range(len(LATE_PAPERS))])),
    )
