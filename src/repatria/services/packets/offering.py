"""What a packet of a case can be made of: its finished forms, posts of other countries, and whom the person named."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.cases.sharing import Agreed, agreed_with
from repatria.domain.ids import CaseId
from repatria.domain.packets.schema import KINDS
from repatria.services.cases.changing import case_of
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.packets.previewing import packet_forms
from repatria.services.packets.speaking import posts_abroad


@dataclass(frozen=True, slots=True)
class Named:
    """Whom the person named in F02, part C, of which *kind*, and for which *purpose*."""

    kind: str
    purpose: str
    agreed: Agreed

    @property
    def key(self) -> str:
        """Return what tells it from the others."""
        return f"{self.kind}/{self.purpose}/{self.agreed.recipient}"


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose among: without any of the three no packet can be asked for."""

    forms: tuple[str, ...]
    posts: tuple[KnownPost, ...]
    named: tuple[Named, ...]


def offered_packets(desk: Desk, case_id: CaseId) -> Offered:
    """Return what a packet of this case can be made of and for whom; what may go is judged when it is looked at."""
    desk.need("see")
    facts = case_of(desk, case_id).facts
    forms = tuple(form for form in packet_forms(desk) if facts.of_form(form))
    named = {
        one.key: one
        for kind in KINDS
        for rows in agreed_with(facts, kind)
        for row in rows
        for purpose in sorted(row.purposes)
        for one in (Named(kind, purpose, row),)
    }
    return Offered(forms, tuple(posts_abroad(desk)), tuple(named.values()))
