"""What others erased is erased here only where what this vault knew before agrees; else it waits, and is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from repatria.domain.errors import ErasingOpenError, RoleMayNotError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.routes import close_case, reopen_case
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case, erased_here, erasures_asked, foresee_erasing
from repatria.services.exchange.erasures import enter_erasures
from repatria.services.exchange.everything import preview_everything, put_all_back
from repatria.services.exchange.gathering import Found, prove_all
from repatria.services.exchange.previews import preview_bundle, put_back
from repatria.services.exchange.trust import trust_here
from repatria.services.post.wrong_clock import state_time
from repatria.services.today import line_of
from repatria.services.vaults import leave, unlock
from tests.posts import PASSPHRASE, TestClock, seat
from tests.services.erasing import SECOND, closed_case, confirm, left_in, past, say_until, share
from tests.services.two_posts import seal, send, take


def asked_of(desk: Desk) -> list[tuple[CaseId, str | None]]:
    return [(one.case, one.why) for one in erasures_asked(desk)]


@pytest.fixture
def held(here: Desk, there: Desk, tmp_path: Path, clock: TestClock) -> CaseId:
    """A closed case past its day that both posts hold; only the first one closed it."""
    case = closed_case(here)
    share(here, there, tmp_path, case)
    past(clock)
    return case


def nothing(_: Desk, __: CaseId) -> None:
    """The post says nothing itself."""


def confirmed(desk: Desk, case: CaseId) -> None:
    confirm(desk, case)


def opened(desk: Desk, case: CaseId) -> None:
    confirm(desk, case)
    reopen_case(desk, case, "Volvió.")


def kept_longer(desk: Desk, case: CaseId) -> None:
    confirm(desk, case, "2031-01-01")


def closed_only(desk: Desk, case: CaseId) -> None:
    close_case(desk, case, "reintegrated", "Sí.")


def closed_with_another_form(desk: Desk, case: CaseId) -> None:
    close_case(desk, case, "reintegrated", "Sí.")
    said = {"form": "F05", "happened_at": desk.now_text()}
    desk.append([Deed(core_part(case), "form_submitted", f"form/{desk.new_id()}", said)])
    after_commit(desk, [case])


@pytest.mark.parametrize(
    ("does", "rule", "why"),
    [
        (nothing, "retention", "hands"),
        (closed_only, "retention", "hands"),
        (closed_with_another_form, "retention", "hands"),
        (opened, "retention", "open"),
        (kept_longer, "retention", "kept"),
        (confirmed, "demand", "demand"),
        (opened, "demand", "open"),
    ],
)
def test_it_waits_and_the_case_stays_whole(
    here: Desk,
    there: Desk,
    held: CaseId,
    tmp_path: Path,
    does: Callable[[Desk, CaseId], None],
    rule: str,
    why: str,
) -> None:
    does(there, held)
    erase_case(here, held, rule, SECOND)  # type: ignore[arg-type]
    for _ in range(2):
        report = send(here, there, tmp_path)
        assert (report.erased, [(one.case, one.why) for one in report.asked]) == ((), [(held, why)])
        assert report.asked[0].post == "Aquí"
    assert asked_of(there) == [(held, why)]
    assert left_in(there.read())
    assert line_of(there, held) is not None
    set_case_value(there, held, "label", "se sigue trabajando")
    assert read_casefile(there, held).value("label") == "se sigue trabajando"


def test_where_both_closed_it_and_said_its_day_it_goes_by_itself(
    here: Desk, there: Desk, held: CaseId, tmp_path: Path
) -> None:
    confirm(there, held)
    erase_case(here, held, "retention", SECOND)
    assert send(here, there, tmp_path).erased == (held,)
    assert asked_of(there) == []


def test_an_open_case_is_not_destroyed_by_a_post_that_closes_and_erases_it(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    """In one file, in two, and however often it is looked at again."""
    case = closed_case(there)
    reopen_case(there, case, "Sigue aquí.")
    share(there, here, tmp_path, case)
    close_case(here, case, "reintegrated", "El ladrón lo cierra.")
    say_until(here, case, "2026-11-24")
    send(here, there, tmp_path, case)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    folder, state = there.vault.folder, there.vault.state_dir
    assert send(here, there, tmp_path).erased == ()
    leave(there)
    again = unlock(folder, PASSPHRASE, here.library, clock=clock, state_dir=state)
    assert asked_of(again) == [(case, "hands")]
    assert send(here, again, tmp_path).erased == ()
    assert left_in(again.read())
    leave(again)


def test_what_the_same_file_says_agrees_with_nothing_in_it(
    here: Desk, there: Desk, third: Desk, tmp_path: Path, clock: TestClock
) -> None:
    """A closing that comes with the erasure, although of somebody else, was not known here before it."""
    case = closed_case(here)
    reopen_case(here, case, "Aún no.")
    share(here, there, tmp_path, case)
    for sender, receiver in ((third, there), (there, third), (third, there)):
        send(sender, receiver, tmp_path)
    confirm(here, case)
    send(here, third, tmp_path, case, protected=True)
    confirm(third, case)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    assert [one.why for one in send(here, third, tmp_path).asked] == ["unproven"]
    report = send(third, there, tmp_path, case, protected=True)
    assert (report.erased, [one.why for one in report.asked]) == ((), [None])
    assert left_in(there.read())
    assert send(third, there, tmp_path).erased == (case,)


def test_what_stands_in_the_same_transaction_was_not_known_before_it(
    here: Desk, there: Desk, held: CaseId, tmp_path: Path
) -> None:
    """Not even where the line of the case has been worked out in it."""
    confirm(there, held)
    line = "UPDATE case_row SET open = ? WHERE id = ?"
    with there.writing() as connection:
        connection.execute(line, (1, held))
    erase_case(here, held, "retention", SECOND)
    assert [one.why for one in send(here, there, tmp_path).asked] == ["open"]
    with there.writing() as connection:
        connection.execute(line, (0, held))
        assert enter_erasures(there, connection).cases == ()
    with there.writing() as connection:
        assert enter_erasures(there, connection).cases == (held,)


def test_a_day_said_anew_by_whoever_asks_shortens_nothing(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = closed_case(there, until="2031-01-01")
    share(there, here, tmp_path, case)
    reopen_case(here, case, "x")
    close_case(here, case, "reintegrated", "x")
    say_until(here, case, "2026-12-01")
    send(here, there, tmp_path, case)
    confirm_closed(there, case)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    report = send(here, there, tmp_path)
    assert (report.erased, asked_of(there)) == ((), [(case, "kept")])
    assert left_in(there.read())


def confirm_closed(desk: Desk, case: CaseId) -> None:
    close_case(desk, case, "reintegrated", "Lo cierro yo.")


def test_a_case_in_which_people_disagree_waits(here: Desk, there: Desk, held: CaseId, tmp_path: Path) -> None:
    confirm(there, held)
    set_case_value(there, held, "label", "uno")
    set_case_value(here, held, "label", "otro")
    assert send(here, there, tmp_path, held).disagreements
    erase_case(here, held, "retention", SECOND)
    assert send(here, there, tmp_path).erased == ()
    assert asked_of(there) == [(held, "disputed")]


def test_a_closing_of_somebody_whose_key_nobody_knows_here_agrees_with_nothing(
    here: Desk, there: Desk, third: Desk, tmp_path: Path, clock: TestClock
) -> None:
    """Whoever asks could have written it in the name of somebody who does not exist."""
    case = closed_case(here)
    share(here, there, tmp_path, case)
    share(here, third, tmp_path, case)
    confirm(third, case)
    send(third, here, tmp_path, case)
    send(here, there, tmp_path, case)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    assert send(here, there, tmp_path).erased == ()
    assert asked_of(there) == [(case, "hands")]


def test_while_the_clock_is_in_doubt_it_waits(here: Desk, there: Desk, held: CaseId, tmp_path: Path) -> None:
    confirm(there, held)
    state_time(there, there.now().replace(year=2026, month=11))
    erase_case(here, held, "retention", SECOND)
    report = send(here, there, tmp_path)
    assert (report.erased, asked_of(there)) == ((), [(held, "clock")])
    assert left_in(there.read())


def test_a_clock_that_jumped_erases_nothing_until_somebody_says_the_date(
    here: Desk, there: Desk, held: CaseId, tmp_path: Path, clock: TestClock
) -> None:
    confirm(there, held)
    erase_case(here, held, "retention", SECOND)
    folder, state = there.vault.folder, there.vault.state_dir
    path = seal(here, there, tmp_path)
    leave(there)
    clock.pass_time(days=40)
    again = unlock(folder, PASSPHRASE, here.library, clock=clock, state_dir=state)
    assert take(again, path).erased == ()
    assert asked_of(again) == [(held, "clock")]
    state_time(again, again.now())
    assert send(here, again, tmp_path).erased == (held,)
    leave(again)


def test_a_person_here_agrees_with_one_act_of_their_own(
    here: Desk, there: Desk, held: CaseId, tmp_path: Path
) -> None:
    erase_case(here, held, "retention", SECOND)
    send(here, there, tmp_path)
    assert asked_of(there) == [(held, "hands")]
    erase_case(there, held, "retention", "Otra Persona")
    assert left_in(there.read()) == []
    assert asked_of(there) == []
    assert {one.erasure.post for one in erased_here(there) if one.erasure} <= {"Aquí", "Allá"}
    assert line_of(there, held) is None


def test_where_no_day_is_known_here_the_one_of_whoever_asks_is_agreed_with(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = closed_case(here, until="")
    share(here, there, tmp_path, case)
    say_until(here, case, "2026-12-31")
    past(clock)
    erase_case(here, case, "retention", SECOND)
    send(here, there, tmp_path)
    confirm_closed(there, case)
    assert asked_of(there) == [(case, "unknown")]
    assert foresee_erasing(there, case).until == "2026-12-31"
    assert erase_case(there, case, "retention", "Otra Persona").until == "2026-12-31"


def test_an_open_case_is_closed_before_anybody_agrees(
    here: Desk, there: Desk, held: CaseId, tmp_path: Path
) -> None:
    opened(there, held)
    erase_case(here, held, "demand", SECOND)
    send(here, there, tmp_path)
    with pytest.raises(ErasingOpenError):
        erase_case(there, held, "demand", "Otra Persona")
    close_case(there, held, "reintegrated", "Ahora sí.")
    erase_case(there, held, "demand", "Otra Persona")
    assert left_in(there.read()) == []


def test_whoever_may_not_erase_is_not_asked(here: Desk, there: Desk, held: CaseId, tmp_path: Path) -> None:
    erase_case(here, held, "demand", SECOND)
    send(here, there, tmp_path)
    seat(there, replace(there.person, role="coordinator"))
    assert asked_of(there) == []
    with pytest.raises(RoleMayNotError):
        erase_case(there, held, "demand", SECOND)


def test_the_preview_of_one_file_and_of_all_says_who_asks_and_why_it_will_wait(
    here: Desk, there: Desk, held: CaseId, tmp_path: Path
) -> None:
    code = line_of(there, held).code  # type: ignore[union-attr]
    erase_case(here, held, "demand", SECOND)
    path = seal(here, there, tmp_path)
    preview = preview_bundle(there, path)
    put_back(preview)
    everything = preview_everything(there, prove_all(there, [Found(path)], trust_here(there)))
    put_all_back(everything.files)
    assert everything.foreseen.erased == 0
    for asked in (preview.asked, everything.foreseen.asked):
        assert [(one.code, one.post, one.why) for one in asked] == [(code, "Aquí", "demand")]
    assert asked_of(there) == [], "nothing was kept"
