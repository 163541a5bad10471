"""``record``: the acts of a post for whoever audits it: listed, their chains checked, given to a court."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.talking import at_desk, say, shell_language, with_vault
from repatria.cli.watching import tell_stopped, watched
from repatria.domain.errors import StoppedError, UnknownPersonError
from repatria.domain.record.acts import ACT_KINDS
from repatria.services.desk import Desk
from repatria.services.paper.leaving import save_sheet
from repatria.services.post.people import people_here
from repatria.services.record.giving import Given, give_acts
from repatria.services.record.on_paper import acts_sheet
from repatria.services.record.reading import Act, Looked, open_record, read_on
from repatria.services.record.standing import record_standing
from repatria.services.record.wanted import ForCourt, Holds
from repatria.ui.messages.act_words import case_words, done_words
from repatria.ui.messages.chains import reason_words
from repatria.ui.record.told import told_words

UNSOUND = 8


def add(commands: Any) -> None:
    """Declare the command."""
    record = commands.add_parser("record", help="who did what at a post, for whoever audits it")
    acts = record.add_subparsers(dest="act", required=True, metavar="ACT")
    listed = acts.add_parser("list", help="the acts, the latest first; that they were read is one of them")
    with_vault(listed)
    listed.add_argument("--person", default="", metavar="NAME", help="of this person")
    listed.add_argument("--kind", choices=ACT_KINDS, help="of this kind of act, as docs/record.md names them")
    listed.add_argument("--words", default="", help="in which all of these words stand")
    listed.add_argument(
        "--most", type=int, default=50, metavar="N", help="at most so many; 50 where nothing is said"
    )
    _with_scope(listed)
    listed.set_defaults(run=show)
    checked = acts.add_parser(
        "check", help="check every chain of the record; exit code 8 where one is not whole"
    )
    with_vault(checked)
    checked.set_defaults(run=check)
    given = acts.add_parser(
        "give", help="write acts for a court into a file that verify checks without a vault"
    )
    with_vault(given)
    given.add_argument("folder", type=Path, metavar="FOLDER", help="where the file and its sheet are written")
    given.add_argument("--for", dest="recipient", default="", metavar="WHOM", help="which court or authority")
    given.add_argument("--reason", default="", help="why; it is noted before the file is written")
    given.add_argument("--core", action="store_true", help="with what the case says, but what is protected")
    given.add_argument("--agreed", default="", metavar="NAME", help="who agreed that this leaves")
    _with_scope(given)
    given.set_defaults(run=give)


def _with_scope(parser: Any) -> None:
    parser.add_argument("--case", default="", metavar="CODE", help="of this case")
    parser.add_argument("--since", type=date.fromisoformat, metavar="DAY", help="from this day on")
    parser.add_argument("--until", type=date.fromisoformat, metavar="DAY", help="until this day")


def show(given: Namespace) -> int:
    """List acts."""
    with at_desk(given) as desk:
        looked = Looked(
            _person(desk, given.person), given.kind, given.case, given.since, given.until, given.words
        )
        page = open_record(desk, looked)
        found = list(page.acts)
        while len(found) < given.most and not page.is_last:
            page = read_on(desk, page)
            found += page.acts
    found = found[: given.most]
    words = "\n".join(map(_line, found)) or QCoreApplication.translate("cli", "Ningún acto.")
    say(given, words, {"acts": [_facts(one) for one in found]})
    return 0


def check(given: Namespace) -> int:
    """Check the chains; what is wrong gives the exit code 8."""
    with at_desk(given) as desk:
        standing = record_standing(desk)
    found = [f"{one.log} {one.n}: {reason_words(one.reason)}" for one in standing.broken]
    found += [f"{one.log} {one.first}–{one.last}" for one in standing.lost]
    if standing.uncounted:
        words = QCoreApplication.translate("cli", "de {count} más no se sabe dónde estaban")
        found.append(words.format(count=standing.uncounted))
    counts = ShellCounts()
    if standing.is_whole:
        words = QCoreApplication.translate("cli", "Todo está en orden: {checked}.")
    else:
        words = QCoreApplication.translate("cli", "No todo está en orden: {checked}, {found}:")
    sentence = words.format(checked=counts.checked(standing.events), found=counts.found(len(found)))
    lines = [sentence, *found, *([counts.unsigned(standing.unsigned)] if standing.unsigned else [])]
    facts = {
        "whole": standing.is_whole,
        "events": standing.events,
        "unsigned": standing.unsigned,
        "found": found,
    }
    say(given, "\n  ".join(lines), facts)
    return 0 if standing.is_whole else UNSOUND


def give(given: Namespace) -> int:
    """Write acts for a court, and the sheet that goes with them."""
    holds: Holds = "core" if given.core else "acts"
    asked = ForCourt(given.recipient, given.reason, given.case, given.since, given.until, holds, given.agreed)
    language = given.lang or shell_language()
    doing = QCoreApplication.translate("cli", "Escribiendo los actos")
    made: Given | None = None
    sheet: Path | None = None
    try:
        with at_desk(given) as desk, watched() as watch:
            made = give_acts(desk, asked, given.folder, watch.part(doing))
            sheet = save_sheet(desk, acts_sheet(desk, made, language=language), given.folder)
    except (StoppedError, KeyboardInterrupt):
        if made is None:
            return tell_stopped(QCoreApplication.translate("cli", "Se detuvo. No quedó ningún archivo."))
    finally:
        if made is not None:  # the file stands, whatever became of its sheet
            _say_given(given, made, sheet)
    return 0 if sheet is not None else StoppedError.exit_code


def _say_given(given: Namespace, made: Given, sheet: Path | None) -> None:
    placed, beside = made.placed, ""
    words = QCoreApplication.translate("cli", "Archivo: {file}\nSHA-256: {digest}")
    if sheet is not None:
        beside = QCoreApplication.translate("cli", "Hoja que lo acompaña: {sheet}").format(sheet=sheet)
    told = words.format(file=placed.path, digest=placed.sha256)
    facts = {
        "file": str(placed.path),
        "sha256": placed.sha256,
        "events": made.events,
        "sheet": str(sheet or ""),
    }
    say(given, "\n".join(filter(None, (told, beside))), facts)


def _person(desk: Desk, name: str) -> str:
    if not name:
        return ""
    found = next((one.id for one in people_here(desk) if name in (one.name, one.id)), None)
    if found is None:
        raise UnknownPersonError(person=name)
    return found


def _line(act: Act) -> str:
    said = (act.at.isoformat(sep=" "), act.who or "—", done_words(act), case_words(act), told_words(act))
    return " · ".join(one for one in said if one)


def _facts(act: Act) -> dict[str, Any]:
    return {
        "at": act.at.isoformat(),
        "who": act.who,
        "kind": act.kind,
        "type": act.type,
        "codes": list(act.codes),
        "cases": act.cases,
        "device": act.device,
        "count": act.count,
        "whom": act.whom,
        "told": dict(act.told),
    }
