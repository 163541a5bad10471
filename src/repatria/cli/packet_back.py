"""``packet``: one is asked back, that is noted where it came, and a receipt for it goes back."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.exchange import case_called
from repatria.cli.packet_ways import declare_ways, gone, way_of, where_words
from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.packets.states import KnownPacket
from repatria.services.desk import Desk
from repatria.services.packets.recalled import CameRecall, give_back, take_recall
from repatria.services.packets.recalling import recall_packet
from repatria.services.packets.returned import CameReturned, take_returned
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.packet_words import packet_state_words
from repatria.ui.packets.recall_words import (
    counts_no_more_words,
    known_words,
    opened_words,
    put_away_words,
    returned_words,
)


def add(acts: Any) -> None:
    """Declare the commands."""
    for name, words, run in (
        ("recall", "ask a packet back from the device it went to, by the liaison; it says no reason", recall),
        ("receipt", "say to whoever asked a packet back that it counts no more here", receipt),
    ):
        act = acts.add_parser(name, help=words)
        with_vault(act)
        act.add_argument("packet", metavar="PACKET", help="its code, or the first four symbols of it")
        if name == "recall":
            act.add_argument("--case", required=True, metavar="CODE")
        declare_ways(act)
        act.set_defaults(run=run)


def recall(given: Namespace) -> int:
    """Ask a packet back."""
    with at_desk(given) as desk:
        done = recall_packet(desk, case_called(desk, given.case), given.packet, way_of(desk, given))
        where = gone(desk, given, done.placed)
    words = QCoreApplication.translate(
        "cli", "Sellado para {post}. Entréguelo: hasta que lo abran, allí cuenta el envío {code}. {file}"
    )
    facts = {**where, "recall": done.recall.id, "code": done.recall.code, "to": done.post.post}
    say(given, words.format(post=done.post.post, code=done.recall.code, file=where_words(where)), facts)
    return 0


def receipt(given: Namespace) -> int:
    """Say that a packet counts no more here."""
    with at_desk(given) as desk:
        done = give_back(desk, given.packet, way_of(desk, given))
        where = gone(desk, given, done.placed)
    words = QCoreApplication.translate("cli", "Acuse sellado para {post}: {file}")
    facts = {**where, "receipt": done.returned.id, "code": done.returned.code, "to": done.post.post}
    say(given, words.format(post=done.post.post, file=where_words(where)), facts)
    return 0


def tell_recall(given: Namespace, desk: Desk, came: CameRecall) -> int:
    """Say that a packet is asked back, and what that means."""
    known = came.known
    when = say_stated(known.returned_at, desk.calendar, desk.now()) if known and known.returned_at else ""
    lines = [
        f"{came.post.post}: {counts_no_more_words(came.recall.code)}",
        put_away_words(opened=bool(came.cases)),
        *(opened_words(one.code) for one in came.cases),
        known_words(known, when),
    ]
    facts = {
        "recall": came.recall.id,
        "code": came.recall.code,
        "from": came.post.post,
        "cases": [one.code for one in came.cases],
        "taken": known is not None,
        "receipt_given": bool(known and known.returned_at),
    }
    say(given, "\n".join(line for line in lines if line), facts)
    return 0


def tell_returned(given: Namespace, came: CameReturned, packet: KnownPacket) -> int:
    """Say that a packet counts no more where it went, and where it stands here."""
    stands = QCoreApplication.translate("cli", "Envío {code} del expediente {case}: {state}.")
    state = packet_state_words(packet.state)
    lines = [
        f"{came.post.post}: {returned_words(packet.code)}",
        stands.format(code=packet.code, case=came.case.code, state=state),
    ]
    facts = {
        "receipt": came.returned.id,
        "code": packet.code,
        "case": came.case.code,
        "from": came.post.post,
        "taken": came.taken,
        "state": packet.state,
    }
    say(given, "\n".join(lines), facts)
    return 0


def take(given: Namespace, desk: Desk, came: CameRecall | CameReturned) -> int:
    """Note in each case that a packet counts no more, here or where it went."""
    if isinstance(came, CameRecall):
        return tell_recall(given, desk, take_recall(desk, came))
    return tell_returned(given, came, take_returned(desk, came))
