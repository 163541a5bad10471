"""A form as another post sent it, read before anything of it is looked at."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from repatria.domain.errors import DefinitionFileError
from repatria.domain.reasons import Reason, because
from repatria.services.forms.stored import fit_to_travel, lists_in, named_in, unpacked


@dataclass(frozen=True, slots=True)
class SentForm:
    """What a post sent: the name of its *file* with its *data*, the file *beside* it, what runs of it, and how."""

    file: str
    data: bytes
    beside: bytes
    xform: bytes
    level: str
    levels: Mapping[str, str]
    steps: tuple[str, ...]
    lists: Mapping[str, bytes]
    names: str


def read_sent(name: str, text: str) -> SentForm:
    """Return what the *text* that came of the form *name* says; raises DefinitionError where it is no form."""
    try:
        came = json.loads(text)
        value = fit_to_travel(came)
        beside, data = (base64.b64decode(one["file"], validate=True) for one in (came, value))
        return SentForm(
            str(value["name"]),
            data,
            beside,
            unpacked(str(value["xform"])),
            str(value["level"]),
            {str(asked): str(own) for asked, own in value["levels"].items()},
            tuple(str(step) for step in value["steps"]),
            lists_in(value),
            named_in(value),
        )
    except (
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        binascii.Error,
        zlib.error,
        RecursionError,
    ) as error:
        raise DefinitionFileError(name, because(Reason.NO_XFORM)) from error
