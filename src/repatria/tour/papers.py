"""The paper of the tour: the checklist, each form blank and filled, the two hand-over acts, on A4 and Letter."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.disclosure import Recipient
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.paper.printing import Sheet, blank_sheet, checklist_sheet, filled_sheet
from repatria.services.practice.stories import Told

BLANK = ("F01", "F02", "F04", "F04C", "F11", "F11C", "F16", "F18", "F21", "F23", "F24", "F26")


def print_papers(desk: Desk, girl: Told, group: list[OpenedCase], folder: Path) -> list[str]:
    """Write the PDFs into *folder* and return their names; they hold invented people only."""
    case = girl.opened.id
    made: dict[str, Sheet] = {
        "checklist-es": checklist_sheet(desk, case),
        "checklist-en-letter": checklist_sheet(desk, case, paper_name="Letter", language="en"),
        "checklist-group": checklist_sheet(desk, group[1].id),
    }
    for form_id in BLANK:
        made[f"blank-{form_id}-es"] = blank_sheet(desk, form_id)
    made["blank-F26-en-letter"] = blank_sheet(desk, "F26", paper_name="Letter", language="en")
    for act, member in girl.forms.items():
        made[f"filled-{act}"] = filled_sheet(desk, case, member)
    received = girl.forms["received"]
    made["act-received-for-person"] = filled_sheet(desk, case, received, Recipient("person"))
    made["act-received-en-letter"] = filled_sheet(desk, case, received, paper_name="Letter", language="en")
    for name, sheet in made.items():
        (folder / f"{name}.pdf").write_bytes(sheet.pdf)
    return sorted(made)
