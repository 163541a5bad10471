"""Over families of cases by chance no packet and no print that can be made holds a field its rules withhold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings

from repatria.content.library import Library
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import PacketRefusedError, PrintRefusedError
from repatria.domain.forms.data_kinds import OFFICE
from repatria.domain.packets.line import written
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.previewing import Asked
from repatria.services.paper.printing import filled_forms, filled_sheet
from repatria.services.vaults import leave
from tests.documents.reading import said
from tests.posts import TestClock, introduce, make_post
from tests.services.across import NAME, receiver, sender
from tests.services.families_by_chance import (
    CONSULATE,
    FULL,
    KINDS,
    NEVER,
    SECRETS,
    Block,
    Family,
    Tie,
    families,
)

__all__ = ["receiver", "sender"]

PACKETS = (("F13", "national_liaison", NAME, "return"), ("F14", "consulate", CONSULATE, "identity"))
ABROAD = (Recipient("abroad", NAME, "return"), Recipient("consulate", CONSULATE, "identity"))
_folders = count()


@pytest.fixture
def post(tmp_path: Path, library: Library, clock: TestClock, sender: Desk) -> Iterator[Desk]:
    """Another post of the sender's country, from which comes what waits or is set aside."""
    desk = make_post(tmp_path / "post", "Otro", person="Eva R.", library=library, clock=clock)
    introduce(sender, desk)
    yield desk
    leave(desk)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(family=families())
def test_nothing_that_leaves_of_tied_cases_holds_what_is_withheld(
    family: Family, sender: Desk, receiver: Desk, post: Desk, tmp_path: Path
) -> None:
    shut = [family.is_protected(one) or not family.told(one) for one in FULL]
    event("shut" if all(shut) else "open")
    look_at_all(family, sender, receiver, post, tmp_path)


CHAIN = (Tie(0, 1, "same"), Tie(1, 2, "family"))


@pytest.mark.parametrize("how", ["stands", "disputed", "waits", "aside"])
def test_a_block_reaches_over_another_case_of_the_person_to_her_family(
    how: str, sender: Desk, receiver: Desk, post: Desk, tmp_path: Path
) -> None:
    family = Family(CHAIN, Block(2, "doubt", how), (KINDS, KINDS), ())
    assert family.is_protected(0)
    look_at_all(family, sender, receiver, post, tmp_path)


@pytest.mark.parametrize(
    ("ties", "withdrawn"),
    [((), ()), (CHAIN, ()), ((Tie(0, 1, "family"),), (1,)), ((Tie(0, 1, "same"),), (1,))],
)
def test_consent_is_that_of_the_person_and_of_no_relative(
    ties: tuple[Tie, ...],
    withdrawn: tuple[int, ...],
    sender: Desk,
    receiver: Desk,
    post: Desk,
    tmp_path: Path,
) -> None:
    family = Family(ties, Block(2, "no", "stands"), (KINDS, ("code_needs", "identity")), withdrawn)
    look_at_all(family, sender, receiver, post, tmp_path)


def look_at_all(family: Family, sender: Desk, receiver: Desk, post: Desk, folder: Path) -> None:
    """Let it happen, and read back every packet and every sheet of it that can be made for the other State."""
    folder = folder / f"family-{next(_folders)}"
    folder.mkdir()
    cases = family.live(sender, post, folder)
    for one in FULL:
        told = set() if family.is_protected(one) else family.told(one)
        _packets(sender, receiver, cases[one], folder, told)
        _sheets(sender, cases[one], told)


def _packets(desk: Desk, receiver: Desk, case: OpenedCase, folder: Path, told: set[str]) -> None:
    until = (desk.now() + timedelta(days=15)).date()
    for form, kind, name, purpose in PACKETS:
        asked = Asked(case.id, form, receiver.vault.device.id, kind, name, purpose, until)
        try:
            made = prepare_packet(desk, asked, folder).packet
        except PacketRefusedError:
            assert not set(KINDS) <= told, "all was agreed to, and nothing protects her"
            continue
        assert told
        agreed = {one.name: one.agreed for one in desk.library.schemas[form].fields}
        held = {*made.prs, *made.cas, *made.org, *made.own}
        assert {agreed[one] for one in held} <= {*told, OFFICE}
        _holds_no_secret(written(made).decode(), told)


def _sheets(desk: Desk, case: OpenedCase, told: set[str]) -> None:
    for form in filled_forms(desk, case.id):
        for recipient in ABROAD:
            try:
                text = said(filled_sheet(desk, case.id, form.member, recipient).pdf)
            except PrintRefusedError:
                continue
            assert told
            assert form.form_id in ("F13", "F14")
            _holds_no_secret(text, told)


def _holds_no_secret(text: str, told: set[str]) -> None:
    assert not [one for one in NEVER if one in text]
    assert not [secret for secret, kind in SECRETS.items() if kind not in told and secret in text]
