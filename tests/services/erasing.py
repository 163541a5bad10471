"""Closed cases whose data may go, full of what nobody may find afterwards, and what is left of it in a vault."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.directory.revoking import log_of_device
from repatria.domain.erasing import Erasure
from repatria.domain.events.deed import Deed
from repatria.domain.events.event import Body, WrittenEvent, read_envelope, write_event
from repatria.domain.events.kinds import ERASED, VALUE, core_part, protected_part
from repatria.domain.events.signed import sign_event
from repatria.domain.ids import CaseId
from repatria.domain.likeness.names import sounds_of
from repatria.domain.names import fold_name
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.routes import close_case
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, submit_form
from repatria.signing import sign
from repatria.store.cipher import Connection
from tests.name_index import pieces_in_index, pieces_of
from tests.posts import TestClock
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import send, take

CANARY = "Xochiquetzalina"
SECOND = "Marta Q."


def closed_case(desk: Desk, until: str = "2026-12-31", name: str = CANARY) -> CaseId:
    """Return a closed case of a woman whose name stands in both parts; its data is kept *until* a day."""
    opened = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    desk.append(
        [
            Deed(core_part(opened.id), VALUE, "case/name_used", name),
            Deed(core_part(opened.id), VALUE, "case/label", f"la del bus, {name}"),
            Deed(
                protected_part(opened.id), VALUE, "form/aaaaaaaaaaaaaaaaaaaaaaaaaa/story", f"{name} lo contó"
            ),
        ]
    )
    close_case(desk, opened.id, "reintegrated", f"{name} cumplió su plan.")
    if until:
        say_until(desk, opened.id, until)
    return opened.id


def say_until(desk: Desk, case: CaseId, until: str) -> None:
    """Say in a closing form until when the data of a case is kept."""
    work = begin_form(desk, case, "F31")
    said = {"outcome": "opened_in_error", "reason": "x", "closed_on": "2026-11-01", "retention_until": until}
    for name, value in said.items():
        work.session.set_answer(name, value)
    submit_form(desk, work)
    after_commit(desk, [case])


def submit(desk: Desk, case: CaseId, form: str, said: dict[str, object]) -> None:
    """Say and finish a form, whatever it asks besides."""
    part, member = core_part(case), desk.new_id()
    told = [Deed(part, VALUE, f"form/{member}/{name}", value) for name, value in said.items()]
    added = Deed(part, "member_added", f"form/{member}", {"form": form})
    done = {"form": form, "happened_at": desk.now_text()}
    desk.append([added, *told, Deed(part, "form_submitted", f"form/{member}", done)])


def ended(desk: Desk, case: CaseId, outcome: str, **more: object) -> None:
    """Say in a later closing form how the case ended."""
    submit(desk, case, "F31", {**more, "outcome": outcome, "retention_until": "2026-12-31"})


def confirm(desk: Desk, case: CaseId, until: str = "2026-12-31") -> None:
    """Say also at this post that the case is closed, and until when its data is kept."""
    close_case(desk, case, "reintegrated", "Lo vimos también.")
    say_until(desk, case, until)


def share(one: Desk, other: Desk, folder: Path, case: CaseId) -> None:
    for sender, receiver in ((one, other), (other, one), (one, other)):
        send(sender, receiver, folder, case, protected=True)


def past(clock: TestClock) -> None:
    """Let the day pass until which the data is kept."""
    clock.pass_time(days=60)


def left_in(connection: Connection, canary: str = CANARY) -> list[str]:
    """Return the tables in which *canary* stands in any way, or any piece of it in the index of names."""
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    words = {canary, canary.lower(), fold_name(canary), *filter(str.isalpha, sounds_of(canary))}
    found = [
        table
        for table in tables
        if any(word in repr(row) for row in connection.execute(f"SELECT * FROM {table}") for word in words)
    ]
    pieces = pieces_of(canary) & pieces_in_index(connection)
    live = [name for (name,) in connection.execute("SELECT folded FROM case_name")]
    dropped = [piece for piece in pieces if not any(piece in name for name in live)]
    return [*found, "name_index_data"] if dropped else found


def left_in_drafts(desk: Desk, canary: str = CANARY) -> list[str]:
    drafts = desk.drafts()
    return [one.path for form in drafts.forms() for one in drafts.load(form) if canary in repr(one.value)]


def an_erasure(case: CaseId) -> Erasure:
    return Erasure(case, "retention", "2027-01-22", "Ana M.", "supervisor", "Aquí", SECOND, "2026-12-31")


def written(
    desk: Desk, part: str, said: object, seed: bytes | None, *, path: str = "", log: str = ""
) -> WrittenEvent:
    one, event = write_event(
        type=ERASED,
        part=part,
        log=log or log_of_device(desk.vault.device.id, desk.vault.random(16)),
        n=1,
        prev="",
        author=desk.person.id,
        wall="2027-01-22T20:00:00Z",
        body=Body(path, said),
        salt=desk.vault.random(16),
    )
    return sign_event(one, event, lambda data: sign(seed, "person", data))[0] if seed else one


def bring(  # type: ignore[no-untyped-def]
    sender: Desk, receiver: Desk, folder: Path, part: str, said: object, seed: bytes | None, named: str = ""
):
    event = written(sender, part, said, seed, log=named)
    log = ForgedLog(sender, part)
    log.log, log.events = read_envelope(event.envelope).log, [event]
    return take(receiver, forge(sender, receiver, folder / sender.new_id(), log))
