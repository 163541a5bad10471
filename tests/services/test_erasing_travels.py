"""An erasure travels and wins over what arrives late; one that is not proven erases nothing, and waits."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from repatria.domain.directory.revoking import log_of_device
from repatria.domain.events import kinds
from repatria.domain.events.kinds import ERASED, core_part, erased_part, protected_part
from repatria.domain.ids import CaseId, make_id
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case, erased_here
from repatria.services.exchange import erased_beside, erasures, sending
from repatria.services.exchange.everything import preview_everything, put_all_back
from repatria.services.exchange.gathering import Found, prove_all
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receipts import receipts_of
from repatria.services.exchange.receiving import Report
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.services.exchange.trust import trust_here
from repatria.services.today import line_of
from repatria.services.vaults import leave, unlock
from repatria.store.erased_file import NAME
from repatria.store.keys.keychange import BACKUPS_NAME
from repatria.store.log.events import have, parts_held
from tests.posts import PASSPHRASE, TestClock, introduce
from tests.services.erasing import SECOND, an_erasure, bring, closed_case, confirm, left_in, past, share
from tests.services.two_posts import seal, send, take

CRIED = "Itzelquiahuitl"


@pytest.fixture
def shared(here: Desk, there: Desk, tmp_path: Path, clock: TestClock) -> CaseId:
    """A closed case past its day that both posts hold, know who signs at the other, and say to be closed."""
    case = closed_case(here)
    share(here, there, tmp_path, case)
    confirm(there, case)
    send(there, here, tmp_path, case)
    past(clock)
    return case


def names_erased(path: Path, receiver: Desk) -> list[str]:
    """Return the parts of a sealed file that say of a case that it was erased."""
    verified = preview_bundle(receiver, path).verified
    verified.path.unlink()
    return sorted({one.part for one in verified.manifest.segments if one.part.endswith("/erased")})


def test_it_goes_with_the_next_file_and_takes_along_what_was_written_meanwhile(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path
) -> None:
    set_case_value(there, shared, "label", CRIED)
    erase_case(here, shared, "retention", SECOND)
    report = send(here, there, tmp_path)
    assert (report.erased, report.asked) == ((shared,), ())
    assert (report.cases_new, report.cases_known) == ((), ())
    assert left_in(there.read()) == left_in(there.read(), CRIED) == []
    assert line_of(there, shared) is None
    assert [one.erasure for one in erased_here(there)] == [one.erasure for one in erased_here(here)]
    back = send(there, here, tmp_path, shared)  # the envelopes of what was written meanwhile
    assert back.erased == ()
    assert left_in(here.read(), CRIED) == []


def test_once_it_was_acknowledged_it_does_not_go_again(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path
) -> None:
    erase_case(here, shared, "retention", SECOND)
    path = seal(here, there, tmp_path)
    assert names_erased(path, there) == [erased_part(shared)]
    take(there, path)
    assert names_erased(seal(here, there, tmp_path), there) == [erased_part(shared)], "nothing came back yet"
    send(there, here, tmp_path)
    assert names_erased(seal(here, there, tmp_path), there) == []
    device = there.vault.device.id
    assert erasures.erasures_going(here, device, [], receipts_of(here, device)) == []


def test_it_goes_to_nobody_who_never_had_anything_of_the_case(
    here: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    erase_case(here, shared, "retention", SECOND)
    assert names_erased(seal(here, third, tmp_path), third) == []


def test_nor_to_whoever_only_says_that_they_have_it(here: Desk, third: Desk, shared: CaseId) -> None:
    """Else whoever knows the id of a case would learn of its erasure: when, by whom, who agreed."""
    erase_case(here, shared, "retention", SECOND)
    says = {core_part(shared): {"x": 7}}
    assert erasures.erasures_going(here, third.vault.device.id, [], says) == []


def test_it_is_passed_on_by_whoever_passed_the_case_on(
    here: Desk, there: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    share(there, third, tmp_path, shared)
    introduce(here, third)  # so that they take what the other says of who signs there
    share(there, third, tmp_path, shared)
    assert left_in(third.read())
    erase_case(here, shared, "retention", SECOND)
    send(here, there, tmp_path)
    assert send(there, third, tmp_path).erased == (shared,)
    assert left_in(third.read()) == []


def test_what_is_under_way_since_before_arrives_as_nothing(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path
) -> None:
    set_case_value(here, shared, "label", CRIED)
    late = seal(here, there, tmp_path, shared)
    set_case_value(here, shared, "label", f"{CRIED} dos")
    later = seal(here, there, tmp_path, shared)
    erase_case(here, shared, "retention", SECOND)
    send(here, there, tmp_path)
    assert left_in(there.read(), CRIED) == []
    for path in (later, late):  # a gap, and what closes it
        report = take(there, path)
        assert report.cases_new == ()
        assert left_in(there.read(), CRIED) == []
    assert have(there.read(), core_part(shared)) == have(here.read(), core_part(shared))
    assert line_of(there, shared) is None


def test_it_may_come_before_anything_of_the_case_which_then_comes_whole(
    here: Desk, there: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    introduce(there, third)
    send(there, third, tmp_path)
    send(third, there, tmp_path)
    first = seal(here, third, tmp_path, shared)
    send(third, here, tmp_path)
    erase_case(here, shared, "retention", SECOND)
    report = send(here, third, tmp_path)
    assert (report.erased, report.asked) == ((), ()), "nothing of it is here"
    report = take(third, first)
    assert (report.cases_new, whys(report)) == ((shared,), [None]), "what it says it did not say before"
    assert left_in(third.read())
    assert send(there, third, tmp_path).erased == (shared,)


def test_a_late_joiner_gets_it_with_what_is_left_of_the_case_and_lists_nothing(
    here: Desk, there: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    introduce(here, third)
    send(here, third, tmp_path)
    send(third, here, tmp_path)  # knows rosters
    erase_case(here, shared, "retention", SECOND)
    report = send(here, third, tmp_path, shared, protected=True)
    assert (report.erased, report.cases_new, report.asked) == ((), (), ())
    assert line_of(third, shared) is None
    assert core_part(shared) in parts_held(third.read())
    introduce(there, third)
    report = take(third, seal(there, third, tmp_path, shared, protected=True))
    assert line_of(third, shared) is not None, "and whoever did not erase it can still give it"
    assert left_in(third.read())


def test_before_anybody_knows_who_signs_there_it_waits_and_is_told(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = closed_case(here)
    send(here, there, tmp_path, case)
    confirm(there, case)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    report = send(here, there, tmp_path)
    assert (report.erased, whys(report)) == ((), ["unproven"])
    assert left_in(there.read())
    assert line_of(there, case) is not None
    send(there, here, tmp_path)
    report = send(here, there, tmp_path)  # with who signs there
    assert (report.erased, report.asked) == ((case,), ())
    assert left_in(there.read()) == []


def test_a_day_that_has_not_come_here_erases_nothing_yet(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = closed_case(here, until="2030-01-01")
    share(here, there, tmp_path, case)
    confirm(there, case, "2030-01-01")
    here.clock = lambda: clock().replace(year=2031)  # a clock that is wrong by years
    erase_case(here, case, "retention", SECOND)
    report = send(here, there, tmp_path)
    assert (report.erased, whys(report)) == ((), ["early"])
    assert left_in(there.read())
    clock.moment = clock.moment.replace(year=2030)
    assert send(here, there, tmp_path).erased == (case,)


@pytest.mark.parametrize(
    "change",
    [
        {"role": "coordinator"},
        {"role": "auditor"},
        {"rule": "because"},
        {"rule": "demand"},
        {"until": "2027-01-22"},
        {"until": "2026"},
        {"until": ""},
        {"approved_by": "  "},
        {"approved_by": "Ana M."},
        {"by": ""},
        {"day": "mañana"},
        {"case": "b" * 26},
    ],
)
def test_whatever_names_no_rule_or_no_two_people_erases_nothing(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path, change: dict[str, str]
) -> None:
    said = an_erasure(shared).told() | change
    report = bring(here, there, tmp_path, erased_part(shared), said, here.vault.opened.secret.signing_seed)
    assert (report.erased, whys(report), report.counts.new) == ((), ["unproven"], 1)
    assert left_in(there.read())


def test_the_same_with_nothing_changed_erases(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path
) -> None:
    said = an_erasure(shared).told()
    seed = here.vault.opened.secret.signing_seed
    assert bring(here, there, tmp_path, erased_part(shared), said, seed).erased == (shared,)


@pytest.mark.parametrize("seed", [None, b"\x07" * 32])
def test_signed_by_another_or_by_nobody_it_is_set_apart(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path, seed: bytes | None
) -> None:
    report = bring(here, there, tmp_path, erased_part(shared), an_erasure(shared).told(), seed)
    assert (report.erased, report.asked, report.counts.bad) == ((), (), 1)
    assert left_in(there.read())


def test_what_somebody_signed_in_anothers_name_before_their_key_was_known_erases_nothing_after(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    case = closed_case(here)
    send(here, there, tmp_path, case)
    report = bring(here, there, tmp_path, erased_part(case), an_erasure(case).told(), b"\x07" * 32)
    assert (report.erased, whys(report), report.counts.new) == ((), ["unproven"], 1)
    for sender, receiver in ((there, here), (here, there)):
        report = send(sender, receiver, tmp_path)
    assert (report.erased, whys(report)) == ((), ["unproven"])
    assert left_in(there.read())


@pytest.mark.parametrize("part", [core_part, protected_part])
def test_in_a_part_of_the_case_itself_it_says_nothing(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path, part: object
) -> None:
    place = part(shared)  # type: ignore[operator]
    seed = here.vault.opened.secret.signing_seed
    assert bring(here, there, tmp_path, place, an_erasure(shared).told(), seed).erased == ()
    assert left_in(there.read())


def test_signed_well_in_a_log_of_no_device_or_of_another_it_erases_nothing(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path
) -> None:
    """No revocation would end it there: they name devices."""
    said, seed = an_erasure(shared).told(), here.vault.opened.secret.signing_seed
    for log in (make_id(b"\x03" * 16), log_of_device(there.vault.device.id, b"\x05" * 16)):
        report = bring(here, there, tmp_path, erased_part(shared), said, seed, log)
        assert (report.erased, set(whys(report))) == ((), {"unproven"})
    assert left_in(there.read())


def test_borrados_por_regla_names_who_proved_it_and_nobody_who_claimed_it_first(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = closed_case(here)
    send(here, there, tmp_path, case)
    lie = an_erasure(case).told() | {"by": "Nadie", "approved_by": "Otra", "post": "Falso"}
    assert bring(here, there, tmp_path, erased_part(case), lie, None).counts.new == 1
    for sender, receiver in ((there, here), (here, there)):
        send(sender, receiver, tmp_path, case)
    confirm(there, case)
    past(clock)
    erasure = erase_case(here, case, "retention", SECOND)
    assert send(here, there, tmp_path).erased == (case,)
    assert [one.erasure for one in erased_here(there)] == [erasure]
    assert [one.erasure for one in erased_here(here)] == [erasure]


def test_set_aside_it_brings_nothing_back_and_nothing_comes_back_with_it(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path
) -> None:
    erase_case(here, shared, "retention", SECOND)
    send(here, there, tmp_path)
    last = received_bundles(there)[0].bundle
    set_aside(there, last, "No lo creo.")
    assert left_in(there.read()) == []
    assert [one.erasure for one in erased_here(there)] == [None]
    others = [one.bundle for one in received_bundles(there) if one.may_go and one.bundle != last]
    for bundle in others:
        set_aside(there, bundle, "Todo.")
    for bundle in (*others, last):
        take_back(there, bundle, "Sí.")
    assert others
    assert left_in(there.read()) == []
    assert line_of(there, shared) is None


def whys(report: Report) -> list[str | None]:
    """Return why the erasures wait that others ask for."""
    return [one.why for one in report.asked]


def test_one_that_waits_set_aside_erases_nothing_until_it_is_taken_back(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = closed_case(here)
    send(here, there, tmp_path, case)
    confirm(there, case)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    send(here, there, tmp_path)
    last = received_bundles(there)[0].bundle
    set_aside(there, last, "Primero pregunto.")
    send(there, here, tmp_path)
    with pytest.MonkeyPatch.context() as silent:
        silent.setattr(sending, "erasures_going", lambda *_: [])
        assert send(here, there, tmp_path).erased == ()
    assert left_in(there.read())
    take_back(there, last, "Es cierto.")
    assert left_in(there.read()) == []
    assert line_of(there, case) is None


def test_the_preview_says_so_and_keeps_nothing(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path
) -> None:
    erase_case(here, shared, "retention", SECOND)
    path = seal(here, there, tmp_path)
    found = preview_everything(there, prove_all(there, [Found(path)], trust_here(there)))
    put_all_back(found.files)
    assert (found.foreseen.erased, found.foreseen.cases_new, found.foreseen.cases_changed) == (1, (), ())
    assert left_in(there.read())


def test_a_program_of_before_keeps_it_and_erases_once_it_knows(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    erase_case(here, shared, "retention", SECOND)
    path = seal(here, there, tmp_path)
    with monkeypatch.context() as older:
        older.delitem(kinds.FACTS, ERASED)
        assert take(there, path).counts.opaque == 1
    assert left_in(there.read())
    folder = there.vault.folder
    leave(there)
    again = unlock(folder, PASSPHRASE, here.library, clock=clock, state_dir=there.vault.state_dir)
    assert left_in(again.read()) == []
    leave(again)


def test_a_vault_that_is_put_back_forgets_it_again(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path, clock: TestClock
) -> None:
    """Also where the copy knows nothing of who signed: what this vault erased needs no other proof."""
    here.copy_vault()
    folder, state = here.vault.folder, here.vault.state_dir
    set_case_value(here, shared, "label", CRIED)
    erase_case(here, shared, "retention", SECOND)
    (copy,) = (folder / BACKUPS_NAME).glob("before-receiving-*.db")
    leave(here)
    for journal in folder.glob("vault.db-*"):
        journal.unlink()
    shutil.copyfile(copy, folder / "vault.db")
    again = unlock(folder, PASSPHRASE, there.library, clock=clock, state_dir=state)
    assert left_in(again.read()) == []
    assert line_of(again, shared) is None
    [one] = erased_here(again)
    assert one.erasure is not None
    assert send(again, there, tmp_path).erased == (shared,), "and it travels again"
    leave(again)


def test_the_file_beside_the_copies_tells_nothing_and_nobody_else_writes_one(
    here: Desk, there: Desk, shared: CaseId, tmp_path: Path, clock: TestClock
) -> None:
    erase_case(here, shared, "retention", SECOND)
    file = here.vault.folder / BACKUPS_NAME / NAME
    data = file.read_bytes()
    assert not any(
        word.encode() in data for word in (shared, SECOND, here.person.name, here.person.id, "case")
    )
    other = closed_case(there)
    folder, state = there.vault.folder, there.vault.state_dir
    place = folder / BACKUPS_NAME / NAME
    leave(there)
    for bad in (data, data[:-1], b"", b"repatria-erased/1\n", data[:40] + b"x" + data[41:]):
        place.write_bytes(bad)
        again = unlock(folder, PASSPHRASE, here.library, clock=clock, state_dir=state)
        assert line_of(again, other) is not None
        leave(again)


def test_what_was_cut_off_is_done_at_the_next_unlock(
    here: Desk, shared: CaseId, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr(erased_beside, "write_erased", lambda *_: None)
        erase_case(here, shared, "retention", SECOND)
    folder, state = here.vault.folder, here.vault.state_dir
    assert not (folder / BACKUPS_NAME / NAME).exists()
    leave(here)
    again = unlock(folder, PASSPHRASE, here.library, clock=clock, state_dir=state)
    assert (folder / BACKUPS_NAME / NAME).exists()
    leave(again)
