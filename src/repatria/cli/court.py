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
    head, told = proof.head, proof.told
    facts = {
        "holds": proof.holds,
        "sha256": proof.sha256,
        "post": head.post if head else "",
        "key": head.key if head else "",
        "practice": head.practice if head else None,
        "recipient": head.recipient if head else "",
        "reason": head.reason if head else "",
        "case": head.case if head else "",
        "since": head.since if head else "",
        "until": head.until if head else "",
        "events": proof.events,
        "runs": proof.runs,
        "withheld": proof.withheld,
        "signed": proof.signed,
        "unknown": proof.unknown,
        "ends": told.ends,
        "before": told.before,
        "put_back": told.put_back,
        "vouched": proof.vouched,
        "faults": [{"line": one.line, "kind": one.kind} for one in proof.faults],
    }
    say(given, "\n".join(CourtWords().lines(proof)), facts)
    return 0 if proof.holds else UNSOUND
