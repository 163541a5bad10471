"""Questionnaires read from ``form.toml`` (docs/forms.md): a form that loads can run, or it is refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from repatria.content.lists import OR_OTHER, ChoiceList, read_choices
from repatria.content.survey import SurveyReader
from repatria.content.tables import check_keys, check_words, convert, hex_digest, parse_toml, read_bytes
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import LEVELS, NO_ANSWER, PURPOSES, Choice, Form, Question, Signature
from repatria.domain.forms.mapping import PROTECTS
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.wording import is_name, naming, shown_in, shows, worded
from repatria.domain.reasons import Reason, because
from repatria.domain.texts import Text

FORM_FILE = "form.toml"
_WHY = "why"
"""In the list of what is said instead of an answer: the words of the question that asks it, and no choice."""


class _Settings(msgspec.Struct, forbid_unknown_fields=True):
    form_id: str
    version: str
    form_title: dict[str, str]
    intro: dict[str, str] = {}
    signed: dict[str, str] = {}
    default_language: str = "es"
    languages: tuple[str, ...] = ("es", "en")
    level: str = ""
    child_variant_of: str = ""
    purposes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class _SignatureRow(msgspec.Struct, forbid_unknown_fields=True):
    role: str
    label: dict[str, str]
    required: bool = True


class _File(msgspec.Struct):
    settings: dict[str, Any]
    survey: list[dict[str, Any]]
    choices: list[dict[str, Any]] = []
    signature: list[dict[str, Any]] = []


def load_form(folder: Path, lists: Mapping[str, ChoiceList]) -> Form:
    """Return the questionnaire in *folder*, with the shared *lists* it may name."""
    return read_form(folder.name, read_bytes(folder / FORM_FILE, f"{folder.name}/{FORM_FILE}"), lists)


def read_form(form_id: str, data: bytes, lists: Mapping[str, ChoiceList]) -> Form:
    """Return the questionnaire *form_id* written in *data*."""
    return form_of(form_id, parse_toml(data, f"{form_id}/{FORM_FILE}"), data, lists)


def form_of(form_id: str, table: dict[str, Any], data: bytes, lists: Mapping[str, ChoiceList]) -> Form:
    """Return the questionnaire *form_id* from the *table* that *data* holds."""
    file = f"{form_id}/{FORM_FILE}"
    check_keys(table, ("settings", "survey", "choices", "signature"), file)
    raw = convert(table, _File, file, "")
    settings = _read_settings(raw.settings, form_id, file)
    own = _own_choices(raw.choices, settings.languages, lists, file)
    usable = _usable(lists) | own
    orders = {name: shared.protective for name, shared in lists.items()}
    reader = SurveyReader(file, settings.languages, settings.level, usable, _words_of_added(lists), orders)
    survey = reader.read(raw.survey)
    if not survey:
        raise DefinitionError(file, "survey", because(Reason.NO_QUESTION))
    used = _used_lists(survey)
    choices = {name: usable[name] for name in sorted(used - {OR_OTHER})}
    if OR_OTHER in used:
        choices[OR_OTHER] = _shared(lists, OR_OTHER, file).choices
    shared = [lists[name] for name in choices if name in lists]
    _check_shared_languages(shared, settings.languages, file)
    made = Form(
        id=form_id,
        version=settings.version,
        title=settings.form_title,
        intro=settings.intro,
        languages=_default_first(settings),
        survey=survey,
        choices=choices,
        signatures=_read_signatures(raw.signature, settings.languages, file),
        sources=settings.sources,
        child_variant_of=settings.child_variant_of,
        signed=settings.signed,
        purposes=frozenset(settings.purposes),
        digest=hex_digest(data, *(each.digest.encode() for each in shared)),
    )
    form = naming(made)
    _check_shown_by_name(form, file)
    _check_runs(form, file)
    _check_taken_over(form, file)
    return form


def check_variants(forms: Mapping[str, Form]) -> None:
    """Refuse a child's variant of a form that is not there."""
    for form in forms.values():
        if form.child_variant_of and form.child_variant_of not in forms:
            key = "settings.child_variant_of"
            raise DefinitionError(
                f"{form.id}/{FORM_FILE}", key, because(Reason.NO_FORM, form=form.child_variant_of)
            )


def _read_settings(values: dict[str, Any], form_id: str, file: str) -> _Settings:
    settings = convert(values, _Settings, file, "settings")
    if settings.form_id != form_id:
        raise DefinitionError(
            file, "settings.form_id", because(Reason.NOT_THE_FOLDER, given=settings.form_id)
        )
    if settings.default_language not in settings.languages:
        raise DefinitionError(file, "settings.default_language", because(Reason.UNDECLARED_LANGUAGE))
    if settings.level and settings.level not in LEVELS:
        raise DefinitionError(file, "settings.level", because(Reason.UNKNOWN_LEVEL, level=settings.level))
    if settings.child_variant_of and f"{settings.child_variant_of}C" != form_id:
        raise DefinitionError(file, "settings.child_variant_of", because(Reason.NOT_A_VARIANT, given=form_id))
    for purpose in settings.purposes:
        if purpose not in PURPOSES:
            raise DefinitionError(file, "settings.purposes", because(Reason.UNKNOWN_PURPOSE, given=purpose))
    check_words(settings.form_title, settings.languages, file, "settings.form_title")
    check_words(settings.intro, settings.languages, file, "settings.intro", needed=False)
    check_words(settings.signed, settings.languages, file, "settings.signed", needed=False)
    _check_shows_nothing(settings.form_title, file, "settings.form_title")
    _check_shows_nothing(settings.signed, file, "settings.signed")
    return settings


