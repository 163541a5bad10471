"""``form check``, ``evaluate``, ``fill``, ``export``, ``revise``: forms without the window, for who designs them."""

from __future__ import annotations

import json
import math
import secrets
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from repatria.cli.form_answers import read_answers
from repatria.cli.form_files import read_file, read_text, write_file
from repatria.cli.form_warnings import passed_over
from repatria.cli.form_workbooks import export, revise
from repatria.cli.talking import say, tell_error, with_json
from repatria.content.xforms.attached import Attached
from repatria.content.xforms.compiling import compile_form
from repatria.content.xforms.file_kinds import need_text
from repatria.content.xforms.outside import refuse_outside
from repatria.content.xforms.reading import read_kinds, read_model, read_xform
from repatria.content.xforms.spreadsheets import is_spreadsheet
from repatria.content.xforms.writing import write_instance
from repatria.content.xforms.xml import read_xml
from repatria.domain.errors import DefinitionError, DefinitionFileError, ExpressionError
from repatria.domain.expressions import Value, parse
from repatria.domain.expressions.refusing import refusal_of
from repatria.domain.expressions.steps import Steps
from repatria.domain.expressions.values import as_string, as_strings
from repatria.domain.expressions.viewpoint import MOST_LOOKED_AT, Viewpoint
from repatria.domain.reasons import Because, Reason, because
from repatria.domain.xforms.answers import typed
from repatria.domain.xforms.definition import Model, XForm
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from repatria.domain.xforms.marking import mark
from repatria.services.forms.checking import Opened, check_opened, open_file
from repatria.services.vaults import system_clock
from repatria.ui.messages.reasons import reason_words

REFUSED = 2
"""A file that cannot be used."""
SOME_REFUSED = 1
"""The answers that could be given were written, others are listed."""
_KINDS = ((bool, "boolean"), (float, "number"), (str, "string"), (tuple, "nodeset"))


def add(commands: Any) -> None:
    """Declare the commands."""
    group = commands.add_parser("form", help="try a form").add_subparsers(required=True, dest="what")
    look = group.add_parser("check", help="whether a form can be used, and what it holds")
    look.add_argument("file", type=Path, metavar="FILE", help=".xlsx, .xls, .csv, .md or .xml")
    work = group.add_parser("evaluate", help="work expressions out over a filled form, one a line")
    work.add_argument("--instance", type=Path, required=True, metavar="INSTANCE.xml")
    work.add_argument("--form", type=Path, metavar="FORM")
    work.add_argument("--expressions", type=Path, required=True, metavar="FILE")
    fill = group.add_parser("fill", help="give answers by path and write the filled form")
    fill.add_argument("form", type=Path, metavar="FORM")
    fill.add_argument("--answers", type=Path, required=True, metavar="ANSWERS.json")
    fill.add_argument("--out", type=Path, required=True, metavar="INSTANCE.xml")
    give = group.add_parser("export", help="write one of our forms as an XLSForm")
    give.add_argument("form", metavar="FORM", help="its id, such as F11")
    give.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx")
    back = group.add_parser(
        "revise", help="make form.toml again of such an XLSForm, changed in a spreadsheet"
    )
    back.add_argument("file", type=Path, metavar="FILE.xlsx")
    back.add_argument("--out", type=Path, required=True, metavar="form.toml")
    doors = ((look, check), (work, evaluate), (fill, fill_in), (give, export), (back, revise))
    for parser, run in doors:
        with_json(parser)
        parser.set_defaults(run=lambda given, run=run: _or_refused(run, given))


def _or_refused(run: Any, given: Namespace) -> int:
    try:
        return int(run(given))
    except DefinitionError as error:
        tell_error(error)
        return REFUSED


def check(given: Namespace) -> int:
    """Say what the form holds, and why the program would not take it; what is no form is refused at its place."""
    name, beside = given.file.name, _beside(given.file)
    opened = open_file(name, read_file(given.file))
    form = read_xform(name, opened.xform, beside)
    warnings = (*opened.warnings, *passed_over(form))
    if not form.controls:
        raise DefinitionFileError(name, because(Reason.NO_QUESTION))
    binds = form.binds.values()
    counts = {
        "questions": form.asked,
        "relevants": sum(bind.relevant is not None for bind in binds),
        "constraints": sum(bind.constraint is not None for bind in binds),
        "calculations": sum(bind.calculate is not None for bind in binds),
        "repeats": len(form.repeats),
        "languages": len([language for language in form.model.words if language]),
        "warnings": len(warnings),
    }
    refused = _why_not_taken(name, opened, beside)
    words = QCoreApplication.translate(
        "cli", "Se puede usar: {title}. Preguntas: {questions}. Avisos: {warnings}."
    )
    if refused:
        words = QCoreApplication.translate(
            "cli",
            "Está bien escrito, pero el programa no lo acepta: {title}. Preguntas: {questions}. Avisos: {warnings}.",
        )
    named = {"title": form.title, "form_id": form.form_id, "version": form.version}
    below = [" ".join(one.split()) for one in (refused, *warnings) if one]
    told = "\n  ".join([words.format(**named, **counts), *below])
    say(given, told, {**named, **counts, "warned": list(warnings), "not_taken": refused})
    return 0


