"""A person of Honduras in Guatemala who agreed that the liaison there is told, with all that a packet asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from repatria.content.library import Library
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, submit_form
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.previewing import Asked
from repatria.services.vaults import leave
from tests.posts import TestClock, introduce, make_post
from tests.services.conftest import fill

ALL = ["code_needs", "identity", "documents", "family", "travel"]
NAME = "Enlace de Honduras"


def allowed(desk: Desk, *fields: str, **other: Any) -> OpenedCase:
    """Return a case of an adult who fears nobody and agreed, with F13 finished."""
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    cleared: dict[str, object] = {
        "fear_of_return": "none",
        "decided_by": "asylum_auth",
        "result": "no_indication",
        "consular_block": "no",
        "family_block": "no",
    }
    agree(desk, case, *fields, **other)
    fill(desk, case, "F11", cleared)
    fill(desk, case, "F13", notice(desk))
    return case


def notice(desk: Desk) -> dict[str, object]:
    return {
        "age_band": "18-24",
        "sex_gender": "Feminine",
        "presumed_nationality": "HND",
        "need_codes": ["documents"],
        "to_country": "HND",
        "contact_name": "Luz M.",
        "contact_phone": "+502 1234",
        "sent_at": desk.now_text(),
        "answer_by": (desk.now() + timedelta(days=5)).date().isoformat(),
    }


def agree(desk: Desk, case: OpenedCase, *fields: str, withdrawn: str = "no", **other: Any) -> None:
    now = desk.now_text()  # before the form is begun: its clock stands, and nothing is said in its future
    work = begin_form(desk, case.id, "F02")
    said = {
        "basis": "consent",
        "decision_support": "none",
        "given_by": "self",
        "part_a_interview": "yes",
        "part_b_processing": "yes",
        "part_c_sharing": "yes",
        "given_at": now,
        "signed_how": "signature",
        "agrees_origin_contact": "yes",
        "not_to_tell": "Dónde vive mi hermana",
        "withdrawn": withdrawn,
    }
    if withdrawn == "yes":
        said |= {"withdrawn_at": desk.now_text(), "withdrawn_scope": ["sharing"]}  # type: ignore[dict-item]
    row = desk.new_id()
    for name, value in said.items():
        work.session.set_answer(name, value)
    work.session.add_row("sharing", row)
    given = {
        "recipient_kind": "national_liaison",
        "recipient": NAME,
        "purpose": ["return"],
        "fields": list(fields or ALL),
        "until": (desk.now() + timedelta(days=30)).date().isoformat(),
    }
    for name, answer in (given | other).items():
        work.session.set_answer(name, answer, row)
    submit_form(desk, work)


@pytest.fixture
def sender(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    """The liaison of Guatemala."""
    desk = make_post(
        tmp_path / "gtm", "Enlace GTM", person="Luz M.", library=library, clock=clock, role="liaison"
    )
    yield desk
    leave(desk)


@pytest.fixture
def receiver(tmp_path: Path, library: Library, clock: TestClock, sender: Desk) -> Iterator[Desk]:
    """The liaison of Honduras, whom she knows."""
    desk = make_post(
        tmp_path / "hnd", "Enlace HND", "HND", person="Sol P.", library=library, clock=clock, role="liaison"
    )
    introduce(sender, desk)
    yield desk
    leave(desk)


def asked(desk: Desk, case: OpenedCase, to: Desk, **other: Any) -> Asked:
    until = (desk.now() + timedelta(days=15)).date()
    one = Asked(case.id, "F13", to.vault.device.id, "national_liaison", NAME, "return", until)
    return replace(one, **other)


def sent(desk: Desk, case: OpenedCase, to: Desk, folder: Path) -> Prepared:
    folder.mkdir(exist_ok=True)
    return prepare_packet(desk, asked(desk, case, to), folder)
