"""What goes from one post to another in sealed files, with the files of the cases behind the words."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.ids import CaseId
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.opening import open_attachment
from repatria.services.desk import Desk
from repatria.services.exchange.going import FilesWanted, Sending
from repatria.services.exchange.receiving import Report
from repatria.services.exchange.sending_many import files_for_sending, send_many
from tests.services.two_posts import take


def sending(receiver: Desk, *cases: CaseId, protected: bool = False, files: FilesWanted = "due") -> Sending:
    agreed = "Supervisora Dos" if protected else ""
    return Sending(cases, receiver.vault.device.id, protected, agreed, files=files)


def sealed(
    sender: Desk,
    receiver: Desk,
    folder: Path,
    *cases: CaseId,
    protected: bool = False,
    files: FilesWanted = "due",
) -> list[Path]:
    """Return the sealed files that go: first what holds events, then what holds files of the cases."""
    out = folder / sender.new_id()
    out.mkdir()
    wanted = sending(receiver, *cases, protected=protected, files=files)
    return [one.path for one in send_many(sender, wanted, out).files]


def give(
    sender: Desk,
    receiver: Desk,
    folder: Path,
    *cases: CaseId,
    protected: bool = False,
    files: FilesWanted = "due",
) -> list[Report]:
    paths = sealed(sender, receiver, folder, *cases, protected=protected, files=files)
    return [take(receiver, path) for path in paths]


def due(sender: Desk, receiver: Desk, *cases: CaseId, protected: bool = False) -> int:
    return len(files_for_sending(sender, sending(receiver, *cases, protected=protected)).going)


def readable(desk: Desk, case: CaseId) -> list[bytes]:
    """Return what the files of a case hold that are here, each opened as a person opens it."""
    here = [one.attachment for one in attachments_in(desk, case) if one.is_here]
    return [b"".join(open_attachment(desk, case, one.event).pieces()) for one in here]


def not_here(desk: Desk, case: CaseId) -> int:
    return sum(not one.is_here for one in attachments_in(desk, case))
