"""Two posts that know each other: what one of them seals and the other receives."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import Report, receive_bundle
from repatria.services.exchange.sending import send_cases
from tests.posts import introduce


def seal(sender: Desk, receiver: Desk, folder: Path, *cases: CaseId, protected: bool = False) -> Path:
    """Return a sealed file with *cases*, their protected answers among them where somebody agreed."""
    introduce(sender, receiver)
    agreed = "Supervisora" if protected else ""
    what = Sending(cases, receiver.vault.device.id, protected=protected, approved_by=agreed)
    out = folder / sender.new_id()
    out.mkdir()
    return send_cases(sender, what, out).path


def take(receiver: Desk, path: Path) -> Report:
    return receive_bundle(receiver, preview_bundle(receiver, path))


def send(sender: Desk, receiver: Desk, folder: Path, *cases: CaseId, protected: bool = False) -> Report:
    return take(receiver, seal(sender, receiver, folder, *cases, protected=protected))
