"""One side of a packet: its case as it grows, the answers it writes or takes in, and what is noted by hand."""

from __future__ import annotations

from repatria.domain.cases.state import CaseState, Fact
from repatria.domain.events.deed import Deed
from repatria.domain.ids import CaseId, EventId
from repatria.domain.packets.answer import Answer, Said, Saying, compose_answer
from repatria.domain.packets.answering import note_of_taken, note_of_written, place_of, went_before
from repatria.domain.packets.packet import Packet
from repatria.domain.packets.states import KnownPacket, Noted, note_of, packets_of

CASE = CaseId("a" * 26)
SAYINGS: dict[Said, Saying] = {
    "arrived": Saying("arrived"),
    "accepted": Saying("accepted"),
    "queried": Saying("queried", asks=("age_band",)),
    "refused": Saying("refused", reason="not_ours"),
    "closed": Saying("closed"),
}


class Side:
    """One side of a packet: its case, as it grows."""

    def __init__(self, packet: Packet, *, received: bool) -> None:
        self.packet = packet
        value = {"packet": {"form": "F13", "sender": {"country": "GTM"}}} if received else {"form": "F13"}
        self.facts: list[Fact] = []
        self.keep(
            Deed("", "packet_received" if received else "packet_prepared", f"packet/{packet.id}", value)
        )

    def keep(self, deed: Deed) -> None:
        name = EventId(f"{len(self.facts)}-{id(self)}")
        self.facts.append(Fact(name, deed.type, "case", deed.path, deed.value, "ana", "2026-03-06T10:00:00Z"))

    @property
    def known(self) -> KnownPacket:
        [one] = packets_of(CaseState(CASE, {}, tuple(self.facts)))
        return one

    def note(self, state: Noted, reason: str = "Dicen") -> None:
        deed = note_of(
            CASE, self.packet.id, state, after=self.known.seen, known_by="phone", who=reason, reason=reason
        )
        self.keep(deed)

    def answer(self, state: Said) -> Answer:
        return self.say(SAYINGS[state], f"{state}-{len(self.facts)}")

    def say(self, saying: Saying, name: str) -> Answer:
        made = compose_answer(
            saying,
            self.packet,
            answer_id=name,
            made="2026-03-06T10:00:00Z",
            contact="Sol P.",
            follows=went_before(self.known),
        )
        self.keep(note_of_written(CASE, self.known, made))
        return made

    def take(self, answer: Answer) -> None:
        if place_of(self.known, answer) not in ("taken", "another"):
            self.keep(note_of_taken(CASE, self.known, answer))
