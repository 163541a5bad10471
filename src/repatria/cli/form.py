"""``form evaluate``: work expressions out over a filled form, for whoever designs forms."""

from __future__ import annotations

import json
import math
import secrets
from argparse import Namespace
from pathlib import Path
from typing import Any

from repatria.cli.talking import tell_error, with_json
from repatria.content.tables import read_bytes
from repatria.content.xforms.model import Model, read_model
from repatria.content.xforms.xml import LARGEST, read_xml
from repatria.domain.errors import DefinitionError, ExpressionError
from repatria.domain.expressions import Value, parse
from repatria.domain.expressions.standing import Standing
from repatria.domain.expressions.values import as_string, as_strings
from repatria.domain.reasons import Reason, because
from repatria.services.vaults import system_clock
from repatria.ui.messages.reasons import reason_words

REFUSED = 2
"""A file of the question that cannot be used."""
_KINDS = ((bool, "boolean"), (float, "number"), (str, "string"), (tuple, "nodeset"))


def add(commands: Any) -> None:
    """Declare the command."""
    group = commands.add_parser("form", help="look into forms").add_subparsers(required=True, dest="what")
    work = group.add_parser("evaluate", help="work expressions out over a filled form, one a line")
    work.add_argument("--instance", type=Path, required=True, metavar="INSTANCE.xml")
    work.add_argument("--form", type=Path, metavar="FORM.xml")
    work.add_argument("--expressions", type=Path, required=True, metavar="FILE")
    with_json(work)
    work.set_defaults(run=evaluate)


def evaluate(given: Namespace) -> int:
    """Say for each line of the file what it comes to, or why it comes to nothing."""
    try:
        standing = _stand(given)
        lines = _read(given.expressions).decode("utf-8-sig", errors="replace").splitlines()
    except DefinitionError as error:
        tell_error(error)
        return REFUSED
    for line in lines:
        found = _work_out(line, standing)
        print(json.dumps(found, ensure_ascii=False) if given.json else _plain(found))
    return 0


def _read(path: Path) -> bytes:
    return read_bytes(path, path.name, LARGEST)


def _stand(given: Namespace) -> Standing:
    """Return the filled form's first element as the place to look from."""
    document = read_xml(given.instance.name, _read(given.instance))
    model = Model({}, {}, "")
    if given.form is not None:
        model = read_model(given.form.name, _read(given.form))
    return Standing(
        document,
        document.children[0],
        system_clock().astimezone(),
        model.lists,
        model.say,
        model.choice,
        secrets.token_bytes,
    )


def _work_out(text: str, standing: Standing) -> dict[str, Any]:
    try:
        value = parse(text).evaluate(standing)
    except ExpressionError as error:
        return {"expr": text, "error": _why(error)}
    kind = next(name for type_, name in _KINDS if isinstance(value, type_))
    return {"expr": text, "type": kind, "value": _told(value)}


def _why(error: ExpressionError) -> str:
    return reason_words(because(Reason.BAD_EXPRESSION, letter=error.position + 1, why=error.reason))


def _told(value: Value) -> Any:
    if isinstance(value, tuple):
        return list(as_strings(value))
    if isinstance(value, float) and not math.isfinite(value):
        return as_string(value)
    if isinstance(value, float) and value.is_integer() and (value or math.copysign(1, value) > 0):
        return int(value)
    return value


def _plain(found: dict[str, Any]) -> str:
    said = found.get("error", found.get("value"))
    return f"{found['expr']}\t{json.dumps(said, ensure_ascii=False) if not isinstance(said, str) else said}"
