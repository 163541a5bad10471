"""``packet``: what would go to another country, sealed there, and followed."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli import packet_coming
from repatria.cli.exchange import case_called
from repatria.cli.packet_coming import with_case
from repatria.cli.packet_waiting import waiting_facts, waiting_words
from repatria.cli.packet_ways import declare_ways, gone, way_of, where_words
from repatria.cli.talking import at_desk, say
from repatria.domain.calendar import day_of
from repatria.domain.cases.given import entry
from repatria.domain.errors import HomeRecipientError, PacketRefusedError, UnknownRecipientError
from repatria.domain.packets.noted import begun_in
from repatria.domain.packets.schema import KINDS, PURPOSES
from repatria.domain.packets.states import KNOWN_BY, NOTED, KnownPacket, packets_of
from repatria.services.cases.casefile import read_casefile
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.services.packets.companion import companion_sheet
from repatria.services.packets.following import note_packet
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.previewing import Asked, Preview, preview_packet, suggested
from repatria.services.packets.speaking import posts_abroad
from repatria.services.paper.leaving import save_sheet
from repatria.ui.case.telling.packet_words import packet_stands_words, packet_state_words
from repatria.ui.i18n import spoken
from repatria.ui.packets.answer_words import day_words, unfinished_words
from repatria.ui.packets.words import going_lines, refused_words, rule_words, withheld_lines


def add(commands: Any) -> None:
    """Declare the commands."""
    packet = commands.add_parser("packet", help="what one country tells another of one person")
    acts = packet.add_subparsers(dest="act", required=True, metavar="ACT")
    seen = acts.add_parser("preview", help="what would go and what would stay, and why; nothing is sealed")
    _declare(seen)
    seen.set_defaults(run=preview)
    made = acts.add_parser("prepare", help="seal it to one device of another country, by the liaison")
    _declare(made)
    declare_ways(made)
    made.set_defaults(run=prepare)
    listed = acts.add_parser("list", help="the packets of a case, and where each is")
    with_case(listed)
    listed.set_defaults(run=list_all)
    noted = acts.add_parser("note", help="what the other side said of it, or that it is asked back")
    with_case(noted)
    noted.add_argument("packet", metavar="PACKET", help="its code, or the first four symbols of it")
    noted.add_argument(
        "--state", required=True, choices=[one for one in NOTED if one not in ("sent", "dropped")]
    )
    noted.add_argument("--known-by", required=True, choices=KNOWN_BY, help="how that is known")
    noted.add_argument("--who", default="", metavar="NAME", help="who said so")
    noted.add_argument("--reason", default="", metavar="WHY", help="why it is refused, queried or asked back")
    noted.set_defaults(run=note)
    paper = acts.add_parser("sheet", help="write the sheet that goes with it, as PDF")
    with_case(paper)
    paper.add_argument("packet", metavar="PACKET", help="its code, or the first four symbols of it")
    paper.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    paper.set_defaults(run=write_sheet)
    packet_coming.add(acts)


def preview(given: Namespace) -> int:
    """Say what would go and what would stay."""
    with at_desk(given) as desk:
        seen = preview_packet(desk, _asked(desk, given))
    say(given, _told(seen), _facts(seen))
    return 0 if not seen.draft.refused else PacketRefusedError.exit_code


def prepare(given: Namespace) -> int:
    """Seal a packet."""
    with at_desk(given) as desk:
        made = prepare_packet(desk, _asked(desk, given), way_of(desk, given))
        where = gone(desk, given, made.placed)
    words = QCoreApplication.translate(
        "cli", "Envío a otro país sellado: {file}. Código para comparar en voz alta: {code}."
    )
    facts = {
        **_facts(made.preview),
        **where,
        "packet": made.packet.id,
        "code": made.code,
    }
    say(given, words.format(file=where_words(where), code=made.code), facts)
    return 0


def list_all(given: Namespace) -> int:
    """Say where the packets of a case are."""
    with at_desk(given) as desk:
        case = read_casefile(desk, case_called(desk, given.case))
        found = packets_of(case.state)
        today = desk.calendar.local(desk.now()).date()
    none = QCoreApplication.translate("cli", "Este expediente no tiene envíos a otro país ni de otro país.")
    lines = ["  ".join((packet_line(one, today), *waiting_words(case, one))) for one in found]
    facts = [_known(one, today) | waiting_facts(case, one) for one in found]
    say(given, "\n".join(lines) or none, {"packets": facts})
    return 0


def note(given: Namespace) -> int:
    """Note what became of a packet."""
    with at_desk(given) as desk:
        case = case_called(desk, given.case)
        note_packet(
            desk,
            case,
            given.packet,
            given.state,
            known_by=given.known_by,
            who=given.who,
            reason=given.reason,
        )
    say(given, QCoreApplication.translate("cli", "Queda anotado."), {"state": given.state})
    return 0


def write_sheet(given: Namespace) -> int:
    """Write the sheet that goes with a packet."""
    with at_desk(given) as desk:
        sheet = companion_sheet(desk, case_called(desk, given.case), given.packet, language=spoken())
        path = save_sheet(desk, sheet, given.out)
    words = QCoreApplication.translate("cli", "Escrito: {place}.")
    say(given, words.format(place=path), {"file": str(path)})
    return 0


def _declare(parser: ArgumentParser) -> None:
    with_case(parser)
    parser.add_argument("--form", default="F13", metavar="FORM", help="F13 or F14, finished in the case")
    parser.add_argument(
        "--to", required=True, metavar="POST", help="name or device of a post of another country"
    )
    parser.add_argument("--kind", choices=KINDS, default="national_liaison", help="kind of recipient there")
    parser.add_argument("--name", default="", help="as the person named them in F02; else the only one named")
    parser.add_argument("--purpose", choices=PURPOSES, default="return", help="for what it is told")
    parser.add_argument(
        "--until", default="", metavar="DAY", help="last day, else 30 days or what F02 allows"
    )


def _refuse_home(desk: Desk, called: str) -> None:
    """Raise HomeRecipientError for a post of the own country: it is known, and nothing is to be done about that."""
    if any(
        called in (one.device, one.post) and one.country == desk.country_code for one in known_posts(desk)
    ):
        raise HomeRecipientError(post=called)


def _asked(desk: Desk, given: Namespace) -> Asked:
    found = [one for one in posts_abroad(desk) if given.to in (one.device, one.post)]
    if len(found) != 1:
        _refuse_home(desk, given.to)
        raise UnknownRecipientError(device=given.to)
    case = case_called(desk, given.case)
    name, until = suggested(desk, case, given.kind, given.purpose)
    return Asked(
        case,
        given.form,
        found[0].device,
        given.kind,
        given.name or name,
        given.purpose,
        _day(given) if given.until else until,
    )


def _day(given: Namespace) -> date:
    day = day_of(given.until)
    if day is None:
        raise PacketRefusedError(form=given.form, recipient=given.kind, reason="no_day")
    return day


def _told(seen: Preview) -> str:
    form = seen.work.form
    parts = [refused_words(seen.draft.refused)] if seen.draft.refused else []
    if seen.draft.going:
        goes = QCoreApplication.translate("cli", "Va a {post}, para {name}:")
        parts += [goes.format(post=seen.post.post, name=seen.wanted.name)]
        parts += [f"  {line}" for line in going_lines(seen.draft.going, form)]
    if seen.draft.withheld:
        parts += [QCoreApplication.translate("cli", "Se queda, y el envío no lo dice:")]
        parts += [f"  {line}" for line in withheld_lines(seen.draft, form)]
    for text in seen.silent:
        parts += [
            QCoreApplication.translate("cli", "La persona no quiere que se cuente: {text}").format(text=text)
        ]
    return "\n".join([*parts, rule_words(seen.rule, law_read=seen.law_read)])


def _facts(seen: Preview) -> dict[str, Any]:
    return {
        "refused": seen.draft.refused,
        "goes": [one.field.question for one in seen.draft.going],
        "withheld": {one.field.question: one.why for one in seen.draft.withheld},
        "to": seen.post.post,
        "name": seen.wanted.name,
        "until": seen.wanted.until.isoformat(),
        "sources": list(seen.rule.sources) if seen.rule is not None else [],
        "law_read": seen.law_read,
    }


def packet_line(one: KnownPacket, today: date) -> str:
    """Return a packet in one line: what the last answer names, and where a day has passed, that it did."""
    said = [f"{one.code}  {one.form}  {one.country}  {packet_stands_words(one)}"]
    said += [packet_state_words(str(entry(note.value, "state"))) for note in one.disagreeing]
    if one.named_by:
        said.append(day_words(one.state, one.named_by, theirs=not one.received))
    elif one.is_overdue(today):
        theirs = QCoreApplication.translate("cli", "la respuesta se pidió antes del {day}")
        ours = QCoreApplication.translate("cli", "piden la respuesta antes del {day}")
        said.append((ours if one.received else theirs).format(day=one.answer_by))
    return "  ".join(part for part in (*said, unfinished_words(one)) if part)


def _known(one: KnownPacket, today: date) -> dict[str, Any]:
    names = ("code", "form", "country", "state", "received", "until", "answer_by", "awaited_by", "owed_by")
    return {
        "packet": one.id,
        **{name: getattr(one, name) for name in names},
        "by": one.named_by,
        "overdue": one.is_overdue(today),
        "disagreeing": [entry(note.value, "state") for note in one.disagreeing],
        "unfinished": [begun_in(note) for note in one.unfinished],
    }
