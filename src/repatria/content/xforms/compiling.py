"""A spreadsheet of anybody is compiled in a process of its own, whatever pyxform and its readers make of it."""

from __future__ import annotations

import base64
import json
from pathlib import PurePath
from typing import Any

from repatria import apart
from repatria.content.refusals import raise_refusal, refusal_told
from repatria.content.xforms.spreadsheets import Made, read_spreadsheet
from repatria.content.xforms.xml import LARGEST
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.reasons import Reason, because

_READER = "read-form"


def compile_form(file: str, data: bytes, *, to_keep: bool = False) -> Made:
    """Return what the spreadsheet in *data* becomes; raises DefinitionError for one that cannot be used.

    *to_keep* refuses what would be too much to be kept before anything is made of it.
    """
    if len(data) > LARGEST:
        raise DefinitionFileError(file, because(Reason.FILE_TOO_LARGE, most=LARGEST >> 20))
    head = json.dumps({"file": PurePath(file).name, "to_keep": to_keep}).encode()
    try:
        told = json.loads(apart.ask(_READER, head + b"\n" + data))
    except apart.TooMuchError as error:
        raise DefinitionFileError(file, because(Reason.READ_TOO_LONG)) from error
    except (apart.ReaderError, ValueError) as error:
        raise DefinitionFileError(file, because(Reason.BAD_SPREADSHEET)) from error
    raise_refusal(file, told)
    return Made(
        base64.b64decode(told["xform"]),
        tuple(told["warnings"]),
        dict(told["levels"]),
        base64.b64decode(told["kept"]),
        tuple(told["left_out"]),
        tuple(told["unread"]),
    )


def reply(data: bytes) -> bytes:
    """Answer, in the process that reads, with what the spreadsheet in *data* becomes or why it cannot."""
    head, _, sheet = data.partition(b"\n")
    asked = json.loads(head)
    file = str(asked["file"])
    try:
        made = read_spreadsheet(file, sheet, to_keep=bool(asked.get("to_keep")))
        said: dict[str, Any] = {
            "xform": base64.b64encode(made.xform).decode(),
            "warnings": made.warnings,
            "levels": made.levels,
            "kept": base64.b64encode(made.kept).decode(),
            "left_out": made.left_out,
            "unread": made.unread,
        }
    except DefinitionError as error:
        said = refusal_told(error)
    return json.dumps(said).encode()
