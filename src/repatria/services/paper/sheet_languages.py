"""In which languages a sheet that the person signs is printed (look, *Paper*; field rules, section 9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from repatria import paths
from repatria.documents.aloud import PLAIN, Aloud
from repatria.documents.fonts import can_write, register_fonts
from repatria.documents.languages import SOURCE, languages
from repatria.domain.errors import LettersMissingError
from repatria.domain.forms.definition import Form
from repatria.domain.texts import Text, say
from repatria.services.cases.casefile import CaseFile

Reading = Literal["one", "both", "interpreter"]


def languages_on_paper(form: Form) -> tuple[str, ...]:
    """Return the languages of *form* whose letters the sheets can print."""
    register_fonts(paths.resources("fonts"))
    return tuple(one for one in form.languages if can_write(say(text, one) for text in _texts(form)))


def language_on_paper(form: Form, language: str) -> str:
    """Return *language*, or Spanish where the form has none or its letters cannot be printed.

    Raises LettersMissingError where not even that can be.
    """
    printable = languages_on_paper(form)
    if language in printable or (language not in form.languages and SOURCE in printable):
        return language
    if SOURCE not in printable and SOURCE in form.languages:
        raise LettersMissingError(form=say(form.title, SOURCE))
    return SOURCE


def _texts(form: Form) -> Iterator[Text]:
    yield from (form.title, form.intro, form.signed, *(one.label for one in form.signatures))
    for question in form.questions():
        yield from (question.label, question.hint)
    for choices in form.choices.values():
        yield from (choice.label for choice in choices)


def is_read_to_the_person(form: Form) -> bool:
    """Tell whether the person signs *form*, so that it stands in the person's language too."""
    return any(signature.role == "person" for signature in form.signatures)


def reading_of(form: Form, case: CaseFile, language: str) -> Reading:
    """Return how *form* is to be read in this case when it is printed in *language*."""
    hers = language_of(case)
    if not is_read_to_the_person(form) or not hers:
        return "one"
    written = next((code for code, one in languages().items() if one.iso639_3 == hers), "")
    if written not in form.languages:
        return "interpreter"
    return "one" if written == language == SOURCE else "both"


def language_of(case: CaseFile) -> str:
    """Return the language the person understands best (ISO 639-3), or nothing while nobody said it."""
    stated = [str(value) for value in case.facts.stated("language") if value]
    return stated[0] if stated else str(case.value("language") or "")


def how_read(form: Form, reading: Reading, language: str) -> tuple[str, Aloud]:
    """Return the language of the sheet and how it is read; what an interpreter reads from is Spanish."""
    if not is_read_to_the_person(form) or reading == "one":
        return language, PLAIN
    if reading == "interpreter":
        return SOURCE, Aloud(interpreter=True)
    second = next((one for one in languages() if one != language and one in form.languages), "")
    return language, Aloud(second=second)


def offered(form: Form, reading: Reading) -> Reading | None:
    """Return *reading* where somebody reads the form to the person, and so may choose how."""
    return reading if is_read_to_the_person(form) else None


def more_languages(form: Form) -> tuple[str, ...]:
    """Return the languages of *form* that paper can print and the program itself does not speak."""
    return tuple(one for one in languages_on_paper(form) if one not in languages())
