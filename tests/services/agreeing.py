"""A person who agreed in F02, part C, that somebody is told something."""

from __future__ import annotations

from datetime import timedelta

from repatria.domain.forms.data_kinds import KINDS_OF_DATA
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.simulator.agreeing import agrees

NAME = "Casa Norte"


def agree(
    desk: Desk,
    case: OpenedCase,
    kinds: tuple[str, ...],
    until: str = "",
    fields: tuple[str, ...] = KINDS_OF_DATA,
) -> None:
    """Fill F02 so that the person agrees that *kinds* of recipients, all called NAME, are told *fields*."""
    day = until or (desk.now() + timedelta(days=30)).date().isoformat()
    rows = [{"recipient_kind": kind, "recipient": NAME, "until": day} for kind in kinds]
    agrees(desk, case.id, *fields, rows=rows)
