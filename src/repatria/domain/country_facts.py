"""What a country's file says beyond its offices, as lines to be read: limits, cautions, law, numbers, liaison."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.domain.countries import UNVERIFIED, Country, Institution
from repatria.domain.protocol.definition import Evidence
from repatria.domain.texts import Text


@dataclass(frozen=True, slots=True)
class CountryFact:
    """One line: its *kind* (a topic of a note, or what else it is of), and the *words*, none where nobody knows."""

    kind: str
    words: Text
    evidence: Evidence
    sources: tuple[str, ...] = ()


def facts_of(country: Country) -> tuple[CountryFact, ...]:
    """Return what posts need to read of *country*: what limits and warns comes first."""
    reflection = country.reflection
    return (
        *(CountryFact(one.topic, one.text, one.evidence, one.sources) for one in country.notes),
        CountryFact("reflection", _known(reflection.value), reflection.evidence, reflection.sources),
        *(
            CountryFact("hotline", _numbered(one.number, one.name), one.evidence, one.sources)
            for one in country.hotlines
        ),
        *(CountryFact("law", _known(_same(one.name)), one.evidence) for one in country.laws),
        _liaison(country.liaison),
        CountryFact(f"partner_{country.partner}", {}, "DES"),
    )


def duty_of(country: Country) -> CountryFact | None:
    """Return what the law of *country* says of revealing what is confidential, nothing where no text was read."""
    said = (one for one in country.notes if one.topic == "confidentiality")
    return next((CountryFact(one.topic, one.text, one.evidence, one.sources) for one in said), None)


def _liaison(office: Institution) -> CountryFact:
    words = {
        language: f"{name}. {office.note[language]}" if office.note.get(language) else name
        for language, name in _known(_same(office.name)).items()
    }
    return CountryFact("liaison", words or office.note, office.evidence, office.sources)


def _numbered(number: str, name: Text) -> Text:
    if number == UNVERIFIED:
        return {}
    return {language: f"{number} ({words})" for language, words in name.items()}


def _same(name: str) -> Text:
    return {"es": name, "en": name}


def _known(words: Text) -> Text:
    return {} if UNVERIFIED in words.values() else words
