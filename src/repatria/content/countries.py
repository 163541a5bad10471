"""Country files read into values: an unknown role, a missing word or a fact without evidence is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec

from repatria.content.closed_days import read_holiday
from repatria.content.tables import check_words, convert, hex_digest, parse_toml, read_bytes
from repatria.content.zones import zone_named
from repatria.domain.countries import (
    NOTE_TOPICS,
    OFFICE_ROLES,
    PARTNERS,
    UNVERIFIED,
    WEEKDAYS,
    Country,
    Hotline,
    Institution,
    Law,
    Note,
    Reflection,
)
from repatria.domain.errors import DefinitionError
from repatria.domain.protocol.definition import Evidence
from repatria.domain.reasons import Reason, because

__all__ = ["Country", "load_country", "read_country"]

LANGUAGES = ("es", "en")
_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_ZONE = re.compile(r"[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_+-]*)+")
_OFFSET = re.compile(r"[+-](0\d|1[0-4]):[0-5]\d", re.ASCII)


class _Sourced(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    evidence: Evidence
    sources: tuple[str, ...] = ()


class _Office(_Sourced, kw_only=True):
    name: str
    role: str = "national_liaison"
    valid_from: str = ""
    valid_to: str = ""
    phone: str = UNVERIFIED
    note: dict[str, str] = {}


class _Reflection(_Sourced, kw_only=True):
    value: dict[str, str]
    amount: int | None = None
    unit: str = ""
    at_least: bool = False


class _Law(_Sourced, kw_only=True):
    name: str


class _Hotline(_Sourced, kw_only=True):
    number: str
    name: dict[str, str]


class _Note(_Sourced, kw_only=True):
    topic: str
    text: dict[str, str]


class _File(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    code: str
    name: dict[str, str]
    liaison: dict[str, Any]
    reflection: dict[str, Any]
    institution: list[dict[str, Any]] = []
    law: list[dict[str, Any]] = []
    hotline: list[dict[str, Any]] = []
    note: list[dict[str, Any]] = []
    extra_holiday: list[dict[str, Any]] = []
    languages: tuple[str, ...] = ()
    utc_offset: str = UNVERIFIED
    zones: tuple[str, ...] = ()
    weekend: tuple[str, ...] = ("sat", "sun")
    holidays: str = UNVERIFIED
    partner: str = "without_program"


def load_country(path: Path) -> Country:
    """Return the country in the file at *path*."""
    file = f"countries/{path.name}"
    return read_country(path.stem, read_bytes(path, file))


def read_country(code: str, data: bytes) -> Country:
    """Return the country *code* written in *data*."""
    file = f"countries/{code}.toml"
    raw = convert(parse_toml(data, file), _File, file, "")
    _check_header(raw, code, file)
    offices = tuple(_office(row, f"institution[{n}]", file) for n, row in enumerate(raw.institution, start=1))
    if not offices and code != "third_country":
        raise DefinitionError(file, "institution", because(Reason.NO_INSTITUTION))
    return Country(
        code=code,
        name=raw.name,
        liaison=_office(raw.liaison, "liaison", file),
        institutions=offices,
        reflection=_reflection(raw.reflection, file),
        laws=tuple(_law(row, f"law[{n}]", file) for n, row in enumerate(raw.law, start=1)),
        hotlines=tuple(_hotline(row, f"hotline[{n}]", file) for n, row in enumerate(raw.hotline, start=1)),
        notes=tuple(_note(row, f"note[{n}]", file) for n, row in enumerate(raw.note, start=1)),
        languages=raw.languages,
        utc_offset=raw.utc_offset,
        zones=raw.zones,
        weekend=tuple(WEEKDAYS.index(day) for day in raw.weekend),
        holidays=raw.holidays,
        extra_holidays=tuple(
            read_holiday(row, f"extra_holiday[{n}]", file) for n, row in enumerate(raw.extra_holiday, start=1)
        ),
        partner=raw.partner,
        digest=hex_digest(data),
    )


def _check_header(raw: _File, code: str, file: str) -> None:
    if raw.code != code:
        raise DefinitionError(file, "code", because(Reason.NOT_THE_FILE, given=raw.code))
    check_words(raw.name, LANGUAGES, file, "name")
    _one_of(raw.partner, PARTNERS, file, "partner")
    for day in raw.weekend:
        _one_of(day, WEEKDAYS, file, "weekend")
    if raw.utc_offset != UNVERIFIED and not _OFFSET.fullmatch(raw.utc_offset):
        raise DefinitionError(file, "utc_offset", because(Reason.NOT_AN_OFFSET, given=raw.utc_offset))
    if set(raw.weekend) == set(WEEKDAYS):
        raise DefinitionError(file, "weekend", because(Reason.NO_WORKING_DAY))
    for zone in raw.zones:
        if not _ZONE.fullmatch(zone) or zone_named(zone) is None:
            raise DefinitionError(file, "zones", because(Reason.NOT_A_ZONE, given=zone))


def _one_of(value: str, known: tuple[str, ...], file: str, key: str) -> None:
    if value not in known:
        raise DefinitionError(file, key, because(Reason.NONE_OF, given=value, known=", ".join(known)))


def _check_evidence(raw: _Sourced, value: str, file: str, key: str) -> None:
    if value == UNVERIFIED and raw.evidence != "U":
        raise DefinitionError(file, f"{key}.evidence", because(Reason.UNVERIFIED_IS_U))


def _office(row: dict[str, Any], key: str, file: str) -> Institution:
    raw = convert(row, _Office, file, key)
    if key != "liaison" and "role" not in row:
        raise DefinitionError(file, f"{key}.role", because(Reason.NO_ROLE))
    _one_of(raw.role, OFFICE_ROLES, file, f"{key}.role")
    _check_evidence(raw, raw.name, file, key)
    check_words(raw.note, LANGUAGES, file, f"{key}.note", needed=False)
    for column in ("valid_from", "valid_to"):
        text = getattr(raw, column)
        if text and not _PARTIAL_DATE.fullmatch(text):
            raise DefinitionError(file, f"{key}.{column}", because(Reason.NOT_A_DATE, given=text))
    return Institution(
        role=raw.role,
        name=raw.name,
        evidence=raw.evidence,
        sources=raw.sources,
        valid_from=raw.valid_from,
        valid_to=raw.valid_to,
        phone=raw.phone,
        note=raw.note,
    )


def _reflection(row: dict[str, Any], file: str) -> Reflection:
    raw = convert(row, _Reflection, file, "reflection")
    check_words(raw.value, LANGUAGES, file, "reflection.value")
    _check_evidence(raw, raw.value["es"], file, "reflection")
    if (raw.amount is None) != (raw.unit == ""):
        raise DefinitionError(file, "reflection.unit", because(Reason.AMOUNT_AND_UNIT))
    if raw.amount is not None:
        _one_of(raw.unit, ("days", "months"), file, "reflection.unit")
        if raw.amount < 1 or raw.evidence == "U":
            raise DefinitionError(file, "reflection.amount", because(Reason.AMOUNT_UNSTATED))
    return Reflection(
        value=raw.value,
        evidence=raw.evidence,
        sources=raw.sources,
        amount=raw.amount,
        unit=raw.unit,
        at_least=raw.at_least,
    )


def _law(row: dict[str, Any], key: str, file: str) -> Law:
    raw = convert(row, _Law, file, key)
    _check_evidence(raw, raw.name, file, key)
    return Law(raw.name, raw.evidence)


def _hotline(row: dict[str, Any], key: str, file: str) -> Hotline:
    raw = convert(row, _Hotline, file, key)
    check_words(raw.name, LANGUAGES, file, f"{key}.name")
    _check_evidence(raw, raw.number, file, key)
    return Hotline(raw.number, raw.name, raw.evidence, raw.sources)


def _note(row: dict[str, Any], key: str, file: str) -> Note:
    raw = convert(row, _Note, file, key)
    _one_of(raw.topic, NOTE_TOPICS, file, f"{key}.topic")
    check_words(raw.text, LANGUAGES, file, f"{key}.text")
    _check_evidence(raw, raw.text["es"], file, key)
    return Note(raw.topic, raw.text, raw.evidence, raw.sources)
