"""Tell in the history a step that was noted as done by how it stands now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatria.services.cases.history import Written
from repatria.ui.case.view import CaseView


def done_in_history(view: CaseView, one: Written, said: str) -> tuple[str, str]:
    """Return the words of a record of a step and its icon; *said* is how it was written.

    What later facts may open again was noted as done: whether it is, only the step itself says.
    """
    state = str(one.value.get("state", "")) if isinstance(one.value, dict) else ""
    row = view.progress.of(one.path)
    if state != "done" or row is None or not row.step.again_when:
        return said, state
    noted = QCoreApplication.translate("case_history", "anotado como {record}").format(record=said)
    stands = row.record is not None and row.record.event_id == one.id
    if row.resolved or not stands:
        return noted, state
    still = QCoreApplication.translate("case_history", "{record}; el paso sigue abierto")
    return still.format(record=noted), "open"
