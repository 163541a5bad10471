"""The acts whose power is cut: what stands before each, and how it is done."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from repatria import paths
from repatria.content.library import Library, load_library
from repatria.domain.forms.answers import Place
from repatria.domain.ids import CaseId
from repatria.domain.protocol.exceptions import Approval
from repatria.services.cases.acts import override_gate
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Incident, OpenedCase, Opening, open_case, open_group
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.settling import settle_disagreement
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.filling import begin_form, keep_typed, resume_form, submit_form
from repatria.services.forms.work import FormWork
from repatria.services.vaults import leave, unlock
from tests.posts import PASSPHRASE, introduce, make_post

NOW = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
HERE, THERE = "uno", "dos"
GROUP = (
    Opening(
        "host", "no", nationality=("HND",), return_country="HND", letter="A", label="madre", urgent="food"
    ),
    Opening("host", "yes", nationality=("HND",), letter="B", label="bebé", travels_with="A"),
    Opening("host", "doubt", nationality=("NIC",), letter="C", label="gorra verde", urgent="safety health"),
)
ARRIVED = Incident(vehicle="Microbús blanco", route="Frontera – Chiquimula")


@cache
def library() -> Library:
    """Return the shipped definitions, read once."""
    return load_library(paths.forms())


@contextmanager
def at_post(place: Path, name: str = HERE) -> Iterator[Desk]:
    """Unlock the post called *name*, and give it back."""
    desk = unlock(
        place / name,
        PASSPHRASE,
        library(),
        clock=lambda: NOW,
        state_dir=place / f"{name}-state",
    )
    try:
        yield desk
    finally:
        leave(desk)


def make_posts(place: Path) -> None:
    """Make two posts that know each other, with an empty stick and an empty tray."""
    desks = []
    for name in (HERE, THERE):
        person, state = f"Coordinación {name}", place / f"{name}-state"
        desks.append(
            make_post(place / name, name, person=person, library=library(), clock=lambda: NOW, state=state)
        )
    here, there = desks
    introduce(here, there)
    (place / "stick").mkdir()
    (place / "in").mkdir()
    leave(here)
    leave(there)


def noted(place: Path) -> dict[str, str]:
    """Return what was noted of this place."""
    found: dict[str, str] = json.loads((place / "noted.json").read_text("utf-8"))
    return found


def note(place: Path, **facts: str) -> None:
    """Note what the act needs to know of this place."""
    (place / "noted.json").write_text(json.dumps(facts), "utf-8")


def _an_adult(place: Path) -> None:
    with at_post(place) as desk:
        note(place, case=open_case(desk, Opening("host", "no", label="rebozo")).id)


def _group(desk: Desk, place: Path) -> None:
    open_group(desk, GROUP, ARRIVED)


def risk_answers() -> Mapping[str, Any]:
    """Return the answers of the risk matrix in the girl's story, without times that a story would fill."""
    story = tomllib.loads(paths.resources("practice", "girl.toml").read_text("utf-8"))
    [act] = [one for one in story["act"] if one["name"] == "risk"]
    return {
        name: NOW.isoformat()
        if str(value).startswith("@now")
        else "2026-03-02"
        if value == "@today"
        else value
        for name, value in act["answers"].items()
    }


def _typed(desk: Desk, case_id: CaseId) -> FormWork:
    """Type the risk matrix, with a row, and leave it unsaved."""
    work = begin_form(desk, case_id, "F16", "P5.1")
    row = desk.new_id()
    work.session.add_row("risks", row)
    rows = {
        "area": "livelihood",
        "risk_side": "origin",
        "likelihood": "3",
        "impact": "2",
        "mitigation": "Beca",
    }
    for name, value in {
        **rows,
        "mitigation_owner": "Gestora",
        "risk_source": "ngo",
        "residual": "low",
    }.items():
        work.session.set_answer(name, value, row)
        keep_typed(desk, work, [Place(name, row)], repeats=[Place("risks")])
    for name, value in risk_answers().items():
        work.session.set_answer(name, value)
        keep_typed(desk, work, [Place(name)])
    return work


