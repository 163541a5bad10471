"""What pyxform stumbles over far from its cause, or without a word of it: told before, by sheet and row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from repatria.content.xforms.heads import heads_of, plain_head
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason, because

_TYPE: Final = frozenset({"type", "command"})
_CONTROL: Final = re.compile(r"(?:begin|end)[\s_](?P<kind>\S+)")
_ODDLY: Final = re.compile(r"(?:begin|end)[\s_-]*(?:group|repeat|lgroup|loop(?:ed\s+group)?)", re.IGNORECASE)
"""What somebody meant to be the beginning or the end of a group, and pyxform passes over until a name is missing."""
_OF_KOBO: Final = frozenset({"score", "rank", "kobomatrix"})
"""What KoboToolbox alone begins and ends, and turns into other questions before it gives out a form."""
_ROWS_OF_KOBO: Final = frozenset({"score__row", "rank__level"})
_SAID_ONCE: Final = frozenset(
    {
        *("form_title", "set_form_title", "title", "form_id", "set_form_id", "id_string", "name", "version"),
        *("instance_name", "style", "public_key", "submission_url", "auto_send", "auto_delete", "prefix"),
        *("delimiter", "allow_choice_duplicates", "clean_text_values", "namespaces", "omit_instanceid"),
    }
)
"""Settings of which a form has one, whatever language it is read in."""
_LONGEST: Final = 60


def refuse_stumbling(file: str, workbook: Any) -> None:
    """Raise DefinitionError for a type that is begun and not known, and for a setting in a language of its own."""
    for row, given in _types(workbook):
        found = _CONTROL.match(given)
        if given in _ROWS_OF_KOBO or (found and found["kind"] in _OF_KOBO):
            raise DefinitionError(file, f"survey {row}", because(Reason.TYPE_OF_KOBO, given=given[:_LONGEST]))
        if (found and not _is_known(given, found["kind"])) or (not found and _ODDLY.fullmatch(given)):
            raise DefinitionError(file, f"survey {row}", because(Reason.UNKNOWN_TYPE, given=given[:_LONGEST]))
    for head in heads_of(workbook, "settings"):
        first, _, language = head.replace("::", ":").partition(":")
        if language.strip() and plain_head(first) in _SAID_ONCE:
            why = because(Reason.SETTING_OF_A_LANGUAGE, name=head[:_LONGEST])
            raise DefinitionError(file, "settings 1", why)


def _types(workbook: Any) -> Iterator[tuple[int, str]]:
    """Yield the number and the type of each row of the survey that is not disabled."""
    from pyxform import aliases  # heavy, and only needed where a form is brought in

    for number, row in enumerate(workbook.survey or (), 2):
        if not aliases.yes_no.get(_under(row, {"disabled"}), False):
            yield number, _under(row, _TYPE)


def _under(row: Mapping[str, Any], heads: frozenset[str] | set[str]) -> str:
    return next((" ".join(str(said).split()) for head, said in row.items() if plain_head(head) in heads), "")


def _is_known(given: str, kind: str) -> bool:
    """Tell whether pyxform begins or ends such a *kind*, or asks a question called *given*, as "end time"."""
    from pyxform import aliases
    from pyxform.question_type_dictionary import QUESTION_TYPE_DICT

    return given in QUESTION_TYPE_DICT or any(kind == one.partition(" ")[0] for one in aliases.control)
