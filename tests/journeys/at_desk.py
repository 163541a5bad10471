"""A canary typed through the services: opened, filled, kept, searched, printed, sealed, received, changed."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image

from repatria import hardening, paths
from repatria.content.library import load_library
from repatria.content.pictures.acts import Box, Redact
from repatria.domain.forms.answers import Place
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.attachments.changing import change_attachment
from repatria.services.attachments.looking import look_at_file
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.filling import begin_form, keep_answer, save_answers
from repatria.services.paper.leaving import save_sheet
from repatria.services.paper.printing import filled_sheet
from repatria.services.today import find_cases, today
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from tests.posts import introduce

PASSPHRASE = "una frase larga"


def journey(home: Path, canary: str) -> None:
    """Work with two posts in *home*; *canary* is the word that must be readable nowhere."""
    library = load_library(paths.forms())
    desks = [
        new_vault(home / name, NewVault(PASSPHRASE, "Ana", name, "GTM", practice=True), library)
        for name in ("uno", "dos")
    ]
    here, there = desks
    introduce(here, there)
    case = open_case(here, Opening("host", "no", label=canary))
    work = begin_form(here, case.id, "F11")
    for name, value in {"fear_of_return": "yes", "fear_words": canary}.items():
        work.session.set_answer(name, value)
        keep_answer(here, work, Place(name), cursor=1)
    save_answers(here, work)
    draft = begin_form(here, case.id, "F01")
    draft.session.set_answer("name_used", canary)
    keep_answer(here, draft, Place("name_used"))
    find_cases(here, canary)
    today(here)
    attach(here, case.id, canary)
    (home / "stick").mkdir()
    save_sheet(here, filled_sheet(here, case.id, work.member), home / "stick")
    sending = Sending((case.id,), there.vault.device.id, protected=True, approved_by="Supervisora")
    sent = send_cases(here, sending, home / "stick")
    receive_bundle(there, preview_bundle(there, sent.path))
    for desk in desks:
        leave(desk)
    again = unlock(home / "uno", PASSPHRASE, library)
    set_case_value(again, case.id, "label", canary + " otra vez")
    leave(again)


def photograph(canary: str) -> Path:
    """Return where a photograph that tells the canary is read; it lies on no disk."""
    data = io.BytesIO()
    Image.new("RGB", (90, 60), (9, 99, 199)).save(data, "JPEG", comment=canary.encode())
    scan = os.memfd_create("scan")
    os.write(scan, data.getvalue())
    return Path(f"/proc/self/fd/{scan}")


def attach(desk: Desk, case: CaseId, canary: str) -> None:
    """Add a photograph that tells the canary, cleaned and as it is, and black out a part."""
    source = photograph(canary)
    assert any(canary in line.said for line in look_at_file(desk, source).told)
    add_attachment(desk, case, source, NewAttachment(canary, "L2"))
    kept = add_attachment(desk, case, source, NewAttachment(canary, "L3"), keep_told=True)
    change_attachment(desk, case, kept.event, [Redact(Box(0, 0, 9, 9))], replaces=True, reason=canary)


if __name__ == "__main__":
    hardening.harden()
    journey(Path(sys.argv[1]), sys.stdin.readline().strip())
    hardening.tidy()
