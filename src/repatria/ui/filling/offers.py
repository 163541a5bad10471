"""What the program can offer where a name is asked for: people of the case, institutions, posts.

Whoever may control the person is never offered to act for her (field rules, section 5).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from repatria.domain.cases.related import may_member_serve
from repatria.domain.cases.state import CaseState
from repatria.services.casefile import CaseFile
from repatria.services.desk import Desk as Work
from repatria.services.posts import known_posts
from repatria.ui.widgets.searchable_choice import fold

_AS = "caregiver"
"""Who may serve in one way may serve in all; a test compares."""

_SPOKEN_OF = frozenset({"with_whom", "siblings_here", "wants_to_tell", "relative_name_on_document"})
"""Questions that speak of somebody and give them nothing to do: writing any name there is right."""


@dataclass(frozen=True, slots=True)
class Offers:
    """Names by appearance; *barred* are folded names of people who may not act for the person."""

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    barred: frozenset[str] = frozenset()

    def of(self, appearance: str) -> tuple[str, ...]:
        """Return what to offer for an *appearance*."""
        return self.names.get(appearance, ())

    def is_barred(self, question: str, words: object) -> bool:
        """Tell whether *words* name somebody who may not do what *question* asks a name for."""
        return question not in _SPOKEN_OF and isinstance(words, str) and fold(words) in self.barred


def offers_of(desk: Work, case: CaseFile) -> Offers:
    """Return what the case, the country and the directory know; reads the vault, so not on the interface thread."""
    people, barred = _people(case.state)
    institutions = _unique(
        office.name
        for code in dict.fromkeys((desk.country_code, str(case.value("country") or "")))
        if code in desk.library.countries
        for office in desk.library.countries[code].institutions
        if office.verified
    )
    posts = _unique((desk.post, *(post.post for post in known_posts(desk))))
    return Offers({"related": people, "institution": institutions, "post": posts}, barred)


def _people(state: CaseState) -> tuple[tuple[str, ...], frozenset[str]]:
    served: list[str] = []
    barred: set[str] = set()
    members = {
        fact.path.removeprefix("related/")
        for fact in state.of_type("member_added")
        if fact.path.startswith("related/")
    }
    for member in sorted(members):
        name = state.get(f"related/{member}/name")
        if not isinstance(name, str) or not name.strip():
            continue
        if may_member_serve(state, member, _AS):
            served.append(name)
        else:
            barred.add(fold(name))
    return _unique(name for name in served if fold(name) not in barred), frozenset(barred)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name.strip()))
