"""The whole vault leaves in open formats, with the same safeguards as any file that leaves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from repatria import durable
from repatria.domain.errors import (
    ForeignRecipientError,
    LargeFileError,
    MayNotServeError,
    OwnApprovalError,
    RecordIncompleteError,
    RoleMayNotError,
    StoppedError,
    UnknownRecipientError,
    VaultNotSealedError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.event import digest
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.services.answers_out.opening import open_answers
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import add_related
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.paper.gone_out import gone_out
from repatria.services.post.people import let_in
from repatria.services.vaults import leave, unlock
from repatria.services.whole_vault.giving import WholeGiven, WholeWanted, give_whole_vault, whole_foreseen
from repatria.store.attachments.folder import sealed_path
from repatria.store.state import load_part
from tests.disks import small_files
from tests.posts import introduce, make_post
from tests.services.attachments.files import PLAIN, add
from tests.services.conftest import F01, fill
from tests.services.taken import in_sealed, in_zip, rows

WHY = "El puesto cierra y su expediente pasa al archivo"
SECOND = "Beatriz López"
CANARY = "ZORZAL-7731"


def opened(desk: Desk, **answers: object) -> OpenedCase:
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    fill(desk, case, "F01", {**F01, "is_child": "no", **answers})
    return case


def say(desk: Desk, part: str, path: str, value: object) -> None:
    desk.append([Deed(part, VALUE, path, value)])


def readable(desk: Desk, folder: Path) -> tuple[WholeGiven, dict[str, bytes]]:
    folder.mkdir(exist_ok=True)
    made = give_whole_vault(desk, WholeWanted(WHY), folder)
    return made, in_zip(made.placed.path)


def sealed(desk: Desk, folder: Path, by: str = SECOND) -> dict[str, bytes]:
    folder.mkdir(exist_ok=True)
    introduce_self = (desk.vault.device.id,)
    made = give_whole_vault(desk, WholeWanted(WHY, introduce_self, bool(by), by), folder)
    return in_sealed(desk, made.placed.path)


def as_bea(desk: Desk, tmp_path: Path) -> Desk:
    state = tmp_path / "state"
    return unlock(tmp_path / "vault", "otra frase de Bea", desk.library, clock=desk.clock, state_dir=state)


def everything(files: Mapping[str, bytes]) -> bytes:
    return b"\n".join([*map(str.encode, files), *files.values()])


def noted(desk: Desk, kind: str) -> list[dict[str, object]]:
    return [fact.value for fact in load_part(desk.read(), desk.record).of_type(kind)]


def test_every_case_its_events_tables_and_what_says_what_they_are(desk: Desk, tmp_path: Path) -> None:
    one, other = opened(desk, name_used="Rosa"), opened(desk, name_used="Ana")
    files = sealed(desk, tmp_path / "out")
    assert set(files) == {
        f"cases/{one.id}.json",
        f"cases/{other.id}.json",
        *(f"{name}.csv" for name in ("cases", "steps", "people", "deadlines")),
        "README.md",
        "manifest.json",
    }
    told = json.loads(files[f"cases/{one.id}.json"])
    assert told["code"] == one.code
    assert "Rosa" in [value["value"] for value in told["values"]]
    assert {value["level"] for value in told["values"]} <= {"L0", "L1", "L2", "L3", "L4"}
    for event in told["events"]:
        assert digest(event["envelope"].encode()) == event["id"]
    assert [row["code"] for row in rows(files["cases.csv"])] == [one.code, other.code]
    assert {row["case"] for row in rows(files["steps.csv"])} == {one.id, other.id}
    assert rows(files["deadlines.csv"])
    manifest = json.loads(files["manifest.json"])["files"]
    assert {entry["file"]: entry["sha256"] for entry in manifest} == {
        name: sha256(data).hexdigest() for name, data in files.items() if name != "manifest.json"
    }


def test_it_is_noted_with_its_reason_before_it_is_written_and_told_in_each_case(
    desk: Desk, tmp_path: Path
) -> None:
    case = opened(desk)
    made, _ = readable(desk, tmp_path / "out")
    [given], [placed] = noted(desk, "answers_given"), noted(desk, "answers_placed")
    assert (given["what"], given["reason"], given["cases"]) == ("vault", WHY, [case.id])
    assert placed["sha256"] == made.placed.sha256
    assert [one.way for one in gone_out(desk, case.id)] == ["vault"]


def test_without_two_people_nothing_protected_leaves_sealed_or_not(desk: Desk, tmp_path: Path) -> None:
    case = opened(desk, name_used="Rosa")
    say(desk, protected_part(case.id), "case/fear", CANARY)
    say(desk, core_part(case.id), "case/origin_block", "yes")
    add_related(desk, case.id, "family", {"name": f"{CANARY} Luis"})
    for files in (readable(desk, tmp_path / "out")[1], sealed(desk, tmp_path / "sealed", by="")):
        assert CANARY.encode() not in everything(files)
        assert b"origin_block" not in files[f"cases/{case.id}.json"]
        assert "people.csv" not in files
        assert b"Rosa" in files[f"cases/{case.id}.json"]
    assert CANARY.encode() in everything(sealed(desk, tmp_path / "agreed"))


def test_a_restricted_case_stays_and_so_does_what_names_it(desk: Desk, tmp_path: Path) -> None:
    open_one, kept = opened(desk), opened(desk, name_used=CANARY)
    restrict_case(desk, kept.id)
    say(desk, core_part(open_one.id), "case/side", f"vea {kept.code}")
    say(desk, protected_part(open_one.id), "case/beside", {"case": kept.id})
    assert whole_foreseen(desk) == (1, 1)
    for files in (readable(desk, tmp_path / "out")[1], sealed(desk, tmp_path / "sealed")):
        for word in (kept.id, kept.code, CANARY):
            assert word.encode() not in everything(files)


def test_of_a_restricted_case_that_one_may_not_see_not_even_the_number_is_told(
    desk: Desk, tmp_path: Path
) -> None:
    let_in(desk, "Bea", "supervisor", "otra frase de Bea")
    kept = opened(desk)
    restrict_case(desk, kept.id)
    leave(desk)
    bea = unlock(
        tmp_path / "vault", "otra frase de Bea", desk.library, clock=desk.clock, state_dir=tmp_path / "state"
    )
    assert whole_foreseen(bea) == (0, 0)
    made, files = readable(bea, tmp_path / "out")
    assert (made.cases, made.restricted) == (0, 0)
    assert kept.id.encode() not in everything(files)
    leave(bea)


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(desk: Desk, tmp_path: Path) -> None:
    case = opened(desk)
    add_related(desk, case.id, "family", {"name": "=cmd|'/c calc'!A1"})
    [row] = rows(sealed(desk, tmp_path / "out")["people.csv"])
    assert row["name"] == "'=cmd|'/c calc'!A1"


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        (WholeWanted(" "), RecordIncompleteError),
        (WholeWanted(WHY, (), True, SECOND), VaultNotSealedError),
        (WholeWanted(WHY, ("own",), True, " "), RecordIncompleteError),
        (WholeWanted(WHY, ("own",), True, "Ana M."), OwnApprovalError),
        (WholeWanted(WHY, ("nobody",)), UnknownRecipientError),
    ],
)
def test_what_lacks_a_reason_a_seal_or_a_second_person_writes_nothing(
    desk: Desk, tmp_path: Path, wanted: WholeWanted, error: type[Exception]
) -> None:
    own = tuple(desk.vault.device.id if post == "own" else post for post in wanted.posts)
    asked = WholeWanted(wanted.reason, own, wanted.protected, wanted.approved_by)
    (tmp_path / "out").mkdir()
    with pytest.raises(error):
        give_whole_vault(desk, asked, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []
    assert noted(desk, "answers_given") == []


def test_never_to_another_country_and_only_by_whoever_answers(desk: Desk, tmp_path: Path) -> None:
    abroad = make_post(tmp_path / "abroad", "Corinto", "HND")
    introduce(desk, abroad)
    with pytest.raises(ForeignRecipientError):
        give_whole_vault(desk, WholeWanted(WHY, (abroad.vault.device.id,)), tmp_path)
    leave(abroad)
    let_in(desk, "Bea", "case_manager", "otra frase de Bea")
    leave(desk)
    bea = unlock(
        tmp_path / "vault", "otra frase de Bea", desk.library, clock=desk.clock, state_dir=tmp_path / "state"
    )
    with pytest.raises(RoleMayNotError):
        give_whole_vault(bea, WholeWanted(WHY), tmp_path)
    leave(bea)


def test_whom_she_may_fear_agrees_to_nothing(desk: Desk, tmp_path: Path) -> None:
    case = opened(desk)
    add_related(desk, case.id, "suspected_controller", {"name": SECOND})
    (tmp_path / "out").mkdir()
    with pytest.raises(MayNotServeError):
        give_whole_vault(desk, WholeWanted(WHY, (desk.vault.device.id,), True, SECOND), tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []
    assert len(noted(desk, "answers_dropped")) == 1


def test_stopped_nothing_is_left(desk: Desk, tmp_path: Path) -> None:
    for _ in range(3):
        opened(desk)
    out, done = tmp_path / "out", list[int]()
    out.mkdir()
    with pytest.raises(StoppedError):
        give_whole_vault(
            desk,
            WholeWanted(WHY),
            out,
            progress=lambda now, _: done.append(now),
            cancelled=lambda: len(done) > 1,
        )
    assert list(out.iterdir()) == []
    assert [one["why"] for one in noted(desk, "answers_dropped")] == ["StoppedError"]


def test_the_post_it_was_sealed_to_makes_it_readable_for_a_reason(desk: Desk, tmp_path: Path) -> None:
    opened(desk, name_used="Rosa")
    out = tmp_path / "out"
    out.mkdir()
    made = give_whole_vault(desk, WholeWanted(WHY, (desk.vault.device.id,)), out)
    assert b"Rosa" not in made.placed.path.read_bytes()
    files = in_zip(open_answers(desk, made.placed.path, out, WHY).path)
    assert b"Rosa" in everything(files)
    assert "README.md" in files


def test_the_files_of_a_case_go_where_protected_answers_go_and_one_that_is_lost_is_named(
    desk: Desk, tmp_path: Path
) -> None:
    case = opened(desk)
    kept, lost, hidden = (add(desk, CaseId(case.id), tmp_path) for _ in range(3))
    withdraw_attachment(desk, CaseId(case.id), hidden.event, "otro expediente")
    sealed_path(desk.vault.folder, lost.id).unlink()
    files = sealed(desk, tmp_path / "out")
    assert files[f"files/{case.id}/{kept.id}.pdf"] == PLAIN
    manifest = json.loads(files["manifest.json"])
    assert manifest["missing"] == [f"files/{case.id}/{lost.id}.pdf"]
    told = {entry["file"]: entry["sha256"] for entry in manifest["files"]}
    assert told == {name: sha256(data).hexdigest() for name, data in files.items() if name != "manifest.json"}
    assert not [name for name in files if hidden.id in name]
    own = give_whole_vault(desk, WholeWanted(WHY, (desk.vault.device.id,), True, SECOND), tmp_path / "out")
    made = in_zip(open_answers(desk, own.placed.path, tmp_path / "out", WHY).path)
    assert made[f"files/{case.id}/{kept.id}.pdf"] == PLAIN
    assert not [name for name in readable(desk, tmp_path / "plain")[1] if name.startswith("files/")]


def test_a_stick_that_takes_no_file_so_large_is_refused_before_anything_is_noted(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, CaseId(opened(desk).id), tmp_path)
    monkeypatch.setattr(durable, "FAT_LARGEST", 1_000)
    stick = tmp_path / "stick"
    stick.mkdir()
    with small_files(2_000), pytest.raises(LargeFileError):
        give_whole_vault(desk, WholeWanted(WHY, (desk.vault.device.id,), True, SECOND), stick)
    assert list(stick.iterdir()) == []
    assert noted(desk, "answers_given") == []