def _a_form_typed(place: Path) -> None:
    with at_post(place) as desk:
        case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
        work = _typed(desk, case.id)
        note(place, case=case.id, member=work.member)


def _submit(desk: Desk, place: Path) -> None:
    facts = noted(place)
    submit_form(desk, resume_form(desk, CaseId(facts["case"]), facts["member"]))


def _a_gate_closed(place: Path) -> None:
    with at_post(place) as desk:
        case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
        submit_form(desk, _typed(desk, case.id))
        answer = case_of(desk, case.id).may("set_travel_date")
        assert answer.way == "double", answer
        note(place, case=case.id)


def _override(desk: Desk, place: Path) -> None:
    said = [
        Approval("national_liaison", "Luz", how="oral", at=NOW.isoformat()),
        Approval("supervisor", "Rosa", how="oral", at=NOW.isoformat()),
    ]
    override_gate(
        desk, CaseId(noted(place)["case"]), "set_travel_date", reason="Sale el único bus", approvals=said
    )


def _bring(sender: Desk, receiver: Desk, place: Path, *cases: OpenedCase) -> Path:
    wanted = Sending(
        tuple(case.id for case in cases), receiver.vault.device.id, protected=True, approved_by="Rosa"
    )
    return send_cases(sender, wanted, place).path


def _a_dispute(place: Path) -> None:
    with at_post(place) as here, at_post(place, THERE) as there:
        case = open_case(here, Opening("host", "no", label="gorra roja"))
        receive_bundle(there, preview_bundle(there, _bring(here, there, place / "in", case)))
        set_case_value(here, case.id, "label", "gorra verde")
        set_case_value(there, case.id, "label", "gorra azul")
        receive_bundle(here, preview_bundle(here, _bring(there, here, place / "in", case)))
        assert case_of(here, case.id).disagreements
        note(place, case=case.id)


def _settle(desk: Desk, place: Path) -> None:
    case_id = CaseId(noted(place)["case"])
    [one] = case_of(desk, case_id).disagreements
    settle_disagreement(desk, case_id, one.part, one.path, "gorra azul", "la vimos")


def _a_bundle_of_many_parts(place: Path) -> None:
    """Bring a group of three, worked on in two sittings, to be received: many parts, several logs in some."""
    with at_post(place) as here, at_post(place, THERE) as there:
        cases = open_group(there, GROUP, ARRIVED)
        known = receive_bundle(here, preview_bundle(here, _bring(there, here, place / "in", cases[0])))
        assert known.cases_new
        set_case_value(here, cases[0].id, "label", "mamá")
    with at_post(place) as here, at_post(place, THERE) as there:
        for case in cases:
            set_case_value(there, case.id, "on_duty", there.person.id)
        submit_form(there, _typed(there, cases[2].id))
        set_case_value(there, cases[0].id, "label", "rebozo")
        path = _bring(there, here, place / "in", *cases)
        path.rename(place / "in" / "bundle")


def _import(desk: Desk, place: Path) -> None:
    receive_bundle(desk, preview_bundle(desk, place / "in" / "bundle"))


def _a_group(place: Path) -> None:
    with at_post(place, THERE) as there:
        device = there.vault.device.id
    with at_post(place) as desk:
        cases = open_group(desk, GROUP, ARRIVED)
        note(place, device=device, cases=" ".join(case.id for case in cases))


def _export(desk: Desk, place: Path) -> None:
    facts = noted(place)
    cases = tuple(map(CaseId, facts["cases"].split()))
    wanted = Sending(cases, facts["device"], protected=True, approved_by="Rosa")
    send_cases(desk, wanted, place / "stick")


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a person does: what stands before it, and how it is done at the first post."""

    before: Callable[[Path], None]
    do: Callable[[Desk, Path], None]


ACTS = {
    "open a group": Act(_an_adult, _group),
    "submit a form": Act(_a_form_typed, _submit),
    "override a gate": Act(_a_gate_closed, _override),
    "settle a disagreement": Act(_a_dispute, _settle),
    "import": Act(_a_bundle_of_many_parts, _import),
    "export": Act(_a_group, _export),
}
