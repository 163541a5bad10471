"""A file of a case leaves readable only for a reason, to whom it may, and noted before a byte of it is written."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from repatria.domain.attachments.attachment import ADDED, path_of
from repatria.domain.disclosure import Recipient, RecipientKind
from repatria.domain.errors import (
    AttachmentDamagedError,
    AttachmentRefusedError,
    DiskFullError,
    OwnApprovalError,
    RecordIncompleteError,
    RepatriaError,
    StandsUnnotedError,
    VanishedError,
)
from repatria.domain.events.deed import Deed
from repatria.services.attachments.giving import GivingOut, begin_giving, end_giving, give_out, write_copy
from repatria.services.attachments.listing import attachments_in
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.paper.gone_out import gone_out
from repatria.store.attachments.folder import sealed_path
from repatria.store.state import load_part
from repatria.ui.case.files.whom import whom
from tests.services.attachments.files import PLAIN, TITLE, add

FILE = Recipient("file")
HEALTH = Recipient("health", "Hospital General", "health")
WHY = "Lo pidió el juzgado"


def told(desk: Desk) -> list[str]:
    """Return what the record says of files that left, in order."""
    facts = load_part(desk.read(), desk.record).facts
    return [
        one.type
        for one in facts
        if one.type in ("attachment_given", "attachment_placed", "attachment_dropped")
    ]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def test_it_is_written_whole_under_a_name_that_tells_nothing(
    desk: Desk, case: OpenedCase, tmp_path: Path, stick: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    placed = give_out(desk, case.id, one.event, stick, GivingOut(HEALTH, WHY))
    assert placed.path.read_bytes() == PLAIN
    assert placed.path.name.startswith("PRACTICA-")
    assert placed.path.suffix == ".pdf"
    assert not any(word in placed.path.name for word in (TITLE, case.code, one.id))
    [given] = load_part(desk.read(), desk.record).of_type("attachment_given")
    assert (given.value["case"], given.value["name"], given.value["reason"]) == (
        case.id,
        "Hospital General",
        WHY,
    )
    assert told(desk) == ["attachment_given", "attachment_placed"]


@pytest.mark.parametrize(
    ("level", "giving", "error"),
    [
        ("L1", GivingOut(FILE, " "), RecordIncompleteError),
        ("L1", GivingOut(Recipient("health"), WHY), RecordIncompleteError),
        ("L3", GivingOut(FILE, WHY), RecordIncompleteError),
        ("L3", GivingOut(FILE, WHY, "Ana M."), OwnApprovalError),
        ("L4", GivingOut(HEALTH, WHY, "Marta Q."), AttachmentRefusedError),
        ("L3", GivingOut(Recipient("escort", "Eva", "travel"), WHY, "Marta Q."), AttachmentRefusedError),
        ("L1", GivingOut(Recipient("police_unit", "Unidad", "protection"), WHY), AttachmentRefusedError),
    ],
)
def test_what_may_not_leave_so_is_refused_and_nothing_is_noted(
    desk: Desk,
    case: OpenedCase,
    tmp_path: Path,
    stick: Path,
    level: str,
    giving: GivingOut,
    error: type[RepatriaError],
) -> None:
    one = add(desk, case.id, tmp_path, level=level)
    with pytest.raises(error):
        give_out(desk, case.id, one.event, stick, giving)
    assert list(stick.iterdir()) == []
    assert told(desk) == []


@pytest.mark.parametrize("kind", ["abroad", "consulate"])
def test_none_goes_to_another_country(
    desk: Desk, case: OpenedCase, tmp_path: Path, stick: Path, kind: RecipientKind
) -> None:
    one = add(desk, case.id, tmp_path, level="L0")
    with pytest.raises(AttachmentRefusedError):
        give_out(desk, case.id, one.event, stick, GivingOut(Recipient(kind, "X", "travel"), WHY, "Marta Q."))
    assert told(desk) == []


def test_a_protected_one_leaves_where_a_second_person_agrees(
    desk: Desk, case: OpenedCase, tmp_path: Path, stick: Path
) -> None:
    one = add(desk, case.id, tmp_path, level="L4")
    placed = give_out(desk, case.id, one.event, stick, GivingOut(FILE, WHY, "Marta Q."))
    assert placed.path.read_bytes() == PLAIN


def test_what_another_post_put_among_the_protected_as_of_a_lower_level_goes_only_where_the_protected_may(
    desk: Desk, case: OpenedCase, tmp_path: Path, stick: Path
) -> None:
    one = add(desk, case.id, tmp_path, level="L3")
    said = {**msgspec.to_builtins(one.said), "level": "L1"}
    understated, *_ = desk.append([Deed(one.part, ADDED, path_of(one.id), said)])
    escort = GivingOut(Recipient("escort", "Eva", "travel"), WHY, "Marta Q.")
    with pytest.raises(AttachmentRefusedError) as refused:
        give_out(desk, case.id, understated.id, stick, escort)
    assert refused.value.facts["reason"] == "level"
    assert list(stick.iterdir()) == []
    found = next(
        each.attachment for each in attachments_in(desk, case.id) if each.attachment.event != one.event
    )
    assert found.level == "L3"
    assert "escort" not in whom(found, case_of(desk, case.id).facts, desk.library)


def test_of_a_damaged_one_nothing_is_written(
    desk: Desk, case: OpenedCase, tmp_path: Path, stick: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    path = sealed_path(desk.vault.folder, one.id)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(AttachmentDamagedError):
        give_out(desk, case.id, one.event, stick, GivingOut(FILE, WHY))
    assert list(stick.iterdir()) == []
    assert told(desk) == ["attachment_given", "attachment_dropped"]


def test_what_was_given_to_somebody_went_out_and_what_was_not_written_or_stays_in_the_file_did_not(
    desk: Desk, case: OpenedCase, tmp_path: Path, stick: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    with pytest.raises(VanishedError):
        give_out(desk, case.id, one.event, stick / "gone", GivingOut(HEALTH, WHY))
    give_out(desk, case.id, one.event, stick, GivingOut(FILE, WHY))
    assert gone_out(desk, case.id) == ()
    give_out(desk, case.id, one.event, stick, GivingOut(HEALTH, WHY))
    assert [(out.way, out.kind, out.to) for out in gone_out(desk, case.id)] == [
        ("attachment", "health", "Hospital General")
    ]


def test_a_folder_that_is_gone_is_noted_as_never_written(
    desk: Desk, case: OpenedCase, tmp_path: Path, stick: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    with pytest.raises(VanishedError):
        give_out(desk, case.id, one.event, stick / "gone", GivingOut(FILE, WHY))
    assert told(desk) == ["attachment_given", "attachment_dropped"]


def test_one_that_stands_and_could_not_be_noted_as_standing_is_told_to_stand(
    desk: Desk, case: OpenedCase, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who is told that it failed writes it once more, and a second readable copy of a file is out."""
    one = add(desk, case.id, tmp_path)
    leaving = begin_giving(desk, case.id, one.event, stick, GivingOut(FILE, WHY))
    placed = write_copy(leaving)

    def full(*_: object) -> None:
        raise DiskFullError(place="disco")

    monkeypatch.setattr(type(desk), "append", full)
    with pytest.raises(StandsUnnotedError) as stands:
        end_giving(desk, leaving, placed)
    monkeypatch.undo()
    [copy] = stick.iterdir()
    assert stands.value.facts["name"] == copy.name
    assert copy.read_bytes() == PLAIN
    assert told(desk) == ["attachment_given"], "for whom and why is noted all the same"
