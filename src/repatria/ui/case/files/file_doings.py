"""What happens when something is asked about the files of a case: one is added, shown, given out, withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from repatria.domain.attachments.attachment import Attachment, attachments_of
from repatria.services.attachments.adding import Sealed, keep_attachment, need_may_add, seal_attachment
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.exchange.still_going import OnItsWay, files_taking
from repatria.ui.attachments.file_choice import FileChoice
from repatria.ui.attachments.looking import Looked
from repatria.ui.case.files.file_asking import KEEP, ask_file, ask_withdraw, wanted_of
from repatria.ui.case.files.file_rows import ADD, GIVE, VIEW, WITHDRAW
from repatria.ui.case.files.giving import give
from repatria.ui.case.files.showing import FileShower
from repatria.ui.case.files.working import Done, work_on
from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.act_context import CaseHands
from repatria.ui.case.panels.panel import Given, Panel
from repatria.ui.case.panels.seen_after import Unread, read_after, told_unread
from repatria.ui.case.view import CaseView, look
from repatria.ui.pages import Place
from repatria.ui.stages import Stage
from repatria.ui.watching import Watch
from repatria.ui.widgets.notice_bar import Notice

Kept = tuple[CaseView | Unread, bool]
"""The case once it has a new file, and whether that looks as the original does."""


class FileActs:
    """The acts on files of one page; *shower* shows one above the page's *content*."""

    def __init__(self, hands: CaseHands, panels: Panels, content: QWidget) -> None:
        self._hands, self._panels = hands, panels
        self.shower = FileShower(hands, panels, content)

    def do(self, key: str) -> bool:
        """Do what was asked of a file; False when the act is none of a file's."""
        if key == ADD:
            self._add()
            return True
        doings: dict[str, Callable[[Attachment], None]] = {
            VIEW: self.shower.show,
            GIVE: partial(give, self._hands, self._panels),
            WITHDRAW: self._withdraw,
        }
        verb, _, event = key.partition("/")
        doing = doings.get(f"{verb}/")
        attachment = self._attachment(event)
        if doing is not None and attachment is not None:
            doing(attachment)
        return doing is not None

    def place(self) -> Place:
        """Return the act that shows the file that is shown, in plain values."""
        event = self.shower.showing
        return {"asked": f"{VIEW}{event}"} if event else {}

    def _attachment(self, event: str) -> Attachment | None:
        found = attachments_of(self._hands.view.case.state)
        return next((one for one in found if one.event == event and one.withdrawn is None), None)

    def _add(self) -> None:
        hands = self._hands
        choice = FileChoice(hands.desk)

        def answered(panel: Panel, given: Given) -> None:
            if choice.looked is not None:
                words = QCoreApplication.translate("file_doings", "Sellando el archivo en la bóveda")
                stages = partial(self._adding, choice.looked, given)
                done = Done(lambda kept: hands.take_seen(kept[0]), _told)
                work_on(hands, self._panels, panel, words, stages, done)

        self._panels.ask(ask_file(hands.view, choice), answered)

    def _adding(self, looked: Looked, given: Given, watch: Watch) -> Sequence[Stage]:
        work, case_id, wanted = self._hands.work, self._hands.case_id, wanted_of(given)
        keep_told = KEEP in (given.get("told"), given.get("as_it_is"))

        def seal(_: object) -> Sealed:
            return seal_attachment(
                work,
                case_id,
                wanted.level,
                looked.source,
                keep_told=keep_told,
                progress=watch.progress,
                cancelled=lambda: watch.cancelled,
            )

        def keep(sealed: Sealed) -> Kept:
            keep_attachment(work, case_id, wanted, sealed.taken)
            return read_after(lambda: look(work, case_id)), sealed.same

        tasks = self._hands.desk.tasks
        return (
            (tasks.run, lambda _: need_may_add(work, case_id, wanted)),
            (tasks.run_aside, seal),
            (tasks.run, keep),
        )

    def _withdraw(self, attachment: Attachment) -> None:
        work, case_id = self._hands.work, self._hands.case_id

        def job(given: Given) -> Callable[[], object]:
            reason = str(given["reason"])
            return lambda: withdraw_attachment(work, case_id, attachment.event, reason)

        told = QCoreApplication.translate("file_doings", "Retirado. Sigue sellado y ya no se muestra.")

        def show(found: object) -> None:
            sealed = cast("tuple[OnItsWay, ...]", found)
            self._hands.ask(ask_withdraw(attachment, sealed), job, told)

        self._hands.find(lambda: files_taking(work, attachment), show)


def _told(kept: Kept) -> Notice:
    seen, same = kept
    told = _told_added() if same else _told_other()
    return told_unread(told.happened, seen) if isinstance(seen, Unread) else told


def _told_added() -> Notice:
    return Notice(
        QCoreApplication.translate("file_doings", "Agregado a Archivos."),
        QCoreApplication.translate(
            "file_doings", "El archivo original sigue en la memoria o carpeta: bórrelo usted."
        ),
        "good",
    )


def _told_other() -> Notice:
    """Say that the new file may look different while the original is still there, and the way back."""
    return Notice(
        QCoreApplication.translate("file_doings", "Agregado a Archivos: puede verse distinto del original."),
        QCoreApplication.translate(
            "file_doings",
            "Compárelos antes de borrar el original. Si no sirve, retírelo y agréguelo otra vez conservando lo que "
            "dice, o como foto.",
        ),
        "warning",
    )
