"""``packet``: what came from another country, the case opened with it, and what is answered to it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli import packet_back, packet_ways
from repatria.cli.exchange import case_called
from repatria.cli.packet_ways import declare_ways, gone, way_of, where_words
from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.errors import AnswerExpectedError
from repatria.domain.packets.answer import SAID, WHYS, Saying
from repatria.services.desk import Desk
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.arriving import Came, open_case_with, read_arrived, told_by
from repatria.services.packets.recalled import CameRecall
from repatria.services.packets.returned import CameReturned
from repatria.services.packets.taking import CameAnswer, look_at, take_in
from repatria.ui.case.telling.packet_words import packet_state_words
from repatria.ui.packets.answer_words import answer_lines, place_words
from repatria.ui.packets.words import going_lines, kept_words, strange_words


def add(acts: Any) -> None:
    """Declare the commands."""
    for name, words, run in (
        ("read", "what a packet of another country says, or what is said of one; nothing is kept", read),
        ("open", "open a case of this country with it", open_with),
        (
            "take",
            "note in its case what is said of a packet: an answer, that it is asked back, a receipt",
            take,
        ),
    ):
        came = acts.add_parser(name, help=words)
        with_vault(came)
        came.add_argument("file", type=Path, metavar="FILE")
        if name == "open":
            came.add_argument(
                "--new",
                action="store_true",
                help="another case, although one has a packet of that case of theirs",
            )
        came.set_defaults(run=run)
    answered = acts.add_parser("answer", help="seal what is said of a packet that came, to whoever sent it")
    with_case(answered)
    answered.add_argument("packet", metavar="PACKET", help="its code, or the first four symbols of it")
    answered.add_argument("--state", required=True, choices=SAID)
    answered.add_argument("--reason", choices=WHYS, default="", help="why it is refused")
    answered.add_argument(
        "--ask",
        action="append",
        default=[],
        metavar="QUESTION",
        help="a question of its form, such as age_band",
    )
    answered.add_argument("--by", default="", metavar="DAY", help="by when more is said, or asked for")
    answered.add_argument("--phone", default="", metavar="NUMBER", help="where the liaison is called")
    declare_ways(answered)
    answered.set_defaults(run=answer)
    packet_back.add(acts)
    packet_ways.add(acts)


def with_case(parser: ArgumentParser) -> None:
    """Declare what every command on the packets of a case takes."""
    with_vault(parser)
    parser.add_argument("--case", required=True, metavar="CODE")


def read(given: Namespace) -> int:
    """Say what a packet that came holds, or what is said of one."""
    with at_desk(given) as desk:
        came = look_at(desk, given.file)
        if isinstance(came, CameAnswer):
            return _tell_answer(given, desk, came)
        if isinstance(came, CameRecall):
            return packet_back.tell_recall(given, desk, came)
        if isinstance(came, CameReturned):
            return packet_back.tell_returned(given, came, came.packet)
        told, more = told_by(desk, came.packet)
        form = desk.library.forms.get(came.packet.form)
    packet = came.packet
    words = QCoreApplication.translate(
        "cli", "Envío de {post}: {form}. Código: {code}. Vale hasta el {until}."
    )
    head = words.format(post=came.post.post, form=packet.form, code=packet.code, until=packet.until)
    lines = [f"  {line}" for line in going_lines(told, form)] if form is not None else []
    kept = kept_words(came.opened.code if came.opened else "", came.beside.code if came.beside else "")
    say(given, "\n".join(part for part in (head, *lines, strange_words(more), kept) if part), _came(came))
    return 0


def open_with(given: Namespace) -> int:
    """Open a case with a packet that came."""
    with at_desk(given) as desk:
        came = read_arrived(desk, given.file)
        opened = open_case_with(desk, came, anew=given.new)
    words = QCoreApplication.translate("cli", "Expediente de este país: {case}.")
    kept = kept_words("", came.beside.code) if came.beside == opened else ""
    lines = [line for line in (words.format(case=opened.code), kept) if line]
    say(given, "\n".join(lines), {**_came(came), "case": opened.code})
    return 0


def take(given: Namespace) -> int:
    """Note what is said of a packet."""
    with at_desk(given) as desk:
        came = look_at(desk, given.file)
        if isinstance(came, CameRecall | CameReturned):
            return packet_back.take(given, desk, came)
        if not isinstance(came, CameAnswer):
            raise AnswerExpectedError
        before, packet = came.place, take_in(desk, came)
    words = QCoreApplication.translate("cli", "Queda anotado en {case}: {state}.")
    said = words.format(case=came.case.code, state=packet_state_words(packet.state))
    lines = [said, place_words(before)]
    say(given, "\n".join(line for line in lines if line), {**_answer(came), "state": packet.state})
    return 0


def answer(given: Namespace) -> int:
    """Seal what is said of a packet."""
    saying = Saying(given.state, given.reason, tuple(given.ask), given.by, given.phone)
    with at_desk(given) as desk:
        done = answer_packet(desk, case_called(desk, given.case), given.packet, saying, way_of(desk, given))
        where = gone(desk, given, done.placed)
    words = QCoreApplication.translate("cli", "Respuesta sellada para {post}: {file}.")
    facts = {
        **where,
        "state": given.state,
        "answer": done.answer.id,
        "to": done.post.post,
    }
    say(given, words.format(post=done.post.post, file=where_words(where)), facts)
    return 0


def _tell_answer(given: Namespace, desk: Desk, came: CameAnswer) -> int:
    words = QCoreApplication.translate("cli", "Respuesta de {post} al envío {code} de {case}: {state}.")
    head = words.format(
        post=came.post.post,
        code=came.answer.code,
        case=came.case.code,
        state=packet_state_words(came.answer.state),
    )
    lines = [f"  {line}" for line in answer_lines(came.answer, desk.library.forms.get(came.packet.form))]
    say(given, "\n".join(part for part in (head, *lines, place_words(came.place)) if part), _answer(came))
    return 0


def _came(came: Came) -> dict[str, Any]:
    packet = came.packet
    said = {name: getattr(packet, name) for name in ("form", "code", "until", "purpose", "tlp")}
    records = {name: getattr(packet, name) for name in ("prs", "cas", "org", "own")}
    kept = {"opened": came.opened, "beside": came.beside}
    cases = {name: one.code if one is not None else "" for name, one in kept.items()}
    return {**said, "from": came.post.post, "country": came.post.country, **records, **cases}


def _answer(came: CameAnswer) -> dict[str, Any]:
    names = ("code", "state", "reason", "asks", "by", "phone", "tlp")
    said = {name: getattr(came.answer, name) for name in names}
    return {
        **said,
        "contact": came.answer.who,
        "answer": came.answer.id,
        "case": came.case.code,
        "from": came.post.post,
        "place": came.place,
    }
