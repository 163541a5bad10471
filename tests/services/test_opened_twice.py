"""Two openings of one case: no file is refused for it, the first counts, and a person decides which is false."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from repatria.domain.errors import PracticeMixedError
from repatria.domain.events.fold import Cut
from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.cases.unproven import settle_unproven, unproven
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import fetch, look_through, receive_fetched, search_of
from repatria.services.exchange.delivering import carry, own_delivered, own_route_of, put_in_outbox
from repatria.services.exchange.going import Sending
from repatria.services.exchange.held import held_here
from repatria.services.exchange.opened_twice import OpenedBy, opened_twice
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import Report
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.rehearsing import foresee
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.services.today import line_of
from repatria.store.log.withdrawing import cut_off
from repatria.store.state import compare, load_some
from tests.posts import keep_folder
from tests.services.forging import ForgedLog, forge
from tests.services.three_posts import meet
from tests.services.two_posts import seal, send, take

FALSE = "3XAAAAAA"


@pytest.fixture
def case(here: Desk, there: Desk, third: Desk, tmp_path: Path) -> CaseId:
    """A case of one post, that another has not and a third knows by its id."""
    meet(here, there, third)
    send(here, there, tmp_path)
    send(there, here, tmp_path)
    return open_case(here, Opening("host", "yes", return_country="HND", nationality=("HND",))).id


def true_opening(here: Desk, case: CaseId) -> Any:
    return load_some(here.read(), core_part(case), types=("case_opened",)).facts[0].value


def lie(third: Desk, here: Desk, case: CaseId, **other: Any) -> ForgedLog:
    log = ForgedLog(third, core_part(case))
    log.add("", {**true_opening(here, case), "code": FALSE, **other}, kind="case_opened")
    return log


def lied_to(there: Desk, third: Desk, here: Desk, case: CaseId, folder: Path) -> Report:
    return take(there, forge(third, there, folder / "lie", lie(third, here, case)))


def bundle_of(desk: Desk, post: Desk) -> str:
    return next(one.bundle for one in received_bundles(desk) if one.post == post.post and one.new)


def code_at(desk: Desk, case: CaseId) -> str:
    found = line_of(desk, case)
    assert found is not None
    assert found.code == case_of(desk, case).code
    return str(found.code)


def sound(desk: Desk, case: CaseId) -> bool:
    return check_vault(desk).sound and not any(compare(desk.read(), part) for part in case_parts(case))


def test_an_invented_opening_that_came_first_keeps_no_honest_file_out(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    other = open_case(here, Opening("host", "yes", return_country="HND")).id
    assert lied_to(there, third, here, case, tmp_path).twice == ()
    path = seal(here, there, tmp_path, case, other)
    assert foresee(there, preview_bundle(there, path)).twice == 1
    report = take(there, path)
    assert report.cases_new == (other,)
    assert report.counts.waiting == report.counts.bad == 0
    [told] = report.twice
    assert told.case == case
    assert told.openings == (
        OpenedBy(FALSE, third.post, in_use=True),
        OpenedBy(case_of(here, case).code, here.post, in_use=False),
    )
    assert code_at(there, case) == FALSE
    assert [(one.post, one.reason) for one in held_here(there).apart] == [(here.post, "opening")]
    assert sound(there, case)


def test_what_was_said_with_the_second_opening_stands_and_protects(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    log = lie(third, here, case)
    log.add("case/child_or_doubt", "no")
    take(there, forge(third, there, tmp_path / "lie", log))
    assert case_of(there, case).facts.value("child_or_doubt") == "no"
    send(here, there, tmp_path, case)
    assert case_of(there, case).facts.value("child_or_doubt") == "yes"
    assert case_of(there, case).value("return_country") == "HND"


def test_once_the_false_file_is_set_aside_the_true_opening_counts_and_taken_back_it_does_not(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    true = case_of(here, case).code
    lied_to(there, third, here, case, tmp_path)
    send(here, there, tmp_path, case)
    bundle = bundle_of(there, third)
    set_aside(there, bundle, "Llamé: nadie de allá lo abrió.")
    assert code_at(there, case) == true
    assert opened_twice(there, [case]) == ()
    assert held_here(there).apart == ()
    assert sound(there, case)
    take_back(there, bundle, "Me equivoqué.")
    assert code_at(there, case) == FALSE
    assert len(opened_twice(there, [case])) == 1
    assert sound(there, case)


def test_a_lie_that_comes_anew_after_it_was_set_aside_takes_nothing_over(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    true = case_of(here, case).code
    log = lie(third, here, case)
    take(there, forge(third, there, tmp_path / "lie", log))
    send(here, there, tmp_path, case)
    set_aside(there, bundle_of(there, third), "Llamé: nadie de allá lo abrió.")
    report = take(there, forge(third, there, tmp_path / "again", log))
    assert code_at(there, case) == true
    assert [one.in_use for one in report.twice[0].openings] == [True, False]
    assert sound(there, case)


def test_an_honest_post_that_was_lied_to_as_well_keeps_no_lie_in_use(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    """Its file brings both openings; the lie goes with the liar's file all the same, and comes back with it."""
    log, true = lie(third, here, case), case_of(here, case).code
    for post in (there, here):
        take(post, forge(third, post, tmp_path / f"lie to {post.post}", log))
    send(here, there, tmp_path, case)
    assert code_at(there, case) == FALSE
    bundle = bundle_of(there, third)
    set_aside(there, bundle, "Llamé: nadie de allá lo abrió.")
    assert code_at(there, case) == true
    assert [one.in_use for one in opened_twice(there, [case])[0].openings] == [False, True]
    assert len(unproven(there, case)) == 1
    assert sound(there, case)
    take_back(there, bundle, "Me equivoqué.")
    assert code_at(there, case) == FALSE
    assert sound(there, case)


