"""Files for tests: small ones of a kind, and what of them lies in a vault."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.attachments.attachment import Attachment
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.attachments.opening import open_attachment
from repatria.services.desk import Desk
from repatria.store.state import load_part

CANARY = b"Xochiquetzalina lo firmo aqui. "
PLAIN = b"%PDF-1.7\n" + CANARY * 20_000
TITLE = "Acta firmada"
NAME = "pasaporte de Xicotencatl.jpg"


def make_file(folder: Path, data: bytes = PLAIN, name: str = NAME) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def add(desk: Desk, case: CaseId, folder: Path, data: bytes = PLAIN, level: str = "L1") -> Attachment:
    """Add a file as it is."""
    return add_attachment(desk, case, make_file(folder, data), NewAttachment(TITLE, level), keep_told=True)


def read(desk: Desk, case: CaseId, one: Attachment) -> bytes:
    return b"".join(open_attachment(desk, case, one.event).pieces())


def lying(desk: Desk) -> list[str]:
    """Return the names of all that lies in the folder of sealed files."""
    return sorted(path.name for path in (desk.vault.folder / "attachments").iterdir())


def handled(desk: Desk) -> list[tuple[str, str]]:
    """Return what the record says of files, in order: which act, on which."""
    found = load_part(desk.read(), desk.record).of_type("attachment_handled")
    return [(one.value["act"], one.value["attachment"]) for one in found]
