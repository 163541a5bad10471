"""Languages of forms by their own names: forms brought in speak more of them than the window does."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from repatria.domain.forms.definition import Form
from repatria.ui.i18n import LANGUAGES

_NONE = (QLocale.Language.AnyLanguage, QLocale.Language.C)


def tongue_name(code: str) -> str:
    """Return what speakers call the language *code*; one that nobody knows is called as it is written."""
    known = QLocale.codeToLanguage(code)
    name = LANGUAGES.get(code) or ("" if known in _NONE else QLocale(known).nativeLanguageName())
    said = name or code.replace("_", " ")
    return f"{said[:1].upper()}{said[1:]}"


def tongue_in(form: Form, code: str) -> str:
    """Return what the language *code* is called where it is one of *form*, whose file may name none."""
    if code == form.unnamed:
        return QCoreApplication.translate("tongues", "Sin idioma indicado")
    return tongue_name(code)


def tongues_of(form: Form) -> tuple[str, ...]:
    """Return the languages in which *form* has words of its own: one that only shows another's is none."""
    first, *others = form.languages if form.tongues is None else form.tongues or form.languages[:1]
    labels = [question.label for question in form.questions() if question.label]
    return (first, *(one for one in others if any(label.get(one) != label.get(first) for label in labels)))


def tongue_for(form: Form, wanted: Iterable[str]) -> str:
    """Return the language to read *form* in: the first *wanted* that it has, else its own."""
    there = form.tongues or form.languages
    found = (one for said in wanted for one in there if same_tongue(one, said))
    return next(found, there[0])


def names_a_language(form: Form) -> bool:
    """Tell whether the file of *form* says of any words in which language they are."""
    return any(one != form.unnamed for one in tongues_of(form))


def tongue_after(form: Form, code: str) -> str:
    """Return the language of *form* behind the one called *code*, behind the last one the first."""
    tongues = tongues_of(form)
    return tongues[(tongues.index(code) + 1) % len(tongues)] if code in tongues else tongues[0]


def same_tongue(code: str, other: str) -> bool:
    """Tell whether two codes, of two letters or of three, mean one language."""
    if not code or not other:
        return False
    known = QLocale.codeToLanguage(code)
    return code == other or (known not in _NONE and known == QLocale.codeToLanguage(other))
