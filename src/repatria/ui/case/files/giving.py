"""Give a copy of a file out (*Entregar copia…*): to whom, why, who agrees, where to; noted before it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from repatria.domain.attachments.attachment import Attachment
from repatria.domain.errors import RepatriaError
from repatria.durable import Placed
from repatria.services.attachments.giving import GivingOut, Leaving, begin_giving, end_giving, write_copy
from repatria.ui.case.files.file_rows import file_title
from repatria.ui.case.files.whom import Whom, choices_of, unnamed, whom
from repatria.ui.case.files.working import Done, work_on
from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.act_context import CaseHands
from repatria.ui.case.panels.panel import Asked, Asking, Given, Panel
from repatria.ui.stages import Stage
from repatria.ui.watching import Watch
from repatria.ui.widgets.choice_buttons import ChoiceButtons
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.text_area import TextArea
from repatria.ui.widgets.text_line import TextLine

Written = tuple[Leaving, Placed | RepatriaError]
"""What was noted as leaving, and where it stands, or what kept it from being written."""


def give(hands: CaseHands, panels: Panels, attachment: Attachment) -> None:
    """Ask what giving out takes, then for the folder, and write the copy there."""
    offered = whom(attachment, hands.view.case.facts, hands.work.library)

    def answered(panel: Panel, given: Given) -> None:
        folder = hands.folder(QCoreApplication.translate("file_giving", "Carpeta para la copia"))
        if folder is None:
            panel.let_go()
            return
        words = QCoreApplication.translate("file_giving", "Escribiendo la copia")
        stages = partial(_writing, hands, attachment, giving_of(offered, given), folder)
        work_on(hands, panels, panel, words, stages, Done(lambda _: hands.look(), _told))

    panels.ask(ask_give(attachment, offered), answered)


def ask_give(attachment: Attachment, offered: Whom) -> Asking:
    """Return what is asked before a readable copy leaves."""
    title = QCoreApplication.translate("file_giving", "Entregar copia: {title}")
    warning = QCoreApplication.translate(
        "file_giving", "La copia no está sellada: quien la tenga la lee. Queda anotado a quién y por qué."
    )
    words = QCoreApplication.translate(
        "file_giving",
        "A policía, albergue, fiscalía y organizaciones va solo si la persona los nombró (F02, parte C); a otro "
        "país no va ningún archivo.",
    )
    return Asking(
        title.format(title=file_title(attachment)),
        words,
        QCoreApplication.translate("file_giving", "Elegir carpeta y escribir…"),
        (*_for_whom(offered), _why(), *(_second() if attachment.is_protected else ())),
        warning=warning,
        grave=True,
    )


def giving_of(offered: Whom, given: Given) -> GivingOut:
    """Return for whom, why and agreed by whom, as it was answered."""
    recipient, _ = offered[str(given["whom"])]
    if given.get("name"):
        recipient = replace(recipient, name=str(given["name"]))
    return GivingOut(recipient, str(given["reason"]), str(given.get("approved_by") or ""))


def _for_whom(offered: Whom) -> tuple[Asked, Asked]:
    label = QCoreApplication.translate("file_giving", "Para quién es")
    name = QCoreApplication.translate("file_giving", "Nombre de la institución o de quien recibe")
    return (
        Asked("whom", label, ChoiceButtons(choices_of(offered), columns=1), required=True),
        Asked("name", name, TextLine(limit=120), required=True, only_for=("whom", unnamed(offered))),
    )


def _why() -> Asked:
    label = QCoreApplication.translate("file_giving", "Por qué y para qué")
    return Asked("reason", label, TextArea(2), required=True)


def _second() -> tuple[Asked, ...]:
    label = QCoreApplication.translate("file_giving", "Quién más está de acuerdo")
    hint = QCoreApplication.translate(
        "file_giving", "Es un archivo protegido: otra persona, que no sea usted."
    )
    return (Asked("approved_by", label, TextLine(limit=120), hint, required=True),)


def _writing(
    hands: CaseHands, attachment: Attachment, giving: GivingOut, folder: Path, watch: Watch
) -> Sequence[Stage]:
    work, case_id = hands.work, hands.case_id

    def begin(_: object) -> Leaving:
        return begin_giving(work, case_id, attachment.event, folder, giving)

    def write(leaving: Leaving) -> Written:
        return leaving, write_copy(leaving, progress=watch.progress, cancelled=lambda: watch.cancelled)

    def end(written: Written) -> Placed:
        return end_giving(work, *written)

    tasks = hands.desk.tasks
    return ((tasks.run, begin), (tasks.run_aside, write), (tasks.run, end))


def _told(placed: Placed) -> Notice:
    told = QCoreApplication.translate("file_giving", "La copia está escrita: {name}")
    advice = QCoreApplication.translate(
        "file_giving", "Entréguela en mano y borre las copias que no hagan falta."
    )
    return Notice(told.format(name=placed.path.name), advice, "good")
