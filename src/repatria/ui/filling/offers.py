"""What the program can offer where a name is asked for: people of the case, institutions, posts.

Whoever may control the person is never offered to act for her (field rules, section 5).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from repatria.domain.cases.related import barred_names, named_people
from repatria.domain.cases.state import CaseState
from repatria.domain.names import may_name
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk as Work
from repatria.services.exchange.posts import known_posts


@dataclass(frozen=True, slots=True)
class Offers:
    """Names by appearance of the question."""

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, appearance: str) -> tuple[str, ...]:
        """Return what to offer for an *appearance*."""
        return self.names.get(appearance, ())


def offers_of(desk: Work, case: CaseFile) -> Offers:
    """Return what the case, the country and the directory know; reads the vault, so not on the interface thread."""
    institutions = _unique(
        office.name
        for code in dict.fromkeys((desk.country_code, str(case.value("country") or "")))
        if code in desk.library.countries
        for office in desk.library.countries[code].institutions
        if office.verified
    )
    posts = _unique((desk.post, *(post.post for post in known_posts(desk))))
    return Offers({"related": _people(case.state), "institution": institutions, "post": posts})


def _people(state: CaseState) -> tuple[str, ...]:
    barred = barred_names(state)
    names = [names[0] for names in named_people(state).values()]
    return _unique(name for name in names if not any(may_name(name, other) for other in barred))


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name.strip()))