def evaluate(given: Namespace) -> int:
    """Say for each line of the file what it comes to, or why it comes to nothing."""
    standing = _stand(given)
    written = read_text(given.expressions)
    for line in written.removesuffix("\n").split("\n") if written else ():  # no other letter ends a line
        found = _work_out(line.removesuffix("\r"), replace(standing, steps=Steps(MOST_LOOKED_AT)))
        print(json.dumps(found, ensure_ascii=False) if given.json else _plain(found))
    return 0


def fill_in(given: Namespace) -> int:
    """Give the answers, write what was given, and list what was refused or is missing."""
    form, _warnings = _read_form(given.form)
    answers, unwritten = read_answers(given.answers)
    uid = secrets.token_hex(16)
    filling = Filling(form, system_clock().astimezone(), secrets.token_bytes, {"uid": uid})
    refused = enter(filling, answers) | dict.fromkeys(unwritten, because(Reason.UNWRITTEN))
    filling.finish(system_clock().astimezone())
    mark(filling)
    if filling.ran_out:
        # what is left out for that would look like answers nobody gave, what is taken like checked
        raise DefinitionFileError(given.form.name, because(Reason.FILLED_TOO_LONG))
    write_file(given.out, write_instance(filling.document, form.namespaces))
    listed = [{"path": path, "reason": _words(why)} for path, why in refused.items()]
    words = QCoreApplication.translate("cli", "Escrito: {place}. No falta ninguna respuesta.")
    if listed:
        words = QCoreApplication.translate(
            "cli", "Incompleto: respuestas rechazadas o que faltan: {count}. Lo demás está en {place}."
        )
    told = words.format(place=given.out, count=len(listed))
    lines = [f"  {one['path']}: {one['reason']}" for one in listed]
    say(given, "\n".join([told, *lines]), {"refused": listed})
    return SOME_REFUSED if listed else 0


def _read_form(path: Path) -> tuple[XForm, tuple[str, ...]]:
    xform, warnings = _compiled(path)
    form = read_xform(path.name, xform, _beside(path))
    return form, (*warnings, *passed_over(form))


def _compiled(path: Path) -> tuple[bytes, tuple[str, ...]]:
    """Return the XForm that a file is or becomes, and what is warned of."""
    data = read_file(path)
    warnings: tuple[str, ...] = ()
    if is_spreadsheet(path.name):
        made = compile_form(path.name, data)
        data, warnings = made.xform, made.warnings
    else:
        need_text(path.name, data)
    refuse_outside(path.name, data)
    return data, warnings


def _why_not_taken(name: str, opened: Opened, beside: Attached) -> str:
    """Return in a sentence why the program would not take the form when it is brought in, nothing where it would."""
    try:
        check_opened(name, opened, beside)
    except DefinitionError as error:
        return f"{error.key or error.file}: {_words(error.reason)}"
    return ""


def _beside(form: Path) -> Attached:
    """Return what finds files that lie beside the form, and nowhere else."""

    def find(name: str) -> bytes | None:
        place = form.parent / Path(name).name
        return read_file(place) if place.is_file() else None

    return find


def _stand(given: Namespace) -> Viewpoint:
    """Return the filled form's first element as the place to look from."""
    document = read_xml(given.instance.name, read_file(given.instance))
    model = Model()
    if given.form is not None:
        form, _warnings = _compiled(given.form)
        model = read_model(given.form.name, form, _beside(given.form))
        document = typed(document, read_kinds(given.form.name, form))
    now = system_clock().astimezone()
    return Viewpoint(
        document, document.children[0], now, model.lists, model.say, model.choice, secrets.token_bytes
    )


def _work_out(text: str, standing: Viewpoint) -> dict[str, Any]:
    try:
        expression = parse(text)
    except ExpressionError as error:
        return {"expr": text, "error": _words(refusal_of(text, error))}
    try:
        value = expression.evaluate(standing)
    except ExpressionError as error:  # it is understood: where it stands in the line says nothing
        return {"expr": text, "error": _words(error.reason)}
    kind = next(name for type_, name in _KINDS if isinstance(value, type_))
    return {"expr": text, "type": kind, "value": _told(value)}


def _words(why: Because) -> str:
    return reason_words(why).strip()


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
