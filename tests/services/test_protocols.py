"""A protocol runs only when this or an earlier release shipped it; a case without one is read, and nothing more."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.content.library import Library, load_library
from repatria.domain.errors import PackMissingError
from repatria.domain.events.kinds import case_parts
from repatria.domain.ids import CaseId
from repatria.domain.protocol.definition import ACTS
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related, set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import Report, receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.filling import begin_form, resume_form, save_answers
from repatria.services.packs import packs_in_use, packs_that_came, packs_waiting
from repatria.services.post.people import let_in
from repatria.services.today import line_of, today
from repatria.services.vaults import leave, unlock
from repatria.store.lists.cases import CaseFilter, count
from repatria.store.lists.stale_lines import set_case_summary
from repatria.store.log.events import have
from repatria.ui.case.view import look
from tests.posts import FORMS, PASSPHRASE, TestClock, introduce, make_post
from tests.services.conftest import F01, fill


def changed(folder: Path) -> Library:
    """Return the library of another release, in which the protocol of Guatemala is another one."""
    shutil.copytree(FORMS, folder)
    logic = folder / "protocols" / "gtm" / "protocol.toml"
    logic.write_text(logic.read_text("utf-8") + "\n# another release\n", encoding="utf-8")
    return load_library(folder)


@pytest.fixture
def posts(tmp_path: Path, clock: TestClock) -> Iterator[list[Desk]]:
    """Posts that a test makes, left at its end."""
    made: list[Desk] = []
    yield made
    for one in made:
        leave(one)


def post(posts: list[Desk], tmp_path: Path, clock: TestClock, name: str, library: Library) -> Desk:
    made = make_post(tmp_path / name, name, person=f"Coordinación {name}", library=library, clock=clock)
    for other in posts:
        introduce(made, other)
    posts.append(made)
    return made


def hand_on(sender: Desk, receiver: Desk, folder: Path, case: CaseId) -> Report:
    folder.mkdir(exist_ok=True)
    sent = send_cases(sender, Sending((case,), receiver.vault.device.id), folder)
    return receive_bundle(receiver, preview_bundle(receiver, sent.path))


def case_parts_written(desk: Desk, case: CaseId) -> int:
    """Return how many events this desk has written into a case."""
    return sum(have(desk.read(), part).get(desk.vault.log, 0) for part in case_parts(case))


@pytest.fixture
def newer(posts: list[Desk], tmp_path: Path, clock: TestClock) -> Desk:
    return post(posts, tmp_path, clock, "newer", changed(tmp_path / "forms"))


@pytest.fixture
def here(posts: list[Desk], newer: Desk, tmp_path: Path, clock: TestClock, library: Library) -> Desk:
    return post(posts, tmp_path, clock, "here", library)


def test_every_protocol_that_ships_stands_in_the_list_of_released_ones(library: Library) -> None:
    unlisted = [pack.id for pack in library.packs.values() if not library.is_released(pack.digest)]
    assert not unlisted, (
        "run scripts/released: bytes of this release must run when they arrive at a later one"
    )


def test_a_case_under_an_unknown_protocol_stands_on_hoy_and_is_read_with_every_safeguard_closed(
    newer: Desk, here: Desk, tmp_path: Path
) -> None:
    case = open_case(newer, Opening("host", "yes", label="blusa azul"))
    fill(newer, case, "F01", F01)
    report = hand_on(newer, here, tmp_path / "stick", case.id)
    assert report.packs_missing
    assert [line.id for line in today(here).no_protocol] == [case.id]
    view = look(here, case.id, first=True)
    assert view.case.value("label") == "blusa azul"
    assert [one.form for one in view.filled] == ["F01"]
    assert view.case.state.facts
    assert not any(view.case.may(act).allowed for act in ACTS)
    assert {view.case.may(act).way for act in ACTS} == {"never"}
    assert not view.progress.steps


def test_nothing_is_decided_about_a_case_whose_protocol_is_not_here(
    newer: Desk, here: Desk, tmp_path: Path
) -> None:
    case = open_case(newer, Opening("host", "yes"))
    hand_on(newer, here, tmp_path / "stick", case.id)
    with pytest.raises(PackMissingError):
        begin_form(here, case.id, "F01")
    with pytest.raises(PackMissingError):
        set_case_value(here, case.id, "label", "x")
    with pytest.raises(PackMissingError):
        add_related(here, case.id, "family", {"name": "x"})
    assert not case_parts_written(here, case.id)


def test_a_filled_form_is_read_and_cannot_be_saved(newer: Desk, here: Desk, tmp_path: Path) -> None:
    case = open_case(newer, Opening("host", "yes"))
    fill(newer, case, "F01", F01)
    hand_on(newer, here, tmp_path / "stick", case.id)
    member = look(here, case.id).filled[0].member
    work = resume_form(here, case.id, member)
    assert work.session.answer("language") == "spa"
    work.session.set_answer("language", "quc")
    with pytest.raises(PackMissingError):
        save_answers(here, work)
    assert not case_parts_written(here, case.id)


def test_what_was_kept_aside_runs_nowhere_and_is_passed_on(
    posts: list[Desk], newer: Desk, here: Desk, tmp_path: Path, clock: TestClock
) -> None:
    third = post(posts, tmp_path, clock, "third", load_library(tmp_path / "forms"))
    case = open_case(newer, Opening("host", "yes"))
    hand_on(newer, here, tmp_path / "stick", case.id)
    digest = case_of(newer, case.id).pack.digest
    assert digest not in packs_in_use(here)
    assert len(packs_waiting(here)[digest]) == 1
    hand_on(here, third, tmp_path / "stick", case.id)
    assert case_of(third, case.id).pack.digest == digest


def test_after_the_program_is_brought_up_to_date_the_case_is_worked_on(
    posts: list[Desk], newer: Desk, here: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = open_case(newer, Opening("host", "yes"))
    hand_on(newer, here, tmp_path / "stick", case.id)
    posts.remove(here)
    leave(here)
    again = unlock(
        tmp_path / "here",
        PASSPHRASE,
        load_library(tmp_path / "forms"),
        clock=clock,
        state_dir=tmp_path / "here-state",
    )
    posts.append(again)
    assert not today(again).no_protocol
    assert [line.id for line in today(again).at_once] == [case.id]
    assert case_of(again, case.id).progress.steps


def test_a_protocol_of_an_earlier_release_runs_from_the_bytes_that_came(
    posts: list[Desk], newer: Desk, here: Desk, tmp_path: Path
) -> None:
    """The post *here* is of the earlier release: what it ships is known to the newer one by its digest."""
    case = open_case(here, Opening("host", "yes"))
    report = hand_on(here, newer, tmp_path / "stick", case.id)
    assert not report.packs_missing
    assert case_of(newer, case.id).pack.digest == case_of(here, case.id).pack.digest
    assert case_of(newer, case.id).pack.digest != newer.library.packs["gtm"].digest
    assert not today(newer).no_protocol


def test_other_bytes_under_the_digest_of_a_released_protocol_are_never_put_into_use(
    newer: Desk, library: Library
) -> None:
    true = {name: dict(library.pack_files(name)) for name in ("regional", "gtm")}
    digest = library.packs["gtm"].digest
    forged = {**true, "gtm": {**true["gtm"], "protocol.toml": true["gtm"]["protocol.toml"] + b"\n#\n"}}
    assert [deed.type for deed in packs_that_came(newer, {digest: forged}, "d")] == ["pack_arrived"]
    newer.append(packs_that_came(newer, {digest: forged}, "d"))
    assert packs_that_came(newer, {digest: forged}, "d") == [], "the same is not kept twice"
    assert [deed.type for deed in packs_that_came(newer, {digest: true}, "d")] == ["pack_activated"]


def test_what_is_no_text_is_not_kept(newer: Desk) -> None:
    assert packs_that_came(newer, {"0" * 64: {"gtm": {"protocol.toml": b"\xff"}}}, "d") == []


def test_the_line_of_such_a_case_says_that_nothing_is_computed(
    newer: Desk, here: Desk, tmp_path: Path
) -> None:
    case = open_case(newer, Opening("host", "yes"))
    hand_on(newer, here, tmp_path / "stick", case.id)
    line = line_of(here, case.id)
    assert line is not None
    assert "no_protocol" in line.flags.split()
    assert not {"ready", "waits"} & set(line.flags.split())


def test_who_only_reads_opens_the_vault_and_leaves_protocols_to_whoever_works(
    posts: list[Desk], newer: Desk, here: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = open_case(newer, Opening("host", "yes"))
    hand_on(newer, here, tmp_path / "stick", case.id)
    let_in(here, "Inés", "auditor", "otra frase de Inés")
    posts.remove(here)
    leave(here)
    upgraded = load_library(tmp_path / "forms")
    state = tmp_path / "here-state"
    reader = unlock(tmp_path / "here", "otra frase de Inés", upgraded, clock=clock, state_dir=state)
    assert count(reader.read(), CaseFilter(practice=reader.practice, flag="no_protocol")) == 1
    leave(reader)
    worker = unlock(tmp_path / "here", PASSPHRASE, upgraded, clock=clock, state_dir=state)
    assert not today(worker).no_protocol
    leave(worker)


def test_whether_a_case_has_its_protocol_is_asked_of_the_case_and_not_of_its_line(
    newer: Desk, here: Desk, tmp_path: Path
) -> None:
    case = open_case(newer, Opening("host", "yes"))
    hand_on(newer, here, tmp_path / "stick", case.id)
    with here.writing() as connection:
        set_case_summary(connection, case.id, flags="")
    written = case_parts_written(here, case.id)
    with pytest.raises(PackMissingError):
        add_related(here, case.id, "family", {"name": "Rosa"})
    assert case_parts_written(here, case.id) == written
    with newer.writing() as connection:
        set_case_summary(connection, case.id, flags="no_protocol")
    assert add_related(newer, case.id, "family", {"name": "Rosa"}).state.of_type("member_added")
