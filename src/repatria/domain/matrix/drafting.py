"""What the program knows of a row already: lines with their source and evidence, and a cell drafted of them.

Nobody's words are made up: of what nobody knows there is no line. A draft is as weak as its weakest line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from repatria.domain.countries import UNVERIFIED, Country, Institution
from repatria.domain.country_facts import facts_of
from repatria.domain.matrix.cells import STRONGEST_FIRST, Cell, CellEvidence
from repatria.domain.matrix.definition import OFFICE, Row
from repatria.domain.texts import Text, said_in


@dataclass(frozen=True, slots=True)
class Line:
    """One thing known: its *words*, the *source* that a row names, how far it was read, and by which texts."""

    source: str
    words: Text
    evidence: CellEvidence
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a country on a *day*: its file, and by source what the program *keeps* of it itself.

    Of figures (``figure:M24``) only words of what may leave the country belong here: whoever makes them has put
    them through the control of small counts.
    """

    country: Country
    day: date
    kept: Mapping[str, Sequence[Text]] = field(default_factory=dict)


def lines_for(row: Row, known: Known) -> tuple[Line, ...]:
    """Return what is known of *row*, in the order in which the row names its sources."""
    return tuple(line for source in row.drafted_from for line in _lines(source, known))


def draft_of(row: Row, period: str, lines: Iterable[Line]) -> Cell | None:
    """Return a cell that says the *lines*, to be read and changed by a person; None where nothing is known.

    It says no day as of which it holds: nobody verified it on any.
    """
    told = list(lines)
    if not told:
        return None
    languages = dict.fromkeys(code for line in told for code in line.words)
    return Cell(
        row.id,
        period,
        {code: "\n".join(dict.fromkeys(said_in(line.words, code) for line in told)) for code in languages},
        tuple(dict.fromkeys(text for line in told for text in line.references)),
        evidence=max((line.evidence for line in told), key=STRONGEST_FIRST.index),
        drafted_from=tuple(dict.fromkeys(line.source for line in told)),
    )


def _lines(source: str, known: Known) -> Iterator[Line]:
    if source.startswith(OFFICE):
        for office in known.country.by_role(source.removeprefix(OFFICE), known.day):
            if office.name != UNVERIFIED:
                yield Line(source, _office_words(office), office.evidence, office.sources)
        return
    for fact in facts_of(known.country):
        if fact.kind == source and fact.words and UNVERIFIED not in fact.words.values():
            yield Line(source, fact.words, fact.evidence, fact.sources)
    for words in known.kept.get(source, ()):
        yield Line(source, words, "COUNTED")


def _office_words(office: Institution) -> Text:
    """Return the name, with what is noted of it."""
    return {
        code: f"{office.name}. {office.note[code]}" if office.note.get(code) else office.name
        for code in ("es", "en")
    }