def test_the_true_opening_counts_once_the_device_of_the_liar_is_revoked(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    log = lie(third, here, case)
    take(there, forge(third, there, tmp_path / "lie", log))
    send(here, there, tmp_path, case)
    with there.writing() as connection:
        cut_off(connection, Cut(core_part(case), log.log, 1), "revoked")
    assert code_at(there, case) == case_of(here, case).code


def test_the_post_that_opened_it_takes_files_of_the_one_that_was_lied_to(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    true = case_of(here, case).code
    lied_to(there, third, here, case, tmp_path)
    mine = open_case(there, Opening("host", "no", return_country="HND")).id
    report = take(here, seal(there, here, tmp_path, case, mine))
    assert report.cases_new == (mine,)
    assert report.twice[0].openings == (
        OpenedBy(true, here.post, in_use=True),
        OpenedBy(FALSE, there.post, in_use=False),
    )
    assert code_at(here, case) == true


def test_the_false_one_that_does_not_count_is_settled_in_its_case(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    log = lie(third, here, case, child_or_doubt="doubt")
    take(here, forge(third, here, tmp_path / "lie", log))
    [one] = unproven(here, case)
    settle_unproven(here, case, (one.name,), "Llamé: nadie de allá lo abrió.")
    assert unproven(here, case) == ()
    assert code_at(here, case) != FALSE


def test_an_opening_that_nobody_could_read_takes_nothing_over_when_its_words_come(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    """The case keeps waiting for a person, also when what came first is said later."""
    log = lie(third, here, case)
    [whole] = log.events
    log.events = [type(whole)(whole.id, whole.envelope, b"", b"")]
    take(there, forge(third, there, tmp_path / "empty", log))
    assert take(there, seal(here, there, tmp_path, case)).twice[0].openings[0].code == ""
    set_aside(there, bundle_of(there, third), "No se puede leer.")
    assert code_at(there, case) == case_of(here, case).code
    log.events = [whole]
    take(there, forge(third, there, tmp_path / "whole", log))
    assert code_at(there, case) == case_of(here, case).code


def test_an_opening_among_what_is_protected_opens_nothing(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    log = ForgedLog(third, case_parts(case)[1])
    said = {**true_opening(here, case), "code": FALSE}
    log.add("", said, kind="case_opened", wall="1970-01-01T00:00:00Z")
    take(here, forge(third, here, tmp_path / "lie", log))
    assert code_at(here, case) != FALSE


def test_whoever_may_not_see_the_case_is_not_told_of_its_openings(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    take(here, forge(third, here, tmp_path / "lie", lie(third, here, case)))
    assert len(opened_twice(here, [case])) == 1
    restrict_case(here, case)
    with here.writing() as connection:
        connection.execute("DELETE FROM case_reader")
    assert opened_twice(here, [case]) == ()


def test_an_opening_of_the_other_kind_is_refused_and_reaches_no_file_of_others(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    """Else an opening of practice in a real case would shut the honest file out that carries it on."""
    wrong = lie(third, here, case, practice=not here.practice)
    with pytest.raises(PracticeMixedError):
        take(here, forge(third, here, tmp_path / "lie", wrong))
    late = ForgedLog(third, core_part(case))
    late.add("case/label", "zz")
    late.add("", {"practice": not here.practice}, kind="case_opened")
    late.send_from = 2
    with pytest.raises(PracticeMixedError):
        take(here, forge(third, here, tmp_path / "late", late))
    assert take(there, seal(here, there, tmp_path, case)).cases_new == (case,)


def test_the_honest_file_at_a_place_is_received_although_somebody_lied_first(
    here: Desk, there: Desk, third: Desk, case: CaseId, tmp_path: Path
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    place, theirs = keep_folder(here, share), keep_folder(there, share)
    lied_to(there, third, here, case, tmp_path)
    bundle = put_in_outbox(here, Sending((case,), there.vault.device.id), place.id)
    route = own_route_of(here, bundle)
    own_delivered(here, route, carry(route))
    search = search_of(there, theirs.id)
    [one] = look_through(search)
    fetched = fetch(search, one)
    assert fetched is not None
    _, report = receive_fetched(there, fetched, one)
    assert [each.case for each in report.twice] == [case]
