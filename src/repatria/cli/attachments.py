"""``attachment add``, ``list``, ``waiting``, ``take`` and ``withdraw``: the files of a case, by its code."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.counts import ShellCounts
from repatria.cli.exchange import case_called
from repatria.cli.talking import at_desk, say, with_vault
from repatria.domain.attachments.attachment import SAFEST
from repatria.domain.disclosure import RECIPIENT_KINDS, Recipient
from repatria.domain.errors import UnknownAttachmentError
from repatria.domain.forms.definition import LEVELS
from repatria.domain.ids import CaseId
from repatria.domain.packets.schema import PURPOSES
from repatria.services.attachments.adding import NewAttachment, keep_attachment, need_may_add, seal_attachment
from repatria.services.attachments.giving import GivingOut, give_out
from repatria.services.attachments.listing import Listed, attachments_in
from repatria.services.attachments.looking import look_at_file
from repatria.services.attachments.waiting import Waits, files_waiting
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.desk import Desk
from repatria.ui.attachments.told_words import told_lines
from repatria.ui.messages.attachment_words import kind_words


def add(commands: Any) -> None:
    """Declare the commands."""
    attachment = commands.add_parser("attachment", help="the files of a case: scans, photographs, recordings")
    acts = attachment.add_subparsers(dest="act", required=True, metavar="ACT")
    added = acts.add_parser("add", help="seal a file into the vault, for a case")
    _of_case(added)
    added.add_argument("file", type=Path, metavar="FILE")
    added.add_argument("--title", default="", help="what it is; its name outside is not kept")
    added.add_argument("--level", choices=LEVELS, default=SAFEST, help="of sensitivity; else L3")
    added.add_argument("--of", default="", metavar="PATH", help="form/ID or step/ID that it belongs to")
    added.add_argument(
        "--keep-told", action="store_true", help="keep what it tells besides: where, when, by whom"
    )
    added.set_defaults(run=add_one)
    seen = acts.add_parser("look", help="what a file is, and what it tells besides what it shows")
    with_vault(seen)
    seen.add_argument("file", type=Path, metavar="FILE")
    seen.set_defaults(run=look)
    listed = acts.add_parser("list", help="the files of a case, by number")
    _of_case(listed)
    listed.set_defaults(run=list_all)
    taken = acts.add_parser("take", help="write a file out, readable by anybody; it is noted before")
    _of_case(taken)
    _chosen(taken)
    taken.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    taken.add_argument(
        "--for", dest="kind", choices=RECIPIENT_KINDS, default="file", help="kind of recipient; else file"
    )
    taken.add_argument("--name", default="", help="institution or person who receives")
    taken.add_argument("--purpose", default="", choices=("", *PURPOSES), help="what for, as F02 calls it")
    taken.add_argument("--approved-by", default="", metavar="NAME", help="the second person who agrees")
    taken.set_defaults(run=take)
    waiting = acts.add_parser("waiting", help="files that came before the case that names them")
    with_vault(waiting)
    waiting.set_defaults(run=list_waiting)
    gone = acts.add_parser("withdraw", help="hide a file of a case from now on")
    _of_case(gone)
    _chosen(gone)
    gone.set_defaults(run=withdraw)


def add_one(given: Namespace) -> int:
    """Add a file to a case."""
    with at_desk(given) as desk:
        wanted = NewAttachment(given.title, given.level, given.of)
        case = case_called(desk, given.code)
        need_may_add(desk, case, wanted)
        sealed = seal_attachment(desk, case, wanted.level, given.file, keep_told=given.keep_told)
        one = keep_attachment(desk, case, wanted, sealed.taken)
    words = QCoreApplication.translate("cli", "Agregado y sellado: {kind}, {size}.")
    size = ShellCounts().bytes(one.said.size)
    facts = {
        "attachment": one.event,
        "kind": one.said.kind,
        "bytes": one.said.size,
        "sha256": one.said.sha256,
        "same": sealed.same,
    }
    other = QCoreApplication.translate(
        "cli",
        "Puede verse distinto del original: compárelos. Si no sirve, retírelo (attachment withdraw) y agréguelo con "
        "--keep-told, o como foto.",
    )
    lines = [words.format(kind=kind_words(one.said.kind), size=size), *([] if sealed.same else [other])]
    say(given, "\n".join(lines), facts)
    return 0


def look(given: Namespace) -> int:
    """Say what a file outside the vault is, before it is added."""
    with at_desk(given) as desk:
        seen = look_at_file(desk, given.file)
    silent = QCoreApplication.translate("cli", "No dice nada además de lo que muestra.")
    foreign = QCoreApplication.translate(
        "cli", "Nadie aquí lo sabe leer: se agrega solo como está (--keep-told)."
    )
    lines = told_lines(seen.told) or [foreign if seen.is_foreign else silent]
    facts = {
        "kind": seen.kind,
        "pages": len(seen.pages),
        "told": [{"what": one.what, "said": one.said} for one in seen.told],
        "readable_here": not seen.is_foreign,
    }
    say(given, "\n".join([kind_words(seen.kind), *lines]), facts)
    return 0


def list_all(given: Namespace) -> int:
    """List the files of a case."""
    with at_desk(given) as desk:
        found = attachments_in(desk, case_called(desk, given.code))
    lines = [_line(number, one) for number, one in enumerate(found, 1)]
    none = QCoreApplication.translate("cli", "El expediente no tiene archivos.")
    say(given, "\n".join(lines) or none, {"attachments": [_facts(one) for one in found]})
    return 0


def list_waiting(given: Namespace) -> int:
    """List the files that no case here names yet."""
    with at_desk(given) as desk:
        found = files_waiting(desk)
    none = QCoreApplication.translate("cli", "Ningún archivo espera.")
    facts = [{"bytes": one.size, "from": one.post, "why": one.why} for one in found]
    say(given, "\n".join(map(_waits, found)) or none, {"waiting": facts})
    return 0


def take(given: Namespace) -> int:
    """Write a file of a case out."""
    with at_desk(given) as desk:
        case = case_called(desk, given.code)
        giving = GivingOut(Recipient(given.kind, given.name, given.purpose), given.reason, given.approved_by)
        placed = give_out(desk, case, _event(desk, case, given.number), given.out, giving)
    words = QCoreApplication.translate("cli", "Escrito: {place}.")
    facts = {"file": str(placed.path), "bytes": placed.size, "sha256": placed.sha256}
    say(given, words.format(place=placed.path), facts)
    return 0


def withdraw(given: Namespace) -> int:
    """Hide a file of a case."""
    with at_desk(given) as desk:
        case = case_called(desk, given.code)
        withdraw_attachment(desk, case, _event(desk, case, given.number), given.reason)
    say(given, QCoreApplication.translate("cli", "Retirado: ya no se muestra."), {"withdrawn": given.number})
    return 0


def _of_case(parser: ArgumentParser) -> None:
    with_vault(parser)
    parser.add_argument("code", metavar="CODE", help="the code of a case")


def _chosen(parser: ArgumentParser) -> None:
    parser.add_argument("number", metavar="NUMBER", help="as list says it")
    parser.add_argument("--reason", required=True, metavar="WHY", help="why; it is noted")


def _event(desk: Desk, case: CaseId, chosen: str) -> str:
    """Return which event added the file that a person chose by its number in the list, or by that event."""
    found = [one.attachment.event for one in attachments_in(desk, case)]
    numbered = {str(number): event for number, event in enumerate(found, 1)}
    if chosen not in found and chosen not in numbered:
        raise UnknownAttachmentError
    return numbered.get(chosen, chosen)


def _line(number: int, one: Listed) -> str:
    said = one.attachment.said
    parts = [kind_words(said.kind), ShellCounts().bytes(said.size), said.level, said.title]
    if one.damaged:
        parts.append(QCoreApplication.translate("cli", "está dañado aquí"))
    elif not one.is_here:
        parts.append(QCoreApplication.translate("cli", "no está aquí"))
    return f"{number}. " + " · ".join(part for part in parts if part)


def _waits(one: Waits) -> str:
    due = QCoreApplication.translate("cli", "{size}, de {post}: espera el expediente que lo nombra")
    never = QCoreApplication.translate("cli", "{size}, de {post}: en 90 días ningún expediente lo nombró")
    words = due if one.why == "not_yet_due" else never
    return words.format(size=ShellCounts().bytes(one.size), post=one.post)


def _facts(one: Listed) -> dict[str, Any]:
    said = one.attachment.said
    return {
        "attachment": one.attachment.event,
        "kind": said.kind,
        "bytes": said.size,
        "sha256": said.sha256,
        "level": said.level,
        "title": said.title,
        "of": said.of,
        "here": one.is_here,
        "damaged": one.damaged,
    }
