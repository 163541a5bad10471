from __future__ import annotations

import pytest

from repatria.domain.protected_tables.categories import category_of


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((), "unknown"),
        (("GTM",), "GTM"),
        (("GTM", "HND"), "several"),
        (("FRA",), "other"),
    ],
)
def test_each_person_falls_into_one_category(values: tuple[str, ...], expected: str) -> None:
    assert category_of(values, ("GTM", "HND", "several", "other", "unknown")) == expected


def test_where_nobody_can_be_of_several_or_another_one_they_are_not_known() -> None:
    assert category_of(("yes", "no"), ("yes", "no", "unknown")) == "unknown"
    assert category_of(("maybe",), ("yes", "no", "unknown")) == "unknown"
