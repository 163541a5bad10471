"""Files enter in the order in which their sender sealed them, whatever came first and whatever its clock said."""

from __future__ import annotations

from itertools import permutations

from repatria.sync.manifest import FORMAT, VERSION, Manifest, Recipient, Sender
from repatria.sync.ordering import in_order


def sealed(
    bundle: str, before: str = "", *, device: str = "a", created: str = "2026-11-23T10:00:00Z"
) -> Manifest:
    return Manifest(
        FORMAT,
        VERSION,
        bundle,
        created,
        True,
        Sender(device, f"Puesto {device}", "GTM"),
        Recipient("Aquí", "GTM", ("here",)),
        before,
        0,
        (),
        (),
    )


def names(files: list[Manifest]) -> list[str]:
    return [files[place].bundle for place in in_order(files)]


def test_what_was_sealed_first_comes_first_though_its_clock_was_late() -> None:
    files = [
        sealed("one", created="2026-11-25T10:00:00Z"),
        sealed("two", "one", created="2026-11-20T10:00:00Z"),
        sealed("three", "two", created="2026-11-22T10:00:00Z"),
    ]
    for each in permutations(files):
        assert names(list(each)) == ["one", "two", "three"]


def test_senders_do_not_mix_and_a_file_whose_earlier_one_lacks_goes_by_its_clock() -> None:
    files = [
        sealed("b2", "b1", device="b"),
        sealed("a9", "never_came", created="2026-11-24T10:00:00Z"),
        sealed("b1", device="b", created="2026-11-26T10:00:00Z"),
        sealed("a1", created="2026-11-22T10:00:00Z"),
    ]
    assert names(files) == ["a1", "a9", "b1", "b2"]


def test_a_ring_and_a_name_said_twice_lose_no_file() -> None:
    files = [sealed("one", "two"), sealed("two", "one"), sealed("one", "two"), sealed("own", "own")]
    assert sorted(in_order(files)) == [0, 1, 2, 3]


def test_another_post_cannot_put_its_file_before_ours() -> None:
    files = [sealed("b1", "a1", device="b"), sealed("a1")]
    assert names(files) == ["a1", "b1"]
