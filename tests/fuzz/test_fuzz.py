"""What the fuzzer is given runs, so that it can be started any day."""

from __future__ import annotations

import io
import json

from repatria.content.pictures.working import work
from tests.content.pictures import made
from tests.fuzz.pictures import DOINGS, try_one


def test_each_thing_that_the_fuzzer_does_comes_to_an_answer_on_an_honest_picture() -> None:
    for doing in DOINGS:
        answer = io.BytesIO()
        work(io.BytesIO(json.dumps(doing).encode() + b"\n" + made.png()), answer)
        assert "refused" not in json.loads(answer.getvalue().partition(b"\n")[0])


def test_nothing_that_the_fuzzer_gives_ends_it() -> None:
    for data in (b"", b"\0", *(bytes((number,)) + made.pdf()[:900] for number in range(len(DOINGS)))):
        try_one(data)
