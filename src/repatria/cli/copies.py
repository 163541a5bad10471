"""``copies``: where the copies of a vault go, one now, and coming back from one."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.copies_looking import add_look
from repatria.cli.counts import ShellCounts
from repatria.cli.talking import at_desk, library, passphrase, say, with_vault
from repatria.cli.watching import tell_stopped, watched
from repatria.domain.errors import StoppedError
from repatria.services.copies.looking import note_rehearsal, rehearse_restoring
from repatria.services.copies.making import make_copy_now, note_copy
from repatria.services.copies.place import choose_place, is_same_disk, leave_place, need_place
from repatria.services.copies.restoring import Restored, restore_copy
from repatria.services.copies.standing import copies_lying, copies_standing
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.copies_words import CopiesWords


def add(commands: Any) -> None:
    """Declare the command."""
    copies = commands.add_parser("copies", help="proven copies of a vault in a second place")
    acts = copies.add_subparsers(dest="act", required=True, metavar="ACT")
    place = acts.add_parser("place", help="let copies go to a folder on a stick or a share")
    with_vault(place)
    place.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that is not on this machine")
    place.add_argument("--name", default="", metavar="NAME", help="as the place is called here")
    place.add_argument(
        "--join", action="store_true", help="join the copies of this vault that lie there already"
    )
    place.set_defaults(run=choose)
    made = acts.add_parser("make", help="make a copy now and prove it")
    with_vault(made)
    made.set_defaults(run=make)
    listed = acts.add_parser("list", help="the copies that lie at the place")
    with_vault(listed)
    listed.set_defaults(run=show)
    rehearsed = acts.add_parser(
        "rehearse", help="restore a copy into a room beside, prove it, take it away again"
    )
    with_vault(rehearsed)
    rehearsed.add_argument("--copy", default="", metavar="COPY", help="as list names it; else the last")
    rehearsed.set_defaults(run=rehearse)
    add_look(acts)
    restored = acts.add_parser("restore", help="let a copy take the vault's place, which is put aside whole")
    restored.add_argument("place", type=Path, metavar="PLACE", help="where copies lie, or one of them")
    with_vault(restored)
    restored.set_defaults(run=restore)
    left = acts.add_parser("leave", help="let no more copies go there; those that lie there stay")
    with_vault(left)
    left.set_defaults(run=leave)


def choose(given: Namespace) -> int:
    """Choose where copies go."""
    with at_desk(given) as desk:
        place = choose_place(desk, given.folder, given.name, adopt=given.join)
        same = is_same_disk(desk, place.folder)
    words = QCoreApplication.translate("cli", "Las copias se guardan desde ahora en «{place}»: {where}")
    lines = [words.format(place=place.called, where=place.folder)]
    if same:
        more = QCoreApplication.translate(
            "cli", "Está en el mismo disco que la bóveda: lo que se lleve uno se lleva el otro."
        )
        lines.append(more)
    say(given, "\n".join(lines), {"place": place.called, "folder": str(place.folder), "same_disk": same})
    return 0


def make(given: Namespace) -> int:
    """Make a copy now."""
    doing = QCoreApplication.translate("cli", "Copiando y probando la bóveda")
    try:
        with at_desk(given) as desk, watched() as watch:
            made = make_copy_now(desk, watch.size(doing), watch.cancelled)
            note_copy(desk, made)
    except (StoppedError, KeyboardInterrupt):
        return tell_stopped(QCoreApplication.translate("cli", "Se detuvo. Las copias que había siguen ahí."))
    counts = ShellCounts()
    words = QCoreApplication.translate(
        "cli", "Copia hecha y probada en «{place}»: {checked}. Allí hay {copies}."
    )
    sentence = words.format(
        place=made.place, checked=counts.checked(made.events), copies=counts.copies(made.lie)
    )
    facts = {
        "copy": made.id,
        "made": made.made,
        "events": made.events,
        "place": made.place,
        "copies": made.lie,
        "files_left": made.left.files,
        "bytes_left": made.left.size,
    }
    say(given, "\n".join(filter(None, (sentence, CopiesWords().left(made.left)))), facts)
    return 0


def show(given: Namespace) -> int:
    """List the copies at the place."""
    with at_desk(given) as desk:
        place, lying, standing = need_place(desk), copies_lying(desk), copies_standing(desk)
        calendar, now = desk.calendar, desk.now()
        moments = [say_stated(one.made, calendar, now) for one in lying]
    unknown = QCoreApplication.translate("cli", "no la abre quien está aquí")
    lines = [f"{one.id}  {moment or unknown}" for one, moment in zip(lying, moments, strict=True)]
    none = QCoreApplication.translate("cli", "En «{place}» no hay ninguna copia.").format(place=place.called)
    facts = {
        "place": place.called,
        "folder": str(place.folder),
        "last": standing.last,
        "files_left": standing.left.files,
        "bytes_left": standing.left.size,
        "copies": [{"copy": one.id, "made": one.made, "events": one.events} for one in lying],
    }
    said = "\n".join(lines) or none
    say(given, "\n".join(filter(None, (said, CopiesWords().left(standing.left)))), facts)
    return 0


def rehearse(given: Namespace) -> int:
    """Rehearse restoring, and say what the copy has and what the vault has beyond it."""
    doing = QCoreApplication.translate("cli", "Restaurando aparte la copia")
    try:
        with at_desk(given) as desk, watched() as watch:
            look = rehearse_restoring(desk, given.copy, watch.size(doing), watch.cancelled)
            note_rehearsal(desk, look)
            made = say_stated(look.made, desk.calendar, desk.now())
    except (StoppedError, KeyboardInterrupt):
        return tell_stopped(
            QCoreApplication.translate("cli", "Se detuvo. Ni la bóveda ni la copia cambiaron.")
        )
    counts = ShellCounts()
    words = QCoreApplication.translate(
        "cli", "La copia de {made} se restauró aparte y está entera: {checked}, {cases}. Ya se quitó."
    )
    lines = [words.format(made=made, checked=counts.checked(look.events), cases=counts.cases(look.cases))]
    lines.append(counts.beyond(look.beyond))
    lines += [counts.lacked(look.lacked)] if look.lacked else []
    say(given, "\n".join(lines), asdict(look))
    return 0


def restore(given: Namespace) -> int:
    """Restore in earnest; what stood there is put aside."""
    doing = QCoreApplication.translate("cli", "Poniendo la copia en su lugar")
    chosen = passphrase(given)
    try:
        with watched() as watch:
            told, stop = watch.size(doing), watch.cancelled
            restored = restore_copy(
                given.place, given.vault, chosen, library(), progress=told, cancelled=stop
            )
    except StoppedError:
        return tell_stopped(
            QCoreApplication.translate("cli", "Se detuvo. Lo que estaba en ese lugar sigue ahí.")
        )
    except KeyboardInterrupt:
        return tell_stopped(
            QCoreApplication.translate(
                "cli",
                "Se detuvo de una vez. No se perdió nada: verify dice si la bóveda es la de antes o la copia.",
            )
        )
    return _say_restored(given, restored)


def _say_restored(given: Namespace, restored: Restored) -> int:
    words = QCoreApplication.translate("cli", "La bóveda es ahora la de la copia: {checked}.")
    lines = [words.format(checked=ShellCounts().checked(restored.events))]
    if restored.aside is not None:
        more = QCoreApplication.translate("cli", "Lo que había se guardó entero en: {where}")
        lines.append(more.format(where=restored.aside))
    lines.append(
        QCoreApplication.translate(
            "cli",
            "Reciba de los otros puestos: lo que este puesto anotó después y ellos tienen vuelve con eso.",
        )
    )
    aside = str(restored.aside) if restored.aside is not None else ""
    facts = {"copy": restored.id, "made": restored.made, "events": restored.events, "aside": aside}
    say(given, "\n".join(lines), facts)
    return 0


def leave(given: Namespace) -> int:
    """Let no more copies go anywhere."""
    with at_desk(given) as desk:
        place = need_place(desk)
        leave_place(desk)
    words = QCoreApplication.translate(
        "cli", "Ya no se guardan copias en «{place}». Las que hay allí se quedan."
    )
    say(given, words.format(place=place.called), {"place": place.called})
    return 0
