"""What of a case leaves with the whole vault: a closed list where protected answers stay, and no word of a kept case.

Whatever is on no list stays. What names a case that does not go along stays, too, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from repatria.domain.forms.definition import LEVELS, PROTECTED_LEVELS
from repatria.domain.forms.telling import CASE_LEVEL, CASE_LEVELS
from repatria.domain.ids import CODE_ALPHABET, ID_ALPHABET

PLAIN_FACTS: Final = frozenset(
    {"part_opened", "case_opened", "member_added", "form_submitted", "code_linked"}
)
"""Facts that go where protected answers stay: none tells of a gate, a block, a call or a packet."""
_FORM, _ROW, _CASE = "form", "row", "case"
_NAMES_A_CASE: Final = re.compile(
    f"(?<![{ID_ALPHABET}])[{ID_ALPHABET}]{{26}}(?![{ID_ALPHABET}])"
    f"|(?=([{CODE_ALPHABET}]{{4}}-?[{CODE_ALPHABET}]{{4}}))",
    re.IGNORECASE,
)
"""An id, or a code as it is written or typed: codes may overlap within other text, so each place is looked at."""


@dataclass(frozen=True, slots=True)
class Withholding:
    """What stays of one case: *protected* answers unless they go, and whatever names one of the *hidden* cases.

    *levels* say by the member of a filled form how sensitive each of its questions is, an unknown form none; *hidden*
    are ids, and codes without their hyphen.
    """

    protected: bool
    levels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    def level_of(self, path: str, *, is_protected: bool) -> str:
        """Return how sensitive what stands at *path* is: the strictest where nobody knows."""
        if is_protected:
            return (
                max(PROTECTED_LEVELS)
                if not path.startswith((f"{_FORM}/", f"{_ROW}/"))
                else self._answer(path)
            )
        place, _, rest = path.partition("/")
        if place == _CASE:
            return CASE_LEVELS.get(f"case.{rest}", CASE_LEVEL)
        return self._answer(path) if place in (_FORM, _ROW) else max(LEVELS)

    def value_goes(self, path: str, text: str, *, is_protected: bool) -> bool:
        """Tell whether a value at *path* goes, *text* being all that it says."""
        if self.names_hidden(path) or self.names_hidden(text):
            return False
        return self.protected or (
            not is_protected and self.level_of(path, is_protected=False) not in PROTECTED_LEVELS
        )

    def fact_goes(self, kind: str, path: str, text: str, *, is_protected: bool) -> bool:
        """Tell whether a fact of this *kind* goes."""
        if self.names_hidden(path) or self.names_hidden(text):
            return False
        return self.protected or (not is_protected and kind in PLAIN_FACTS and self._is_plain(kind, path))

    def names_hidden(self, text: str) -> bool:
        """Tell whether *text* names a case that does not go along."""
        if not self.hidden:
            return False
        found = (match[1] or match[0] for match in _NAMES_A_CASE.finditer(text))
        return any(one.lower() in self.hidden or one.upper().replace("-", "") in self.hidden for one in found)

    def _is_plain(self, kind: str, path: str) -> bool:
        """Who stands around a person may be whom they fear: of that a readable file tells nothing."""
        return kind != "member_added" or path.startswith((f"{_FORM}/", f"{_ROW}/"))

    def _answer(self, path: str) -> str:
        """Return the level of an answer: of a row it is the strictest of any form here that asks by that name."""
        place, _, below = path.partition("/")
        member, *rest = below.split("/")
        name = rest[-1] if rest else ""
        asked = [self.levels.get(member, {})] if place == _FORM else list(self.levels.values())
        known = [levels[name] for levels in asked if name in levels]
        unknown = place == _ROW and any(not levels for levels in asked)
        return max(known) if known and not unknown else max(LEVELS)


def hidden_names(cases: Collection[tuple[str, str]]) -> frozenset[str]:
    """Return by which names these *cases* (ids and codes) are told."""
    return frozenset(name for case, code in cases for name in (case, code.replace("-", "").upper()) if name)
