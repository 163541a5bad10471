"""A large form of the field: reading it, a keystroke in it and on its page beside computing all anew, and its pad."""

from __future__ import annotations

import statistics
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.keystroke import keystrokes
from benchmarks.rows import Row, Sizes, percentile, seconds
from repatria import paths
from repatria.content.adopting.reading import bring_in
from repatria.content.xforms.reading import read_xform
from repatria.documents.fonts import register_fonts
from repatria.documents.form_sheet import blank_form_pdf
from repatria.documents.paper import paper
from repatria.documents.sheet import Identity
from repatria.domain.xforms.filling import Filling

QUESTIONS, SHOWN_BY_OTHERS = 600, 420
AT = datetime(2026, 3, 5, 10, 30, tzinfo=UTC)


def filling(sizes: Sizes, folder: Path) -> list[Row]:
    """Measure the form of the design: 600 questions, 420 of them asked or not by what others say."""
    data = large_form()
    load = statistics.median(seconds(lambda: read_xform("form.xml", data)) for _ in range(sizes.rounds))
    form = read_xform("form.xml", data)
    filled = Filling(form, AT, bytes)
    answers = [filled.nodes(f"/data/q{number}")[0] for number in range(QUESTIONS)]
    worked_out = [seconds(lambda: filled.set(answer, "yes")) for answer in answers]  # noqa: B023 - called at once
    anew = statistics.median(seconds(lambda: Filling(form, AT, bytes)) for _ in range(sizes.rounds))
    worst = percentile(worked_out, 1.0)
    settled = max(keystrokes(folder, data, sizes.rounds))
    return [
        Row(
            f"load a form of {QUESTIONS} questions",
            load,
            "s",
            "computing it anew",
            load / anew,
            "<= 0.5 s",
            load <= 0.5,
        ),
        Row(
            "a keystroke in its engine, the slowest",
            worst * 1000,
            "ms",
            "computing it anew",
            worst / anew,
            "<= 16 ms",
            worst <= 0.016,
        ),
        Row(
            "a keystroke on its page, until all is settled",
            settled * 1000,
            "ms",
            "computing it anew",
            settled / anew,
            "<= 16 ms",
            settled <= 0.016,
        ),
        _pad(sizes, data, load),
    ]


def _pad(sizes: Sizes, data: bytes, load: float) -> Row:
    """Measure the same form printed blank, every condition of it said in words."""
    register_fonts(paths.resources("fonts"))
    form = bring_in("form.xml", data).form
    identity = Identity(form.id, "Grande", "7F3K-92QD", "S-K3QX7", form.version, "es")
    taken = statistics.median(
        seconds(lambda: blank_form_pdf(form, identity, paper("A4"))) for _ in range(sizes.rounds)
    )
    return Row("print it blank", taken, "s", "loading it", taken / load, "<= 2 s", taken <= 2)


def large_form() -> bytes:
    """Return a form with 600 questions, 420 of them asked or not by what others say."""
    names = [f"q{number}" for number in range(QUESTIONS)]
    binds = "".join(
        f'<bind nodeset="/data/{name}" constraint="string-length(.) &lt; 20"{_shown(number)}/>'
        for number, name in enumerate(names)
    )
    instance = "".join(f"<{name}/>" for name in names)
    body = "".join(f'<input ref="/data/{name}"><label>Pregunta {name}</label></input>' for name in names)
    text = (
        '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><model>'
        f'<instance><data id="large">{instance}</data></instance>{binds}</model></h:head>'
        f"<h:body>{body}</h:body></h:html>"
    )
    return text.encode()


def _shown(number: int) -> str:
    if not 0 < number <= SHOWN_BY_OTHERS:
        return ""
    return f" relevant=\"/data/q{number - 1} = 'yes' or selected(/data/q{max(0, number - 7)}, 'a')\""
