"""Whoever is to receive a child: the form that names them, and what a gate still lacks."""

from __future__ import annotations

from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from tests.services.conftest import fill

MEETING = {
    "receiver_position": "turno",
    "receiver_institution": "SENAF",
    "receiver_phone": "1",
    "alternate_name": "Luz Amaya",
    "alternate_phone": "2",
    "receiver_verified": "yes",
    "child_welfare_official": "yes",
    "meeting_place": "puente",
    "meeting_at": "2026-11-25T10:00:00-06:00",
    "within_hours": "yes",
    "receiver_kind": "institution",
    "accepts": "yes",
    "accepted_at": "2026-11-23T13:50:00-06:00",
    "kit_ready": "yes",
    "confirmed_by": "Luz Amaya",
    "confirmed_at": "2026-11-23T13:50:00-06:00",
}


def receive_by(desk: Desk, case: OpenedCase, name: str) -> None:
    fill(desk, case, "F22", {**MEETING, "receiver_name": name})


def lacking(desk: Desk, case: CaseId, gate: str = "G10") -> list[str]:
    closed = case_of(desk, case).may("hand_over").closed
    return [one.condition.id for status in closed if status.gate.id == gate for one in status.missing]
