"""What is done to pictures by the fuzzer comes to an answer, so that it can be started any day."""

from __future__ import annotations

import pytest

from repatria.domain.errors import FileDamagedError
from tests.content.pictures import made
from tests.fuzz.pictures import DOINGS, read_picture
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("number", range(len(DOINGS)))
def test_each_thing_that_the_fuzzer_does_comes_to_an_answer_on_an_honest_picture(number: int) -> None:
    read_picture(bytes((number,)) + made.png())
    assert TARGETS["picture"].feed(bytes((number,)) + made.pdf(1))


def test_nothing_that_the_fuzzer_gives_ends_it() -> None:
    for data in (b"", b"\0", *(bytes((number,)) + made.pdf()[:900] for number in range(len(DOINGS)))):
        with pytest.raises(FileDamagedError):
            read_picture(data)
        assert not TARGETS["picture"].feed(data)
