"""Save what was done to a file as another of the case; the former one stays, or is withdrawn with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.content.pictures.acts import Act
from repatria.domain.attachments.attachment import Attachment
from repatria.services.attachments.changing import begin_change, keep_change, seal_change
from repatria.services.attachments.opening import OpenedAttachment
from repatria.services.exchange.still_going import OnItsWay, files_taking
from repatria.store.attachments.sealing import TakenIn
from repatria.ui.case.files.file_rows import file_title
from repatria.ui.case.files.working import Done, work_on
from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.act_context import CaseHands
from repatria.ui.case.panels.panel import Asked, Asking, Given, Panel
from repatria.ui.case.panels.seen_after import Unread, read_after, told_unread
from repatria.ui.case.telling.on_its_way import told_on_its_way
from repatria.ui.case.view import CaseView, look
from repatria.ui.stages import Stage
from repatria.ui.watching import Watch
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.text_area import TextArea

Kept = tuple[CaseView, Sequence[OnItsWay]] | Unread
"""The case with the new file, and what of the former one is on its way; or that it could not be read."""

_STAYS, _GOES = "stays", "goes"


def save_changes(
    hands: CaseHands, panels: Panels, attachment: Attachment, acts: Sequence[Act], saved: Callable[[], None]
) -> None:
    """Ask what becomes of the former file, make the new one and seal it; *saved* is called once the case has it."""

    def answered(panel: Panel, given: Given) -> None:
        words = QCoreApplication.translate("file_saving", "Haciendo el archivo nuevo")
        stages = partial(_stages, hands, attachment, acts, given)
        work_on(hands, panels, panel, words, stages, Done(take, _told))

    def take(kept: Kept) -> None:
        saved()
        hands.take_seen(kept if isinstance(kept, Unread) else kept[0])

    panels.ask(ask_save(attachment), answered)


def ask_save(attachment: Attachment) -> Asking:
    """Return what is asked before what was done to a file is saved."""
    title = QCoreApplication.translate("file_saving", "Guardar los cambios: {title}")
    choices = (
        Choice(_STAYS, QCoreApplication.translate("file_saving", "Se queda como está")),
        Choice(_GOES, QCoreApplication.translate("file_saving", "Se retira")),
    )
    former = QCoreApplication.translate("file_saving", "El archivo anterior")
    reason = QCoreApplication.translate("file_saving", "Por qué se retira")
    hint = QCoreApplication.translate("file_saving", "Sin nombres: se lee en la lista.")
    told = QCoreApplication.translate(
        "file_saving",
        "Se hace otro archivo, con el mismo nombre y nivel. Lo que tapó no está en él, ni debajo de lo negro.",
    )
    pictures = QCoreApplication.translate(
        "file_saving",
        "De un PDF pueden quedar solo imágenes de sus páginas: ábralo y revíselo antes de retirar el anterior.",
    )
    return Asking(
        title.format(title=file_title(attachment)),
        f"{told} {pictures}" if attachment.said.kind == "pdf" else told,
        QCoreApplication.translate("file_saving", "Guardar"),
        (
            Asked("former", former, ChoiceButtons(choices, needed=True), required=True, value=_STAYS),
            Asked("reason", reason, TextArea(2), hint, True, only_for=("former", frozenset({_GOES}))),
        ),
    )


def _stages(
    hands: CaseHands, attachment: Attachment, acts: Sequence[Act], given: Given, watch: Watch
) -> Sequence[Stage]:
    work, case_id, tasks = hands.work, hands.case_id, hands.desk.tasks
    replaces, reason = given["former"] == _GOES, str(given.get("reason") or "")

    def begin(_: Any) -> OpenedAttachment:
        return begin_change(work, case_id, attachment.event, acts, replaces=replaces, reason=reason)

    def seal(opened: OpenedAttachment) -> TakenIn:
        told, stopped = watch.progress, lambda: watch.cancelled
        return seal_change(work, case_id, opened, acts, progress=told, cancelled=stopped)

    def keep(taken: TakenIn) -> Kept:
        keep_change(work, case_id, attachment, taken, replaces=replaces, reason=reason)
        return read_after(lambda: (look(work, case_id), files_taking(work, attachment) if replaces else ()))

    return ((tasks.run, begin), (tasks.run_aside, seal), (tasks.run, keep))


def _told(kept: Kept) -> Notice:
    told = QCoreApplication.translate("file_saving", "Guardado como archivo nuevo del expediente.")
    if isinstance(kept, Unread):
        return told_unread(told, kept)
    left = " ".join(words for _, words in told_on_its_way(kept[1]))
    return Notice(told, left, "warning" if left else "good")
