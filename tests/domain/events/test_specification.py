"""docs/events.md is what later versions and other programs go by: the code must not drift from it."""

from __future__ import annotations

import re
from pathlib import Path

from repatria.domain.events.event import Body, Envelope, write_event
from repatria.domain.events.kinds import FACTS, is_known
from repatria.domain.events.signed import sign_event
from repatria.signing import sign

PAGE = (Path(__file__).parents[3] / "docs" / "events.md").read_text("utf-8")


def test_the_examples_of_the_specification_are_written_byte_for_byte() -> None:
    written, event = write_event(
        type="value",
        part="case/" + "a" * 26 + "/core",
        log="b" * 26,
        n=1,
        prev="",
        author="c" * 26,
        wall="2026-01-01T08:00:00Z",
        body=Body("case/side", "host"),
        salt=bytes(range(16)),
    )
    signed, _ = sign_event(written, event, lambda payload: sign(bytes(range(32)), "person", payload))
    for one in (written, signed):
        for name, data in (("envelope", one.envelope.decode()), ("body", one.body.decode()), ("id", one.id)):
            assert re.search(rf"^{name} +{re.escape(data)}$", PAGE, re.MULTILINE)


def test_the_fields_stand_in_the_order_of_the_specification() -> None:
    table = PAGE.split("### Envelope")[1].split("### Body")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == Envelope.__struct_fields__


def test_every_type_is_in_the_specification_and_none_is_missing() -> None:
    listed = set(re.findall(r"^\| `(\w+)` \|", PAGE.split("## 5.")[1].split("## 6.")[0], re.MULTILINE))
    assert listed == {"value", *FACTS}
    assert all(map(is_known, listed))
