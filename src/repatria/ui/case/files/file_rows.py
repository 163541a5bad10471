"""List the files of a case: what each is, of what it is, by whom and when, and what may be done with it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from repatria.domain.attachments.attachment import Attachment
from repatria.services.attachments.listing import Listed as ListedFile
from repatria.ui.attachments.reading import SHOWN
from repatria.ui.case.people.people_rows import Listed
from repatria.ui.case.telling.author_words import author_words
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.case.telling.path_words import form_title, step_title
from repatria.ui.case.telling.terms import capital
from repatria.ui.case.view import CaseView
from repatria.ui.messages.attachment_words import kind_words
from repatria.ui.sizes import size_words
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.timeline import Happening

ADD = "add_file"
VIEW = "see_file/"
GIVE = "give_file/"
WITHDRAW = "withdraw_file/"


def file_rows(view: CaseView, listed: Iterable[ListedFile], *, withdrawn: bool) -> list[Listed]:
    """Return a row for each file, with what may be done with it; those *withdrawn* only where that is wanted."""
    return [
        (_row(view, one), _acts(view, one)) for one in listed if withdrawn or one.attachment.withdrawn is None
    ]


def file_title(attachment: Attachment) -> str:
    """Return how a file is called where it is listed: by its title, else by what it is."""
    return attachment.said.title or capital(kind_words(attachment.said.kind))


def no_files() -> EmptyState:
    """Return what stands here before the first file."""
    return EmptyState(
        "copy",
        QCoreApplication.translate("case_files", "Aquí estarán los archivos de este expediente"),
        QCoreApplication.translate(
            "case_files",
            "Hojas escaneadas, fotos, grabaciones, PDF. Cada uno se sella en la bóveda, y se ve aquí sin dejar "
            "copia en el disco.",
        ),
        _add_words(),
    )


def file_acts() -> tuple[Act, ...]:
    """Return what may be begun above the list."""
    return (Act(ADD, _add_words(), "add"),)


def _acts(view: CaseView, one: ListedFile) -> tuple[Act, ...]:
    """Return what may be done with a file; what is withdrawn stays so, and a closed case is only read."""
    attachment = one.attachment
    if attachment.withdrawn is not None:
        return ()
    found = []
    if one.is_here and attachment.said.kind in SHOWN:
        see = QCoreApplication.translate("case_files", "Ver")
        found.append(Act(f"{VIEW}{attachment.event}", see, "names"))
    if one.is_here:
        out = QCoreApplication.translate("case_files", "Entregar copia…")
        found.append(Act(f"{GIVE}{attachment.event}", out, "send"))
    if view.closed:
        return tuple(found)
    withdraw = QCoreApplication.translate("case_files", "Retirar…")
    return (*found, Act(f"{WITHDRAW}{attachment.event}", withdraw, "remove"))


def _row(view: CaseView, one: ListedFile) -> Happening:
    attachment = one.attachment
    said = attachment.said
    told = [file_title(attachment)]
    if said.title:
        told.append(kind_words(said.kind))
    told += [size_words(said.size), of_words(view, said.of), *_states(one)]
    when = say_stated(attachment.wall, view.case.facts.calendar, view.now)
    icon, tone = _look(one)
    who = author_words(view, attachment.author)
    return Happening(attachment.event, when, " · ".join(part for part in told if part), who, icon, tone)


def of_words(view: CaseView, path: str) -> str:
    """Return of which form or step a file is, nothing where it is of the case."""
    kind, _, name = path.partition("/")
    if kind == "form":
        return form_title(view, name)
    return step_title(view, name) if kind == "step" else ""


def _states(one: ListedFile) -> list[str]:
    found = []
    if one.attachment.is_protected:
        found.append(QCoreApplication.translate("case_files", "protegido"))
    if one.attachment.withdrawn is None:  # of one that was withdrawn nobody needs to do anything
        found += _not_whole(one)
    if one.attachment.said.kind not in SHOWN:
        found.append(
            QCoreApplication.translate("case_files", "no se ve ni se escucha aquí: entregue una copia")
        )
    if one.attachment.withdrawn is not None:
        gone = QCoreApplication.translate("case_files", "retirado: {reason}")
        found.append(gone.format(reason=one.attachment.withdrawn))
    return found


def _not_whole(one: ListedFile) -> list[str]:
    """Return that a file is damaged or not here, and what to do then."""
    if one.damaged:
        words = QCoreApplication.translate(
            "case_files",
            "está dañado en este puesto: vuelve con un paquete de quien lo tenga, o agréguelo otra vez",
        )
        return [words]
    if not one.is_here:
        words = QCoreApplication.translate(
            "case_files",
            "todavía no llegó a este puesto: se pide con cada acuse; si urge, llame a quien lo envió",
        )
        return [words]
    return []


def _look(one: ListedFile) -> tuple[str, str]:
    if one.attachment.withdrawn is not None:
        return "remove", "quiet"
    if one.damaged:
        return "warning", "warning"
    if not one.is_here:
        return "waiting", ""
    return ("protected", "") if one.attachment.is_protected else ("copy", "")


def _add_words() -> str:
    return QCoreApplication.translate("case_files", "Agregar archivo…")
