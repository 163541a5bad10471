"""``verify`` of a file of acts: what it proves and what not, without a vault and without a passphrase."""

from __future__ import annotations

from argparse import Namespace
from typing import Final

from repatria.cli.talking import say
from repatria.services.record.verifying import verify_acts
from repatria.ui.messages.court_words import CourtWords

UNSOUND: Final = 8


def check_acts(given: Namespace) -> int:
    """Say what is proven of the file in the place of a vault; what does not hold gives the exit code 8."""
    proof = verify_acts(given.vault)
    facts = {
        "holds": proof.holds,
        "sha256": proof.sha256,
        "post": proof.head.post if proof.head else "",
        "key": proof.head.key if proof.head else "",
        "events": proof.events,
        "runs": proof.runs,
        "withheld": proof.withheld,
        "signed": proof.signed,
        "unknown": proof.unknown,
        "late": proof.late,
        "vouched": proof.vouched,
        "faults": [{"line": one.line, "kind": one.kind} for one in proof.faults],
    }
    say(given, "\n".join(CourtWords().lines(proof)), facts)
    return 0 if proof.holds else UNSOUND
