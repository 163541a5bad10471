"""A liaison forgets, revokes, adopts and is renewed in any order: what was cut at a post counts if it was adopted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import permutations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace as changed

from repatria.domain.directory.acts import named_act
from repatria.domain.directory.form import DIRECTORY_FORMAT, Certificate, Directory, Last, Revocation
from repatria.domain.directory.judging import directory_fault, taken
from repatria.domain.directory.offices import in_office
from repatria.domain.directory.revoking import ends_of
from repatria.services.countries import CountryKnown, known_after
from repatria.services.exchange.directory_heard import after_hearing
from repatria.signing import is_signed
from tests.domain.directory.country import LIAISON, POST, certificate, device, entry, root, signed

LOST, CORE = device(POST), "case/1/core"
PLACE = (CORE, f"{LOST}-abcdefghijklmnop")
HER, POSTS = LIAISON, (10, 11, 12)


@dataclass(frozen=True)
class Vault:
    """What a vault knows of the country, and how many events of the stolen device it holds."""

    known: CountryKnown
    held: int = 0

    def number(self) -> int | None:
        """Return how many of them count by the directory in force; None while nothing is revoked."""
        directory = self.known.directory
        return ends_of(directory.revocations, [PLACE]).get(PLACE) if directory else None


class Story:
    """One liaison, three posts, one stolen device that goes on writing; each act is one thing that happens."""

    def __init__(self) -> None:
        self.day = date(2026, 12, 1)
        self.issued: list[Certificate] = [certificate(1, until="2027-02-28")]
        start = Vault(CountryKnown(root(), tuple(self.issued)))
        self.vaults = dict.fromkeys((HER, *POSTS), start)
        self.copies = [start]
        self.written = self.acts = self.adopted = 0
        self.least: dict[int, int] = {}

    @property
    def known(self) -> CountryKnown:
        return self.vaults[HER].known

    def the_thief_writes(self, at: int) -> None:
        self.written += 1
        self.vaults[at] = replace(self.vaults[at], held=self.written)

    def days_pass(self, days: int) -> None:
        self.day += timedelta(days=days)

    def she_copies(self, _: int) -> None:
        self.copies.append(self.vaults[HER])

    def she_is_put_back(self, back: int) -> None:
        self.vaults[HER] = self.copies[-back % len(self.copies)]

    def she_signs(self, _: int) -> None:
        self.sign(self.known.revocations)

    def she_revokes(self, _: int) -> None:
        if not self.known.revocations:
            self.acts += 1
            last = (Last(*PLACE, self.vaults[HER].held), named_act(LOST, f"act{self.acts}"))
            self.sign((Revocation(LOST, self.day.isoformat(), last),))

    def she_adopts(self, _: int) -> None:
        for before in self.known.revocations:
            number = max(ends_of((before,), [PLACE])[PLACE], self.vaults[HER].held)
            rest = [last for last in before.last if (last.part, last.log) != PLACE]
            if self.sign((changed(before, last=(Last(*PLACE, number), *rest)),)):
                self.adopted = max(self.adopted, number)

    def she_is_renewed(self, _: int) -> None:
        """Her vault knows all certificates: one that may be a copy certifies none (tests/services/country)."""
        if self.known.certificates == tuple(self.issued):
            self.renew()

    def a_file_goes(self, sender: int, taker: int) -> None:
        self.vaults[taker] = self.received(self.vaults[taker], self.vaults[sender].known.directory, taker)

    def holds(self) -> None:
        """What was cut at a post counts there only once it was adopted, and no revocation is forgotten."""
        for at in POSTS:
            number = self.vaults[at].number()
            if number is None:
                assert at not in self.least
            else:
                assert number <= max(self.least.get(at, number), self.adopted)
                self.least[at] = min(number, self.least.get(at, number))

    def ends(self) -> None:
        """Once every post sent her a file, what she then signs is taken by all of them: nobody is locked out."""
        self.she_hears_all()
        if not self.is_liaison():
            # what nobody knows any more was never told to anybody: the root says it anew, under the next number
            self.issued = list(self.known.certificates)
            self.renew()
            self.she_hears_all()
        self.she_signs(0)
        for at in POSTS:
            self.a_file_goes(HER, at)
            self.holds()
            assert self.vaults[at].known.directory == self.known.directory
        assert self.known.revocations or not self.least

    def she_hears_all(self) -> None:
        for at in POSTS:
            self.a_file_goes(at, HER)

    def renew(self) -> None:
        before = in_office(self.issued, "liaison", self.day)
        made = certificate(
            len(self.issued) + 1,
            since=self.day.isoformat(),
            until=(self.day + timedelta(days=90)).isoformat(),
            replaces=before.number if before else 0,
        )
        self.issued.append(made)
        self.keep(replace(self.known, certificates=tuple(self.issued)))

    def is_liaison(self) -> bool:
        return in_office(self.known.certificates, "liaison", self.day) is not None

    def keep(self, known: CountryKnown) -> None:
        self.vaults[HER] = replace(self.vaults[HER], known=known)

    def sign(self, revocations: tuple[Revocation, ...]) -> bool:
        known = self.known
        if not self.is_liaison():
            return False
        made = Directory(
            DIRECTORY_FORMAT,
            "GTM",
            False,
            known.root.root,
            known.highest + 1,
            self.day.isoformat(),
            (self.day + timedelta(days=35)).isoformat(),
            (entry(LIAISON),),
            known.certificates,
            revocations,
            device(LIAISON),
        )
        made = signed(made)
        assert directory_fault(made, known.standing, self.day, is_signed) is None
        self.keep(known_after(known, taken(made, known.standing)))
        return True

    def received(self, vault: Vault, directory: Directory | None, number: int) -> Vault:
        """Return *vault*, of the device with that *number*, after a file that brings *directory*, as it comes."""
        known, own = vault.known, entry(number)
        if directory is None or directory == known.directory:
            return vault
        is_older = directory.version < known.version
        if not is_older and directory_fault(directory, known.standing, self.day, is_signed) is None:
            return replace(vault, known=known_after(known, taken(directory, known.standing)))
        return replace(vault, known=after_hearing(known, directory, self.day, own.device, own.verify_key))


Act = tuple[Callable[..., None], tuple[int, ...]]

FILES: list[Act] = [(Story.a_file_goes, pair) for pair in permutations((HER, *POSTS), 2)]
HERS: list[Act] = [
    (act, (0,))
    for act in (Story.she_signs, Story.she_revokes, Story.she_revokes, Story.she_adopts, Story.she_copies)
]
OTHER: list[Act] = [
    (Story.she_is_renewed, (0,)),
    *((Story.days_pass, (days,)) for days in (1, 10, 40)),
    *((Story.she_is_put_back, (back,)) for back in (1, 2, 3)),
    *((Story.the_thief_writes, (at,)) for at in (HER, HER, POSTS[0])),
]
STORIES = st.lists(st.sampled_from(FILES) | st.sampled_from(HERS) | st.sampled_from(OTHER), max_size=60)

_REVOKES, _PUT_BACK, _SIGNS = (
    (Story.she_revokes, (0,)),
    (Story.she_is_put_back, (1,)),
    (Story.she_signs, (0,)),
)
_TO_POST, _TO_HER = (Story.a_file_goes, (HER, 10)), (Story.a_file_goes, (10, HER))
_WRITES: Act = (Story.the_thief_writes, (HER,))
_RENEWED, _LATER = (Story.she_is_renewed, (0,)), (Story.days_pass, (40,))


@given(STORIES)
@example([_REVOKES, _TO_POST, _PUT_BACK, _WRITES, _REVOKES, _SIGNS, _TO_POST])
@example([_REVOKES, _TO_POST, _PUT_BACK, _WRITES, _REVOKES, _TO_HER, _SIGNS, _TO_POST])
@example([_RENEWED, _SIGNS, _LATER, _TO_POST, _PUT_BACK])
@settings(max_examples=100, deadline=None)
def test_whatever_she_forgets_nothing_counts_again_by_itself_and_nobody_is_locked_out(
    story: list[Act],
) -> None:
    told = Story()
    for act, given_to in story:
        act(told, *given_to)
        told.holds()
    told.ends()
