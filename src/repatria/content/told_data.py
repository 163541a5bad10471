"""Which kinds of data each form tells, read from ``forms/sharing/``: by form, and of packets' forms by question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from repatria.content.tables import convert, parse_toml, read_bytes
from repatria.domain.errors import DefinitionError
from repatria.domain.forms.data_kinds import KINDS_OF_DATA, OFFICE, ToldData
from repatria.domain.forms.definition import Form
from repatria.domain.packets.schema import Schema
from repatria.domain.reasons import Reason, because

_FILE = "sharing/data.toml"


class _Form(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    id: str
    tells: tuple[str, ...] = ()
    questions: dict[str, str] = {}


class _Data(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    form: list[_Form]


def load_told_data(
    path: Path, forms: Mapping[str, Form], schemas: Mapping[str, Schema]
) -> dict[str, ToldData]:
    """Return by form what the file at *path* and the *schemas* of packets say of it.

    Raises DefinitionError where it names a form, a question or a kind that there is not, or one form twice.
    """
    raw = convert(parse_toml(read_bytes(path, _FILE), _FILE), _Data, _FILE, "")
    found: dict[str, ToldData] = {}
    for n, one in enumerate(raw.form, start=1):
        key = f"form[{n}]"
        if one.id not in forms:
            raise DefinitionError(_FILE, f"{key}.id", because(Reason.UNKNOWN_FORM, name=one.id))
        if one.id in found:
            raise DefinitionError(_FILE, f"{key}.id", because(Reason.NAME_TWICE, name=one.id))
        found[one.id] = _told(one, key, forms[one.id], schemas.get(one.id))
    return found


def _told(raw: _Form, key: str, form: Form, schema: Schema | None) -> ToldData:
    _check_known(raw.tells, KINDS_OF_DATA, f"{key}.tells")
    _check_known(raw.questions.values(), (*KINDS_OF_DATA, OFFICE), f"{key}.questions")
    asked = {one.name for one in form.questions()}
    if not asked.issuperset(raw.questions):
        raise DefinitionError(_FILE, f"{key}.questions", because(Reason.NO_SUCH_ANSWER))
    fields = schema.fields if schema is not None else ()
    of_packet = {one.question: field.agreed for field in fields for one in (field, *field.children)}
    of_rest = frozenset(raw.tells or KINDS_OF_DATA)
    return ToldData(of_rest, of_packet | raw.questions)


def _check_known(given: Iterable[str], known: tuple[str, ...], key: str) -> None:
    for one in given:
        if one not in known:
            raise DefinitionError(
                _FILE, key, because(Reason.NONE_OF, given=one, known=", ".join(sorted(known)))
            )
