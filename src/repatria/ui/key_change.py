"""Work that changes the key of the vault: it begins once no thread of the program reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject

from repatria.domain.errors import RepatriaError
from repatria.services.desk import Desk as Work
from repatria.services.post.people import minutes_to_end
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.pages import Desk
from repatria.ui.widgets.progress_panel import ProgressPanel

Result = TypeVar("Result")


def change_key(
    desk: Desk,
    owner: QObject,
    job: Callable[[], Result],
    done: Callable[[Result], None],
    failed: Callable[[RepatriaError], None],
) -> None:
    """Run *job* once the connections of all threads are closed; nobody opens one before it ends."""
    work, tasks = desk.work, desk.tasks
    work.close_thread()
    lane_of(tasks).run(
        owner,
        work.close_thread,
        lambda _: tasks.run_alone(owner, work.close_thread, job, done, failed),
        failed,
    )


def changing_panel(work: Work) -> ProgressPanel:
    """Return what is shown while the key changes: about how long it takes, and that nothing may stop it."""
    cannot_stop = QCoreApplication.translate(
        "settings_people",
        "No se puede detener: no cierre el programa. Si se apaga, termina solo la próxima vez.",
    )
    return ProgressPanel(
        QCoreApplication.translate("settings_people", "Cambiando la llave de la bóveda"),
        f"{how_long(minutes_to_end(work))} {cannot_stop}",
        stoppable=False,
    )


def how_long(minutes: int) -> str:
    """Return what is said of about how many minutes it takes."""
    if minutes < 1:
        return QCoreApplication.translate("settings_people", "Tarda menos de un minuto.")
    words = QCoreApplication.translate("settings_people", "Puede tardar hasta {minutes} min.")
    return words.format(minutes=minutes + 1)