def _default_first(settings: _Settings) -> tuple[str, ...]:
    others = (language for language in settings.languages if language != settings.default_language)
    return (settings.default_language, *others)


def _own_choices(
    rows: list[dict[str, Any]], languages: tuple[str, ...], lists: Mapping[str, ChoiceList], file: str
) -> dict[str, tuple[Choice, ...]]:
    grouped: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for number, row in enumerate(rows, start=1):
        name = row.get("list_name")
        if not isinstance(name, str) or not name:
            raise DefinitionError(file, f"choices[{number}].list_name", because(Reason.LIST_UNNAMED))
        if name in lists:
            raise DefinitionError(
                file, f"choices[{number}].list_name", because(Reason.SHARED_LIST, name=name)
            )
        grouped[name].append(row)
    return {name: read_choices(rows, languages, file, name) for name, rows in grouped.items()}


def _usable(lists: Mapping[str, ChoiceList]) -> dict[str, tuple[Choice, ...]]:
    """Return the shared lists that a question may ask: all choices but those that are words of added rows."""
    return {
        name: tuple(one for one in shared.choices if name != NO_ANSWER or one.name != _WHY)
        for name, shared in lists.items()
        if name != OR_OTHER
    }


def _words_of_added(lists: Mapping[str, ChoiceList]) -> dict[str, Text]:
    """Return the words of the rows that are added behind others, each the label of a choice of its own."""
    named = ((OR_OTHER, "specify"), (NO_ANSWER, _WHY))
    return {
        name: choice.label
        for shared, name in named
        for choice in (lists[shared].choices if shared in lists else ())
        if choice.name == name
    }


def _used_lists(rows: tuple[Question, ...]) -> set[str]:
    used: set[str] = set()
    for row in rows:
        used |= _used_lists(row.children)
        if row.list_name:
            used.add(row.list_name)
        if row.or_other:
            used.add(OR_OTHER)
    return used


def _shared(lists: Mapping[str, ChoiceList], name: str, file: str) -> ChoiceList:
    found = lists.get(name)
    if found is None or [choice.name for choice in found.choices] != ["other", "specify"]:
        raise DefinitionError(file, "survey", because(Reason.NO_OTHER_LIST, name=name))
    return found


def _check_shared_languages(shared: list[ChoiceList], languages: tuple[str, ...], file: str) -> None:
    for each in shared:
        for language in languages:
            if language not in each.languages:
                why = because(Reason.LIST_SPEAKS_NOT, name=each.name, language=language)
                raise DefinitionError(file, "settings.languages", why)


def _read_signatures(
    rows: list[dict[str, Any]], languages: tuple[str, ...], file: str
) -> tuple[Signature, ...]:
    signatures = []
    for number, values in enumerate(rows, start=1):
        row = convert(values, _SignatureRow, file, f"signature[{number}]")
        check_words(row.label, languages, file, f"signature[{number}].label")
        _check_shows_nothing(row.label, file, f"signature[{number}].label")
        signatures.append(Signature(row.role, row.label, row.required))
    return tuple(signatures)


def _check_shows_nothing(text: Text, file: str, key: str) -> None:
    """Refuse answers in words that stand where nobody is asked: a title, what is signed, who signs."""
    for language, words in text.items():
        if shows(words):
            raise DefinitionError(file, f"{key}.{language}", because(Reason.NO_ANSWER_IN_WORDS))


def _check_shown_by_name(form: Form, file: str) -> None:
    """Refuse anything but a name in ``${…}``, as XLSForm does: what is more is calculated by a row of its own."""
    shown = [(f"settings.intro.{language}", expression) for language, expression in shown_in(form.intro)]
    for row in form.questions():
        shown += [(f"{row.name}.{key}", expression) for key, expression in worded(form, row)]
    for key, expression in shown:
        if not is_name(expression):
            raise DefinitionError(file, key, because(Reason.SHOWN_BY_NAME))


def _check_taken_over(form: Form, file: str) -> None:
    """Refuse a form whose answers protect and would stay in it: the case takes them over by its purpose."""
    asked = {question.name for question in form.questions()}
    for question, purpose in PROTECTS.items():
        if question in asked and purpose not in form.purposes:
            raise DefinitionError(
                file, "settings.purposes", because(Reason.PURPOSE_MISSING, given=purpose, name=question)
            )


def _check_runs(form: Form, file: str) -> None:
    try:
        plan_form(form)
    except DefinitionError as error:
        raise DefinitionError(file, error.key, error.reason) from error
