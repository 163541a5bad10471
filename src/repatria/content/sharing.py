"""What may cross a border, read from ``forms/sharing/``: schemas of packets, and the rules of region and countries.

A field that its form does not ask, that is too sensitive to leave the country, or that bears a name which the HTCDS
does not have is refused; so is a rule that opens something without a text that was read.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from pathlib import Path
from typing import Any

import msgspec

from repatria.content.tables import convert, parse_toml, read_bytes
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.definition import PROTECTED_LEVELS, Form, Question
from repatria.domain.forms.htcds import FIELDS
from repatria.domain.packets.policy import SharingPolicy, SharingRule
from repatria.domain.packets.schema import AGREED, KINDS, PURPOSES, Field, Record, Schema
from repatria.domain.protocol.definition import Evidence
from repatria.domain.reasons import Reason, because

REGIONAL = "regional"
"""The rules that hold for every country; each country may have a file beside it, called by its code."""

_READ = ("FT", "EX")
"""Evidence of a text that was read in its own words."""

_OPEN_LEVELS = ("L0", "L1", "L2")


class _Place(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    question: str
    name: str


class _Field(_Place, kw_only=True):
    record: Record
    agreed: str
    alpha2: bool = False
    row: tuple[_Place, ...] = ()


class _Schema(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    form: str
    to_country: str
    needs: tuple[str, ...]
    sources: tuple[str, ...]
    field: list[dict[str, Any]]


class _Rule(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    form: str
    kinds: tuple[str, ...]
    purposes: tuple[str, ...] = ()
    evidence: Evidence
    sources: tuple[str, ...] = ()
    closed: bool = False


class _Policy(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    code: str
    verified: bool = False
    rule: list[dict[str, Any]] = []


def load_schema(path: Path, forms: Mapping[str, Form]) -> Schema:
    """Return the schema in the file at *path*, of one of *forms*."""
    file = f"sharing/schemas/{path.name}"
    return read_schema(path.stem, read_bytes(path, file), forms)


def read_schema(name: str, data: bytes, forms: Mapping[str, Form]) -> Schema:
    """Return the schema of the form *name* written in *data*."""
    file = f"sharing/schemas/{name}.toml"
    raw = convert(parse_toml(data, file), _Schema, file, "")
    _check_name(raw.form, name, file, "form")
    if name not in forms:
        raise DefinitionError(file, "form", because(Reason.UNKNOWN_FORM, name=name))
    if not any(one.strip() for one in raw.sources):
        raise DefinitionError(file, "sources", because(Reason.NO_SOURCE))
    asked = {one.name: one for one in forms[name].questions()}
    fields = tuple(
        _field(convert(row, _Field, file, f"field[{n}]"), asked, file, f"field[{n}]")
        for n, row in enumerate(raw.field, start=1)
    )
    _check_once(fields, file)
    top = {one.question for one in fields}
    for needed in raw.needs:
        _check_known(needed, top, file, "needs")
    if raw.to_country not in asked:
        raise DefinitionError(file, "to_country", because(Reason.NO_SUCH_ANSWER))
    return Schema(name, fields, raw.needs, raw.to_country, raw.sources)


def load_policy(path: Path, forms: Container[str]) -> SharingPolicy:
    """Return the rules in the file at *path*, of some of *forms*."""
    file = f"sharing/policies/{path.name}"
    return read_policy(path.stem, read_bytes(path, file), forms)


def read_policy(code: str, data: bytes, forms: Container[str]) -> SharingPolicy:
    """Return the rules of *code*, a country or the region, written in *data*."""
    file = f"sharing/policies/{code}.toml"
    raw = convert(parse_toml(data, file), _Policy, file, "")
    _check_name(raw.code, code, file, "code")
    rules = tuple(
        _rule(convert(row, _Rule, file, f"rule[{n}]"), forms, file, f"rule[{n}]")
        for n, row in enumerate(raw.rule, start=1)
    )
    return SharingPolicy(code, rules, verified=raw.verified)


def _field(raw: _Field, asked: Mapping[str, Question], file: str, key: str) -> Field:
    _check_known(raw.agreed, AGREED, file, f"{key}.agreed")
    question = _question(raw, asked, file, key)
    if bool(raw.row) != (question.type == "repeat"):
        raise DefinitionError(file, f"{key}.row", because(Reason.ONLY_A_REPEAT))
    if raw.record != "own" and (raw.name not in FIELDS or not raw.name.startswith(f"{raw.record}_")):
        raise DefinitionError(file, f"{key}.name", because(Reason.NOT_KNOWN, given=raw.name))
    inside = {one.name: one for one in question.children}
    children = []
    for n, row in enumerate(raw.row, start=1):
        _question(row, inside, file, f"{key}.row[{n}]")
        children.append(Field(row.question, "own", row.name, raw.agreed))
    return Field(raw.question, raw.record, raw.name, raw.agreed, raw.alpha2, tuple(children))


def _question(raw: _Place, asked: Mapping[str, Question], file: str, key: str) -> Question:
    question = asked.get(raw.question)
    if question is None or question.type in ("note", "group"):
        raise DefinitionError(file, f"{key}.question", because(Reason.NO_SUCH_ANSWER))
    if question.level in PROTECTED_LEVELS:
        _check_known(question.level, _OPEN_LEVELS, file, f"{key}.question")
    return question


def _rule(raw: _Rule, forms: Container[str], file: str, key: str) -> SharingRule:
    if raw.form not in forms:
        raise DefinitionError(file, f"{key}.form", because(Reason.UNKNOWN_FORM, name=raw.form))
    for kind in raw.kinds:
        _check_known(kind, KINDS, file, f"{key}.kinds")
    for purpose in raw.purposes:
        _check_known(purpose, PURPOSES, file, f"{key}.purposes")
    if not raw.kinds:
        raise DefinitionError(file, f"{key}.kinds", because(Reason.EMPTY))
    if not raw.closed:
        _check_known(raw.evidence, _READ, file, f"{key}.evidence")
        if not raw.purposes:
            raise DefinitionError(file, f"{key}.purposes", because(Reason.EMPTY))
        if not any(one.strip() for one in raw.sources):
            raise DefinitionError(file, f"{key}.sources", because(Reason.NO_SOURCE))
    return SharingRule(raw.form, raw.kinds, raw.purposes, raw.evidence, raw.sources, raw.closed)


def _check_name(given: str, name: str, file: str, key: str) -> None:
    if given != name:
        raise DefinitionError(file, key, because(Reason.NOT_THE_FILE, given=given))


def _check_known(given: str, known: Collection[str], file: str, key: str) -> None:
    if given not in known:
        names = ", ".join(sorted(known))
        raise DefinitionError(file, key, because(Reason.NONE_OF, given=given, known=names))


def _check_once(fields: tuple[Field, ...], file: str) -> None:
    seen: set[tuple[str, str]] = set()
    for n, field in enumerate(fields, start=1):
        here = {(field.record, field.name), ("question", field.question)}
        if seen & here:
            raise DefinitionError(file, f"field[{n}]", because(Reason.NAME_TWICE, name=field.name))
        seen |= here
