"""What was revoked while it was set aside counts no more once it is taken back."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.events.kinds import core_part
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import adopt, revoke_device
from repatria.services.desk import Desk
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.store.state import load_case_state
from tests.posts import introduce
from tests.services.country.states import found_with_liaison
from tests.services.exchange import receive, send


def test_taken_back_it_counts_as_far_as_the_directory_says(here: Desk, there: Desk, tmp_path: Path) -> None:
    introduce(here, there)
    found_with_liaison(here)
    issue_directory(here)
    case = open_case(there, Opening("host", "no", label="antes")).id
    receive(here, send(there, here, tmp_path / "one", case))
    there.append([there.value(core_part(case), "case/label", "después")])
    sealed = send(there, here, tmp_path / "two", case)
    receive(here, sealed)

    def label() -> object:
        return load_case_state(here.read(), case).get("case/label")

    assert label() == "después"
    set_aside(here, sealed.bundle, "No era de aquí.")
    assert label() == "antes"
    revoke_device(here, there.vault.device.id, "Robado")
    take_back(here, sealed.bundle, "Sí era.")
    assert label() == "antes"
    adopt(here, there.vault.device.id, "Lo confirmó.")
    assert label() == "después"
    set_aside(here, sealed.bundle, "No era de aquí.")
    take_back(here, sealed.bundle, "Sí era.")
    assert label() == "después"
    assert check_vault(here).sound


def test_what_was_aside_when_nobody_could_name_it_does_not_count_when_it_is_back(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    introduce(here, there)
    found_with_liaison(here)
    case = open_case(here, Opening("host", "no")).id
    receive(there, send(here, there, tmp_path / "out", case))
    there.append([there.value(core_part(case), "case/label", "después")])
    sealed = send(there, here, tmp_path / "back", case)
    receive(here, sealed)
    set_aside(here, sealed.bundle, "No era de aquí.")
    revoke_device(here, there.vault.device.id, "Robado")
    take_back(here, sealed.bundle, "Sí era.")
    assert load_case_state(here.read(), case).get("case/label") is None
    assert check_vault(here).sound
