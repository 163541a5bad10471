"""Only what somebody signed on the chain of their own log counts as closed, or kept until a day, by another."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.directory.revoking import device_of_log, log_of_device
from repatria.domain.events.deed import Deed
from repatria.domain.events.event import Body, WrittenEvent, read_body, read_envelope, write_event
from repatria.domain.events.kinds import ERASED, VALUE, core_part, erased_part
from repatria.domain.events.signed import sign_event
from repatria.domain.ids import CaseId, make_id
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.routes import close_case
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case, erasures_asked
from repatria.services.today import line_of
from repatria.signing import sign
from repatria.store.erased_file import PURPOSE, read_erased
from repatria.store.erased_packets import is_packet_erased
from repatria.store.log.closed_here import closed_here, signers_known
from repatria.store.log.erasing import Asked, asked_erasures
from repatria.store.log.events import runs_since
from tests.pace import measured
from tests.posts import TestClock
from tests.services.conftest import F01, fill
from tests.services.erasing import (
    SECOND,
    an_erasure,
    bring,
    closed_case,
    confirm,
    left_in,
    past,
    say_until,
    share,
)
from tests.services.forging import ForgedLog, forge
from tests.services.three_posts import exchange, meet
from tests.services.two_posts import take

DAY = "2026-11-24"
OPENING = Opening("host", "no", nationality=("HND",), return_country="HND")


def erasure_of(case: CaseId) -> dict[str, str]:
    return an_erasure(case).told() | {"by": "Rosa T.", "post": "Tercero", "until": DAY}


def signed_value(
    desk: Desk, case: CaseId, path: str, value: object, *, log: str, n: int = 1, prev: str = ""
) -> WrittenEvent:
    one, event = write_event(
        type=VALUE,
        part=core_part(case),
        log=log,
        n=n,
        prev=prev,
        author=desk.person.id,
        wall="2026-11-23T21:00:00Z",
        body=Body(path, value),
        salt=desk.vault.random(16),
    )
    seed = desk.vault.opened.secret.signing_seed
    return sign_event(one, event, lambda data: sign(seed, "person", data))[0]


def in_log(desk: Desk, part: str, log: str, events: list[WrittenEvent]) -> ForgedLog:
    found = ForgedLog(desk, part)
    found.log, found.events = log, events
    return found


def run_of_form(desk: Desk, case: CaseId, author: str) -> tuple[str, list[WrittenEvent], int]:
    """Return the log in which *author* submitted a form, its run, and the place of the submission."""
    for _, log, run in runs_since(desk.read(), core_part(case)):
        for place, one in enumerate(run):
            envelope = read_envelope(one.envelope)
            if (envelope.type, envelope.author) == ("form_submitted", author):
                return log, list(run), place
    raise AssertionError("no form was submitted")


def test_a_day_put_beside_a_signed_form_by_a_branch_is_said_by_nobody(
    here: Desk, there: Desk, third: Desk, tmp_path: Path, clock: TestClock
) -> None:
    """One stolen device: an unsigned day in the log of another, before the number of what they signed there."""
    meet(here, there, third)
    case = open_case(here, OPENING)
    fill(here, case, "F01", {**F01, "is_child": "no"})
    close_case(here, case.id, "reintegrated", "Cumplió su plan.")
    exchange(here, there, tmp_path, open_case(here, OPENING).id)
    exchange(here, third, tmp_path, case.id)
    exchange(third, there, tmp_path, open_case(third, OPENING).id)
    say_until(third, case.id, DAY)
    log, run, place = run_of_form(third, case.id, here.person.id)
    path = read_body(run[place].body).path
    beside, _ = write_event(
        type=VALUE,
        part=core_part(case.id),
        log=log,
        n=place,
        prev=run[place - 2].id,
        author=here.person.id,
        wall="2026-11-23T21:00:00Z",
        body=Body(f"{path}/retention_until", DAY),
        salt=third.vault.random(16),
    )
    lie = in_log(third, core_part(case.id), log, [*run[: place - 1], beside, *run[place - 1 :]])
    assert take(there, forge(third, there, tmp_path / "f", lie)).counts.branches == 1
    exchange(third, there, tmp_path, case.id)
    past(clock)
    known = closed_here(there.read(), case.id, signers_known(there.read()))
    assert {one.person for one in known.dated_by} == {third.person.id}
    seed = third.vault.opened.secret.signing_seed
    report = bring(third, there, tmp_path, erased_part(case.id), erasure_of(case.id), seed)
    assert (report.erased, [one.why for one in report.asked]) == ((), ["hands"])
    assert line_of(there, case.id) is not None


@pytest.mark.parametrize(("form", "is_said"), [("F31", True), ("F01", False)])
def test_a_day_in_a_form_that_is_no_closing_form_is_said_by_nobody(
    there: Desk, form: str, is_said: bool
) -> None:
    """Although it stands on the very chain that they signed."""
    case, path = open_case(there, OPENING).id, f"form/{there.new_id()}"
    close_case(there, case, "reintegrated", "Sí.")
    core = core_part(case)
    there.append(
        [
            Deed(core, "member_added", path, {"form": form}),
            Deed(core, VALUE, f"{path}/retention_until", DAY),
            Deed(core, "form_submitted", path, {"form": form, "happened_at": there.now_text()}),
        ]
    )
    with there.writing() as connection:  # as a line says that was worked out when a closing form said it
        connection.execute("UPDATE case_row SET kept_until = ?, stale = 0 WHERE id = ?", (DAY, case))
    known = closed_here(there.read(), case, signers_known(there.read()))
    assert known.until == DAY
    assert bool(known.dated_by) is is_said


def test_a_closing_in_a_log_of_any_name_was_made_by_nobody(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    """Whoever stole a device begins such logs, which no revocation ends."""
    case = closed_case(here)
    share(here, there, tmp_path, case)
    confirm(there, case)
    known = closed_here(there.read(), case, signers_known(there.read()))
    assert [one and one.person for one in known.closed_by] == [there.person.id]
    said = {"outcome": "reintegrated", "reason": "x", "state": "closed"}
    for log, hands in ((make_id(b"\x09" * 16), None), (own_log(here), here.person.id)):
        one = signed_value(here, case, "case/status", said, log=log)
        take(there, forge(here, there, tmp_path / log, in_log(here, core_part(case), log, [one])))
        known = closed_here(there.read(), case, signers_known(there.read()))
        assert hands in [one and one.person for one in known.closed_by]


def own_log(desk: Desk) -> str:
    return log_of_device(desk.vault.device.id, desk.vault.random(16))


def many_erasures(desk: Desk, case: CaseId, count: int) -> ForgedLog:
    part, log, prev = erased_part(case), own_log(desk), ""
    seed, events = desk.vault.opened.secret.signing_seed, []
    for n in range(1, count + 1):
        one, event = write_event(
            type=ERASED,
            part=part,
            log=log,
            n=n,
            prev=prev,
            author=desk.person.id,
            wall="2027-01-22T20:00:00Z",
            body=Body("", an_erasure(case).told()),
            salt=desk.vault.random(16),
        )
        events.append(sign_event(one, event, lambda data: sign(seed, "person", data))[0])
        prev = events[-1].id
    return in_log(desk, part, log, events)


def test_what_one_person_asks_a_thousand_times_is_asked_once_and_costs_no_more(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case, absent = closed_case(here), CaseId("c" * 26)
    share(here, there, tmp_path, case)
    confirm(there, case)
    for one in (case, absent):
        take(there, forge(here, there, tmp_path / one, many_erasures(here, one, 1500)))
    several = set[tuple[Asked, ...]]()
    took = measured(lambda: several.update(asked_erasures(there.read()) for _ in range(10))) / 10
    [asked] = several
    assert [(one.case, one.hands and one.hands.person) for one in asked] == [(case, here.person.id)]
    assert [one.case for one in erasures_asked(there)] == [case]
    assert took < 0.1, "each fact proven anew takes half a second"
    assert left_in(there.read())


def test_beside_the_copies_stands_one_erasure_of_a_case_however_many_came(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    case = closed_case(here)
    share(here, there, tmp_path, case)
    take(there, forge(here, there, tmp_path / "f", many_erasures(here, case, 300)))
    close_case(there, case, "reintegrated", "Lo cierro yo.")
    erase_case(there, case, "demand", "Otra Persona")
    held = read_erased(there.vault.folder, there.vault.key_for(PURPOSE))
    assert held is not None
    [run] = held.runs
    assert (device_of_log(run.log), len(run.events)) == (there.vault.device.id, 1)


def test_a_packet_that_only_another_post_says_came_is_barred_by_no_erasure(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    """Else it could keep packets of which it knows the ids from ever opening a case here."""
    case, packet = closed_case(here), make_id(b"\x05" * 16)
    share(here, there, tmp_path, case)
    there.append([Deed(core_part(case), "packet_received", f"packet/{packet}", {"packet": packet})])
    share(there, here, tmp_path, case)
    barred = make_id(b"\x07" * 16)
    one, _ = write_event(
        type="packet_received",
        part=core_part(case),
        log=(named := own_log(here)),
        n=1,
        prev="",
        author=make_id(b"\x08" * 16),
        wall="2026-11-23T21:00:00Z",
        body=Body(f"packet/{barred}", {"packet": barred}),
        salt=there.vault.random(16),
    )
    take(here, forge(there, here, tmp_path / "f", in_log(there, core_part(case), named, [one])))
    ours = make_id(b"\x06" * 16)
    here.append([Deed(core_part(case), "packet_received", f"packet/{ours}", {"packet": ours})])
    erase_case(here, case, "demand", SECOND)
    told = [is_packet_erased(here.read(), one) for one in (packet, barred, ours)]
    assert told == [False, False, True]
