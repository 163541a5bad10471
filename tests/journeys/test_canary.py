"""What is typed into a case is found readable nowhere but where a person meant it to be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CANARY = "ZORZAL-77310-QUETZAL"

JOURNEY = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from repatria import hardening, paths
hardening.harden()
from repatria.content.library import load_library
from repatria.domain.forms.answers import Place
from repatria.services.filling import begin_form, keep_answer, submit_form, save_answers
from repatria.services.opening import Opening, open_case
from repatria.services.posts import accept_card, own_card
from repatria.services.printing import filled_sheet
from repatria.services.receiving import preview_bundle, receive_bundle
from repatria.services.relations import set_case_value
from repatria.services.sending import Sending, send_cases
from repatria.services.today import find_cases, today
from repatria.services.vaults import NewVault, leave, new_vault, unlock

home, canary = Path(sys.argv[1]), sys.argv[2]
library = load_library(paths.forms())
desks = []
for name in ("uno", "dos"):
    wanted = NewVault("una frase larga", "Ana", name, "GTM", practice=True)
    desks.append(new_vault(home / name, wanted, library))
here, there = desks
accept_card(here, own_card(there)); accept_card(there, own_card(here))
case = open_case(here, Opening("host", "no", label=canary))
work = begin_form(here, case.id, "F11")
for name, value in {"fear_of_return": "yes", "fear_words": canary}.items():
    work.session.set_answer(name, value)
    keep_answer(here, work, Place(name), cursor=1)
save_answers(here, work)
draft = begin_form(here, case.id, "F01")
draft.session.set_answer("name_used", canary)
keep_answer(here, draft, Place("name_used"))
find_cases(here, canary); today(here)
sheet = filled_sheet(here, case.id, work.member)
assert sheet.pdf
(home / "stick").mkdir()
sending = Sending((case.id,), there.vault.device.id, protected=True, approved_by="Supervisora")
sent = send_cases(here, sending, home / "stick")
receive_bundle(there, preview_bundle(there, sent.path))
for desk in desks:
    leave(desk)
again = unlock(home / "uno", "una frase larga", library)
set_case_value(again, case.id, "label", canary + " otra vez")
leave(again)
hardening.tidy()
"""


def readable(path: Path) -> bool:
    data = path.read_bytes()
    wide = CANARY.encode("utf-16-le")
    return CANARY.encode() in data or wide in data


def test_nothing_readable_is_left_in_any_file_the_program_wrote(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    watched = [tmp_path, Path("/dev/shm"), Path("/tmp")]  # the canary of this test alone is looked for
    before = {path for place in watched[1:] for path in place.glob("*")}
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(home),
        "REPATRIA_HOME": str(home / "person"),
        "XDG_CACHE_HOME": str(home / "cache"),
    }
    done = subprocess.run(
        [sys.executable, "-c", JOURNEY, str(home), CANARY], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert CANARY not in done.stdout + done.stderr
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "vault.db" for path in written)
    assert any(path.suffix == ".repatria" for path in written)
    fresh = [path for place in watched[1:] for path in place.glob("*") if path not in before]
    written += [path for path in fresh if path.is_file() and path.stat().st_size < 50_000_000]
    assert [str(path) for path in written if readable(path)] == []
    assert not [path for path in Path("/dev/shm").glob("repatria-*") if path not in before]
