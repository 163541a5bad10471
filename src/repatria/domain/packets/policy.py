"""What a country lets out: for each form and kind of recipient a rule that somebody read in a text, else nothing.

The regional rules hold for every country; its own file may close them, or open what its law says in so many words.
"""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.protocol.definition import Evidence


@dataclass(frozen=True, slots=True)
class SharingRule:
    """That *form* may go to these *kinds* of recipients of another country for these *purposes*, or may not."""

    form: str
    kinds: tuple[str, ...]
    purposes: tuple[str, ...]
    evidence: Evidence
    sources: tuple[str, ...]
    closed: bool = False

    def covers(self, form: str, kind: str, purpose: str) -> bool:
        """Tell whether the rule speaks of this; one that closes without purposes speaks of all."""
        about = self.form == form and kind in self.kinds
        return about and (purpose in self.purposes or (self.closed and not self.purposes))


@dataclass(frozen=True, slots=True)
class SharingPolicy:
    """The rules of one country, or of the region; *verified* tells whether its law on sharing data was read."""

    code: str
    rules: tuple[SharingRule, ...]
    verified: bool = False


def rule_for(policies: tuple[SharingPolicy, ...], form: str, kind: str, purpose: str) -> SharingRule | None:
    """Return the rule by which *form* may go to *kind* for *purpose*; None where none opens it, or one closes it."""
    about = [rule for policy in policies for rule in policy.rules if rule.covers(form, kind, purpose)]
    return None if any(rule.closed for rule in about) else next(iter(about), None)
