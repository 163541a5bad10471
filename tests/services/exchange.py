"""A second post that knows the first, and what one brings to the other on a stick."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import Report, receive_bundle
from repatria.services.exchange.sending import Sent, send_cases
from tests.posts import introduce


@pytest.fixture
def other(desk: Desk, other: Desk) -> Desk:
    """The other post, once each stands in the other's directory."""
    introduce(desk, other)
    return other


def send(sender: Desk, receiver: Desk, folder: Path, *cases: CaseId) -> Sent:
    folder.mkdir(exist_ok=True)
    return send_cases(sender, Sending(cases, receiver.vault.device.id), folder)


def receive(desk: Desk, sent: Sent) -> Report:
    return receive_bundle(desk, preview_bundle(desk, sent.path))
