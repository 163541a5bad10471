"""A canary in what befalls a vault: copied, damaged, salvaged, restored; its files sent, erased, and it is wiped."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random  # noqa: TID251 - drawn by a seed

from repatria import hardening, paths
from repatria.content.library import Library, load_library
from repatria.content.pictures import asking
from repatria.domain.ids import CaseId
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.opening import open_attachment
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.routes import close_case
from repatria.services.checking_vaults import check_vault
from repatria.services.copies.looking import note_rehearsal, rehearse_restoring
from repatria.services.copies.looking_first import look_into_copy
from repatria.services.copies.making import make_copy_now, note_copy
from repatria.services.copies.place import choose_place
from repatria.services.copies.restoring import restore_copy
from repatria.services.damage_report import damage_of, save_damage_page, save_salvage_page
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.sending_many import send_many
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.services.post.unsaved import keep_unsaved
from repatria.services.recovery.making import keep_sheets, prepare_sheets
from repatria.services.salvaging import salvage_vault
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.services.wiping import begin_wipe, end_wipe
from tests.damage import damage
from tests.journeys.at_desk import PASSPHRASE, attach
from tests.posts import introduce

SECOND = "Enlace Segunda"
"""Whoever agrees to what one person does not do alone."""


def journey(home: Path, canary: str) -> None:
    """Let all that may befall two vaults in *home* befall them; *canary* must be readable nowhere."""
    library = load_library(paths.forms())
    wanted = (NewVault(PASSPHRASE, "Ana", name, "GTM", "liaison", practice=True) for name in ("uno", "dos"))
    here, there = (
        new_vault(home / name, one, library) for name, one in zip(("uno", "dos"), wanted, strict=True)
    )
    introduce(here, there)
    case = open_case(here, Opening("host", "no", label=canary)).id
    attach(here, case, canary)
    keep_unsaved(here, {f"panel/{case}/call": {"said": canary}})
    (home / "stick").mkdir()
    travel(here, there, case, home / "stick")
    copy(here, home / "second")
    sheets = prepare_sheets(here, ("Bea", "Cira", "Dora"), 2)
    keep_sheets(here, sheets, ("Bea", "Cira", "Dora"))
    for desk in (here, there):
        leave(desk)
    befall(home, library, canary)
    erase_and_wipe(home, library, case, canary)


def travel(here: Desk, there: Desk, case: CaseId, stick: Path) -> None:
    """Send a case with its files, receive it, look at them there, set it aside and take it back."""
    going = Sending((case,), there.vault.device.id, protected=True, approved_by=SECOND)
    for one in send_many(here, going, stick).files:
        receive_bundle(there, preview_bundle(there, one.path))
    for listed in attachments_in(there, case):
        with asking.view(open_attachment(there, case, listed.attachment.event).pieces(), 0, (90, 90)) as seen:
            assert b"".join(seen.pieces), "a file that came is seen"
    first = received_bundles(there)[-1].bundle
    set_aside(there, first, "de prueba")
    take_back(there, first, "de prueba")


def copy(desk: Desk, place: Path) -> None:
    """Make a copy in a second place, and rehearse coming back from it."""
    place.mkdir()
    choose_place(desk, place)
    note_copy(desk, make_copy_now(desk))
    note_rehearsal(desk, rehearse_restoring(desk))


def befall(home: Path, library: Library, canary: str) -> None:
    """Damage the vault, say so on paper, salvage it, and let its copy take its place."""
    damage(home / "uno" / "vault.db", Random(canary), keeps_size=True)
    desk, found = salvage_vault(home / "uno", home / "tres", PASSPHRASE, library)
    save_salvage_page(desk, found, ["Esto se salvó."], home / "stick")
    save_damage_page(desk, damage_of(desk, check_vault(desk)), home / "stick")
    leave(desk)
    look_into_copy(home / "second", PASSPHRASE, [home / "uno"], lambda _: home / "uno")
    restore_copy(home / "second", home / "uno", PASSPHRASE, library)


def erase_and_wipe(home: Path, library: Library, case: CaseId, canary: str) -> None:
    """Erase the case by rule where it was opened, and destroy the vault of whoever has it too."""
    desk = unlock(home / "uno", PASSPHRASE, library)
    close_case(desk, case, "reintegrated", canary)
    erase_case(desk, case, "demand", SECOND)
    leave(desk)
    desk = unlock(home / "dos", PASSPHRASE, library)
    begin_wipe(desk, desk.post, SECOND)
    leave(desk)
    end_wipe(home / "dos")


if __name__ == "__main__":
    hardening.harden()
    journey(Path(sys.argv[1]), sys.stdin.readline().strip())
    hardening.tidy()
