"""Cases by chance, and by the rules written down a second time what of them may cross a border."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from repatria.domain.forms.data_kinds import OFFICE
from repatria.domain.packets.wanted import Wanted
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
    """All that decides what a packet holds; *harms* are done to what stands at a path of the filled form."""

    wanted: Wanted
    consents: list[list[Row]]
    both_last: bool
    withdrawn: str
    block: str
    family: str
    may_contact: bool
    harms: list[tuple[str, str]]

    def shut(self) -> bool:
        blocked = self.block != "no" or self.family != "no"
        return blocked or not self.may_contact or self.withdrawn == "yes" or self.agreed() is None

    def agreed(self) -> set[str] | None:
        """Return what every consent that may be the last one allows; None where one of them allows nothing."""
        found: list[set[str]] = []
        for rows in self.consents if self.both_last else self.consents[-1:]:
            good = [row for row in rows if row.allows(self.wanted)]
            if not good:
                return None
            found.append({name for row in good for name in row.fields})
        return set.intersection(*found)

    def may_go(self, name: str, agreed_as: str) -> bool:
        """Tell by the rules, written down a second time, whether a field may be in the packet."""
        told = agreed_as == OFFICE or agreed_as in (self.agreed() or set())
        return told and name not in {harmed for _, harmed in self.harms}

    def lived(self, without: Collection[str] = (), *, harmed: bool = True) -> Lived:
        """Return the case, as if nobody had answered what it is to be *without*."""
        lived = Lived(may_contact=self.may_contact)
        for rows in self.consents:
            lived.consent(*(self._said(row) for row in rows), withdrawn=self.withdrawn)
        if self.both_last:
            for number, fact in enumerate(lived.case.facts):
                if fact.type == "form_submitted":
                    lived.case.facts[number] = replace(fact, value={**fact.value, "seen": []})
        answers = EVERY[self.wanted.form]
        lived.fill(self.wanted.form, {name: said for name, said in answers.items() if name not in without})
        if self.wanted.form == "F14" and "documents" not in without:
            row = {name: said for name, said in ROW.items() if name not in without}
            lived.put_row(lived.member, "documents", "d1", row)
        lived.case.say("case/origin_block", self.block)
        lived.case.family_block = self.family
        for harm, name in self.harms if harmed else ():
            self._harm(lived, harm, name)
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
    )
