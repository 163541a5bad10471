"""A thief with the liaison's vault revokes whom he likes; a new device that the root certifies ends it in any order.

No certificate ends a revocation (docs/directory.md, section 2). What does is a device that nobody revoked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace as with_

from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from repatria.domain.directory.acts import lets_more, named_act
from repatria.domain.directory.form import Directory, Last, Revocation
from repatria.domain.directory.judging import Standing, directory_fault, taken
from repatria.domain.directory.offices import certificates_together
from repatria.signing import is_signed
from tests.domain.directory.country import (
    ALTERNATE,
    DAY,
    LIAISON,
    OFFICES,
    POST,
    certificate,
    device,
    directory,
    entry,
    seed,
    signed,
    standing,
)

NEW, NEWER = 5, 6
FIRST = certificate(3, "liaison", NEW, "2026-12-10", replaces=1)
SECOND = certificate(4, "liaison", NEWER, "2026-12-10", replaces=3)
HELD = 4
"""So many events of the alternate the thief lets count."""


def cut(of: int, n: int = 0) -> Revocation:
    last = [named_act(device(of), "act0001")]
    last += [Last("case/x/core", f"{device(of)}-aaaaaaaaaaaaaaaa", n)] if n else []
    return Revocation(device(of), "2026-12-09", tuple(sorted(last, key=lambda one: (one.part, one.log))))


def says(
    version: int, by: int, posts: Sequence[int], revoked: Sequence[Revocation], certificates: int
) -> Directory:
    made = replace(
        directory(version),
        issued="2026-12-10",
        expires="2027-01-04",
        devices=tuple(entry(one) for one in sorted(posts)),
        revocations=tuple(sorted(revoked, key=lambda one: one.device)),
        certificates=(*OFFICES, FIRST, SECOND)[:certificates],
        by=device(by),
    )
    return signed(made, seed(by))


ALTERNATE_CUT, POST_CUT = cut(ALTERNATE, HELD), cut(POST)
THIEF = {
    "revokes the alternate": says(2, LIAISON, (LIAISON, POST), [ALTERNATE_CUT], 2),
    "revokes the first new one": says(8, LIAISON, (LIAISON, POST), [ALTERNATE_CUT, cut(NEW)], 2),
    "lets everybody back": says(9, LIAISON, (LIAISON, ALTERNATE, POST), [], 2),
    "knows the certificate": says(10, LIAISON, (LIAISON, POST), [ALTERNATE_CUT, cut(NEW)], 3),
    "revokes all": says(11, LIAISON, (LIAISON,), [ALTERNATE_CUT, POST_CUT, cut(NEW), cut(NEWER)], 2),
}
ENDS = says(7, NEW, (NEW, POST), [ALTERNATE_CUT, cut(LIAISON)], 3)
ENDS_ALL = says(20, NEWER, (NEWER, POST), [ALTERNATE_CUT, cut(LIAISON), cut(NEW)], 4)
ADOPTS = says(21, NEWER, (NEWER, POST), [cut(ALTERNATE, HELD + 3), cut(LIAISON), cut(NEW)], 4)
EVERY = {**THIEF, "the first new one": ENDS, "the second": ENDS_ALL, "adopts": ADOPTS}


def arrive(here: Standing, come: Directory) -> tuple[Standing, bool]:
    """Take it, or hear its certificates, as each post does."""
    if directory_fault(come, here, DAY, is_signed) is None:
        return taken(come, here), True
    heard = certificates_together(here.certificates, come.certificates, here.root, is_signed)
    return (with_(here, certificates=heard), False) if heard else (here, False)


orders = st.lists(st.sampled_from(sorted(EVERY)), max_size=12)


@given(orders)
@example(["revokes the alternate", "revokes the first new one", "the first new one"])
@example(["revokes all", "the second"])
@example(["the first new one", "revokes all", "lets everybody back"])
def test_from_when_a_post_hears_the_certificate_the_thief_says_nothing_there(order: list[str]) -> None:
    here, ended, raced = standing(directory(1)), False, False
    for name in order:
        here, took = arrive(here, EVERY[name])
        assert not (ended and took and name in THIEF)
        raced |= took and name == "revokes all"
        ended |= bool({FIRST, SECOND} & set(here.certificates))
    here, _ = arrive(here, ENDS_ALL)
    here, _ = arrive(here, ADOPTS)
    # only where the thief came first, and knew the name of that very device, another one is needed
    assert (here.directory == ADOPTS) is not raced


@given(orders)
def test_nothing_that_was_cut_off_counts_again_before_a_liaison_adopts_it(order: list[str]) -> None:
    here = standing(directory(1))
    cuts: dict[str, Revocation] = {}
    for name in order:
        here, took = arrive(here, EVERY[name])
        assert here.directory is not None
        now = {one.device: one for one in here.directory.revocations}
        assert cuts.keys() <= now.keys()
        more = [one for one in cuts if lets_more(now[one], cuts[one])]
        assert not more or (took and name == "adopts" and more == [device(ALTERNATE)])
        cuts = now


@given(orders, orders)
def test_two_posts_that_heard_it_all_have_the_same_in_force(one: list[str], other: list[str]) -> None:
    ends = []
    for order in (one, other):
        here = standing(directory(1))
        for name in [each for each in order if each != "revokes all"]:
            here, _ = arrive(here, EVERY[name])
        for come in (ENDS_ALL, ADOPTS):
            here, _ = arrive(here, come)
        ends.append(here)
    assert ends[0].directory == ends[1].directory == ADOPTS
    assert ends[0].certificates == ends[1].certificates
