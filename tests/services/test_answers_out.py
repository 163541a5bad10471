"""The answers of a form leave whole, for whom they may, sealed unless somebody answers for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from repatria.content.xforms.xml import read_xml
from repatria.domain.cases.state import Fact
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import (
    AnswersRefusedError,
    BundleError,
    DiskFullError,
    ForeignRecipientError,
    MayNotServeError,
    NotForMeError,
    OwnApprovalError,
    RecordIncompleteError,
    RoleMayNotError,
    StoppedError,
    UnknownFormError,
    UnknownRecipientError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, protected_part
from repatria.domain.ids import CaseId
from repatria.durable import place_file
from repatria.services.answers_out import giving
from repatria.services.answers_out.giving import TakenOut, take_answers_out
from repatria.services.answers_out.opening import open_answers
from repatria.services.answers_out.wanted import Shape, Wanted
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import add_related
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, keep_answer, resume_form
from repatria.services.paper.gone_out import gone_out
from repatria.services.post.people import let_in
from repatria.services.today import case_page
from repatria.services.vaults import leave
from repatria.store.lists.cases import CaseFilter
from repatria.store.state import load_part
from tests.disks import small_files
from tests.posts import TestClock, introduce, make_post, seat
from tests.services.conftest import F01, fill
from tests.services.taken import REASON, in_sealed, in_zip, rows

FILE = Recipient("file")
CANARY = "ZORZAL-7731"


def adult(desk: Desk, **answers: object) -> OpenedCase:
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    fill(desk, case, "F01", {**F01, "is_child": "no", **answers})
    return case


def readable(
    desk: Desk, folder: Path, *shapes: Shape, recipient: Recipient = FILE, form: str = "F01"
) -> TakenOut:
    folder.mkdir(exist_ok=True)
    wanted = Wanted(form, recipient, frozenset(shapes or ("odk",)), reason=REASON)
    return take_answers_out(desk, wanted, folder)


def noted(desk: Desk, kind: str) -> list[dict[str, object]]:
    return [fact.value for fact in load_part(desk.read(), desk.record).of_type(kind)]


def test_each_finished_form_of_every_case_is_one_line_and_one_instance(desk: Desk, tmp_path: Path) -> None:
    adult(desk, name_used="Rosa", age_stated=23)
    adult(desk, name_used="Ana", age_stated=31)
    begun = begin_form(desk, adult(desk).id, "F01")
    begun.session.set_answer("name_used", "NO TERMINADA")
    taken = readable(desk, tmp_path / "out", "odk", "kobo", "htcds", "xml")
    files = in_zip(taken.placed.path)
    assert taken.gathered.count == 3
    assert [row["person-name_used"] for row in rows(files["F01.csv"])] == ["Rosa", "Ana", ""]
    assert [row["person/age_stated"] for row in rows(files["kobo/F01.csv"])] == ["23", "31", ""]
    assert all(row["prs_PrimaryLanguage"] == "spa" for row in rows(files["htcds/F01.csv"]))
    keys = [row["KEY"].removeprefix("uuid:") for row in rows(files["F01.csv"])]
    for key in keys:
        root = read_xml(key, files[f"instances/{key}.xml"]).children[0]
        assert root.attributes == {"id": "F01", "version": desk.library.forms["F01"].version}
    about = rows(files["columns.csv"])
    assert {
        "file": "F01.csv",
        "column": "communication-language",
        "htcds": "prs_PrimaryLanguage",
    }.items() <= next(row for row in about if row["question"] == "language").items()


def test_what_is_typed_into_a_finished_form_and_not_saved_does_not_leave(desk: Desk, tmp_path: Path) -> None:
    case = adult(desk, name_used="Rosa")
    [member] = [one.path.removeprefix("form/") for one in _facts(desk, case.id)]
    work = resume_form(desk, case.id, member)
    work.session.set_answer("name_used", CANARY)
    keep_answer(desk, work, next(p for p in work.session.asked() if p.name == "name_used"))
    taken = readable(desk, tmp_path / "out")
    assert CANARY.encode() not in b"".join(in_zip(taken.placed.path).values())


def _facts(desk: Desk, case: CaseId) -> list[Fact]:
    return list(read_casefile(desk, case).state.of_type("form_submitted"))


def test_sealed_only_the_posts_chosen_can_read_it_and_its_name_tells_nothing(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    introduce(desk, other)
    case = adult(desk, name_used=CANARY)
    wanted = Wanted("F01", FILE, frozenset({"odk", "xml"}), posts=(other.vault.device.id,))
    taken = take_answers_out(desk, wanted, tmp_path)
    written = taken.placed.path.read_bytes()
    assert CANARY.encode() not in written
    assert taken.placed.path.name.endswith(".tar.age")
    assert "F01" not in taken.placed.path.name
    assert case.code not in taken.placed.path.name
    assert CANARY in in_sealed(other, taken.placed.path)["F01.csv"].decode()
    with pytest.raises(NotForMeError):
        in_sealed(desk, taken.placed.path)


def test_what_is_protected_leaves_sealed_with_two_names_and_never_readable(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    introduce(desk, other)
    adult(desk, danger_note=CANARY, immediate_danger="possible")
    devices = (other.vault.device.id,)
    plain = take_answers_out(desk, Wanted("F01", FILE, frozenset({"odk"}), posts=devices), tmp_path)
    assert "danger-danger_note" not in rows(in_sealed(other, plain.placed.path)["F01.csv"])[0]
    for alone, error in (("", AnswersRefusedError), (desk.person.name, OwnApprovalError)):
        wanted = Wanted("F01", FILE, frozenset({"odk"}), devices, protected=True, approved_by=alone)
        with pytest.raises(error):
            take_answers_out(desk, wanted, tmp_path)
    wanted = Wanted("F01", FILE, frozenset({"odk"}), (), protected=True, approved_by="Eva", reason=REASON)
    with pytest.raises(AnswersRefusedError):
        take_answers_out(desk, wanted, tmp_path)
    wanted = Wanted("F01", FILE, frozenset({"odk"}), devices, protected=True, approved_by="Eva Supervisora")
    whole = take_answers_out(desk, wanted, tmp_path)
    assert rows(in_sealed(other, whole.placed.path)["F01.csv"])[0]["danger-danger_note"] == CANARY
    assert noted(desk, "answers_given")[-1]["approved_by"] == "Eva Supervisora"


def test_while_people_disagree_what_protects_most_leaves(
    desk: Desk, clock: TestClock, tmp_path: Path
) -> None:
    case = adult(desk, immediate_danger="possible", danger_note="X")
    [fact] = _facts(desk, case.id)
    clock.pass_time(minutes=5)
    path = f"{fact.path}/immediate_danger"
    desk.append([Deed(protected_part(case.id), VALUE, path, "none")])  # by somebody who had not seen it
    posts = (desk.vault.device.id,)
    wanted = Wanted("F01", FILE, frozenset({"odk"}), posts, protected=True, approved_by="Eva Supervisora")
    taken = take_answers_out(desk, wanted, tmp_path)
    [row] = rows(in_sealed(desk, taken.placed.path)["F01.csv"])
    assert row["danger-immediate_danger"] == "possible"


def test_a_readable_file_needs_a_reason_and_leaves_its_mark(desk: Desk, tmp_path: Path) -> None:
    case = adult(desk, name_used="Rosa")
    with pytest.raises(AnswersRefusedError):
        take_answers_out(desk, Wanted("F01", FILE, frozenset({"odk"}), reason=" "), tmp_path)
    assert not list(tmp_path.glob("*.zip"))
    taken = readable(desk, tmp_path / "out")
    [given], [placed] = noted(desk, "answers_given"), noted(desk, "answers_placed")
    assert (given["reason"], given["cases"], given["count"]) == (REASON, [case.id], 1)
    assert (placed["answers"], placed["sha256"]) == (given["answers"], taken.placed.sha256)
    assert taken.placed.path.name.startswith("PRACTICA-F01-"), "what is invented says so"
    assert case.code not in taken.placed.path.name
    [gone] = gone_out(desk, case.id)
    assert (gone.way, gone.document, gone.to_origin) == ("answers", "F01", False)


@pytest.mark.parametrize("for_whom", ["file", "sealed"])
def test_nothing_of_a_restricted_case_leaves(desk: Desk, tmp_path: Path, for_whom: str) -> None:
    case = adult(desk, name_used=CANARY)
    adult(desk, name_used="Rosa")
    restrict_case(desk, case.id)
    posts = (desk.vault.device.id,) if for_whom == "sealed" else ()
    wanted = Wanted("F01", FILE, frozenset({"odk", "kobo", "xml"}), posts, reason="" if posts else REASON)
    taken = take_answers_out(desk, wanted, tmp_path)
    read: Callable[[Path], dict[str, bytes]] = (lambda path: in_sealed(desk, path)) if posts else in_zip
    files = read(taken.placed.path)
    assert (taken.gathered.count, taken.gathered.restricted) == (1, 1)
    assert CANARY.encode() not in b"".join(files.values())
    assert case.id not in str(noted(desk, "answers_given"))


def test_who_may_not_read_a_case_does_not_even_learn_that_something_stayed(
    desk: Desk, tmp_path: Path
) -> None:
    case = adult(desk, name_used=CANARY)
    restrict_case(desk, case.id)
    seat(desk, let_in(desk, "Bea", "coordinator", "otra frase larga de práctica"))
    with pytest.raises(AnswersRefusedError):
        readable(desk, tmp_path / "none")
    adult(desk, name_used="Rosa")
    taken = readable(desk, tmp_path / "out")
    assert (taken.gathered.count, taken.gathered.restricted) == (1, 0)


def test_without_the_persons_yes_her_answers_stay(desk: Desk, tmp_path: Path) -> None:
    adult(desk, name_used=CANARY)
    with pytest.raises(AnswersRefusedError):
        readable(desk, tmp_path / "none", recipient=Recipient("io_ngo", "OIM"))
    health = readable(desk, tmp_path / "out", recipient=Recipient("health", "Hospital"))
    assert health.gathered.count == 1, "referral inside the country needs none"


@pytest.mark.parametrize("kind", ["person", "escort", "consulate", "abroad"])
def test_answers_of_many_leave_neither_for_one_person_nor_for_another_country(
    desk: Desk, tmp_path: Path, kind: str
) -> None:
    adult(desk)
    with pytest.raises(AnswersRefusedError):
        readable(desk, tmp_path / "out", recipient=Recipient(kind, "X"))  # type: ignore[arg-type]  # one of them


def test_nothing_is_sealed_for_a_post_of_another_country_or_one_that_nobody_knows(
    desk: Desk, tmp_path: Path
) -> None:
    adult(desk)
    abroad = make_post(tmp_path / "abroad", "Agua Caliente", "HND", clock=desk.clock)
    introduce(desk, abroad)
    for device, error in ((abroad.vault.device.id, ForeignRecipientError), ("x" * 26, UnknownRecipientError)):
        with pytest.raises(error):
            take_answers_out(desk, Wanted("F01", FILE, frozenset({"odk"}), (device,)), tmp_path)
    leave(abroad)
    assert not list(tmp_path.glob("*.age"))


def test_a_person_who_may_control_her_approves_nothing_of_hers(desk: Desk, tmp_path: Path) -> None:
    case = adult(desk)
    add_related(desk, case.id, "suspected_controller", {"name": "Pedro Mal"})
    wanted = Wanted(
        "F01", FILE, frozenset({"odk"}), (desk.vault.device.id,), protected=True, approved_by="Pedro Mal"
    )
    with pytest.raises(MayNotServeError):
        take_answers_out(desk, wanted, tmp_path)


def test_who_only_reads_takes_nothing_out(desk: Desk, tmp_path: Path) -> None:
    adult(desk)
    seat(desk, let_in(desk, "Auditora", "auditor", "otra frase larga de práctica"))
    with pytest.raises(RoleMayNotError):
        readable(desk, tmp_path / "out")


@pytest.mark.parametrize("after", [0, 2, 6])
def test_stopped_at_any_place_nothing_readable_is_left(desk: Desk, tmp_path: Path, after: int) -> None:
    for _ in range(3):
        adult(desk, name_used=CANARY)
    out = tmp_path / "out"
    out.mkdir()
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    wanted = Wanted("F01", FILE, frozenset({"odk", "kobo", "xml"}), reason=REASON)
    with pytest.raises(StoppedError):
        take_answers_out(desk, wanted, out, cancelled=cancelled)
    assert list(out.iterdir()) == []
    assert len(noted(desk, "answers_dropped")) == len(noted(desk, "answers_given"))
    assert not gone_out(desk, _some_case(desk))


def _some_case(desk: Desk) -> CaseId:
    return CaseId(case_page(desk, CaseFilter(practice=True))[0].id)


def test_on_a_full_disk_nothing_readable_is_left(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adult(desk, name_used=CANARY)
    out = tmp_path / "out"
    out.mkdir()

    def on_a_full_disk(*given: object) -> object:
        with small_files(300):
            return place_file(*given)  # type: ignore[arg-type]  # as it came

    monkeypatch.setattr(giving, "place_file", on_a_full_disk)
    with pytest.raises(DiskFullError):
        readable(desk, out, "odk", "xml")
    assert list(out.iterdir()) == []
    assert noted(desk, "answers_dropped")[-1]["why"] == "DiskFullError"


def test_a_form_that_nobody_knows_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormError):
        readable(desk, tmp_path / "out", form="F99")


def test_progress_counts_the_cases_to_the_end(desk: Desk, tmp_path: Path) -> None:
    for _ in range(3):
        adult(desk)
    seen: list[tuple[int, int]] = []
    wanted = Wanted("F01", FILE, frozenset({"odk"}), reason=REASON)
    take_answers_out(desk, wanted, tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_the_other_post_makes_it_readable_and_says_why(desk: Desk, other: Desk, tmp_path: Path) -> None:
    introduce(desk, other)
    adult(desk, name_used=CANARY)
    wanted = Wanted("F01", FILE, frozenset({"odk", "xml"}), posts=(other.vault.device.id,))
    sealed = take_answers_out(desk, wanted, tmp_path).placed.path
    with pytest.raises(RecordIncompleteError):
        open_answers(other, sealed, tmp_path, "")
    with pytest.raises(NotForMeError):
        open_answers(desk, sealed, tmp_path, REASON)
    opened = open_answers(other, sealed, tmp_path, REASON)
    assert in_zip(opened.path) == in_sealed(other, sealed)
    [given] = noted(other, "answers_given")
    assert given["reason"] == REASON
    assert given["opened"]
    assert len(list(tmp_path.glob("*.zip"))) == 1


@pytest.mark.parametrize("place", [0, 40, 300, -40, -1])
def test_a_damaged_file_is_never_made_readable(desk: Desk, tmp_path: Path, place: int) -> None:
    adult(desk, name_used=CANARY)
    wanted = Wanted("F01", FILE, frozenset({"odk", "xml"}), posts=(desk.vault.device.id,))
    sealed = take_answers_out(desk, wanted, tmp_path).placed.path
    data = bytearray(sealed.read_bytes())
    data[place] ^= 1
    for bad in (bytes(data), sealed.read_bytes()[: len(data) // 2]):
        sealed.write_bytes(bad)
        with pytest.raises(BundleError):
            open_answers(desk, sealed, tmp_path, REASON)
    assert not list(tmp_path.glob("*.zip*")) + list(tmp_path.glob(".*.zip*"))
