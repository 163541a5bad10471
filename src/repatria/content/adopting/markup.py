"""Words without the marks that only make them look otherwise: XLSForms stress, colour and link them.

Answers shown in the words (``ANSWER_HERE``) stay, and as many as there were. Marks are those of ODK, Kobo and Enketo,
with more care: what is part of a word, a product or a line to write on is none, and stays. Letters written as in HTML
(``&amp;``) are read once, when all marks are gone: what they stand for is a mark no more.
"""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from typing import Final

from repatria.content.xforms.xml import ANSWER_HERE

_BREAK: Final = re.compile(rf"<br\s*/?>|</p>\s*<p[^<>{ANSWER_HERE}]*>", re.IGNORECASE)
_TAG: Final = re.compile(
    rf"</?(?:span|font|div|p|b|i|u|em|strong|small|big|sub|sup|center|a|h[1-6])(?:\s[^<>{ANSWER_HERE}]*)?/?>",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(r"^[ \t]*#{1,6}[ \t]+", re.MULTILINE)
_LINK: Final = re.compile(r"\[([^\[\]\n]+)\]\((https?://[^\s()]+)\)")
_ESCAPED: Final = re.compile(r"\\([*_#])")
_ENTITY: Final = re.compile(
    r"&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|(?P<name>[A-Za-z][A-Za-z0-9]{1,30}));", re.ASCII
)
_NO_LETTERS: Final = ("", "\ufffd", ANSWER_HERE)
"""What a number stands for that is none of a letter, or would be taken for an answer."""


def _stress(mark: str, within: str) -> re.Pattern[str]:
    """Return what finds words *within* two of a *mark* that stand at the edges of words, not in them."""
    edge = rf"\w{ANSWER_HERE}" + ("/" if mark[0] == "_" else r"\*")  # an address may hold /_x_/
    begins = rf"(?<![\\{edge}]){re.escape(mark)}(?![\s_*)\]}},.;:!?])"
    says_something = rf"(?=[^{re.escape(mark[0])}\n]*(?:[^\W_]|{ANSWER_HERE}))"
    ends = rf"(?<![\s_*\\(\[{{¿¡]){re.escape(mark)}(?![{edge}])"
    return re.compile(f"{begins}{says_something}({within}+?){ends}")


_IN_A_WORD: Final = r"(?:[^_\n]|(?<=\w)_(?=\w))"
_BOLD: Final = re.compile(r"(?<!\\)\*\*(?=\S)((?:(?!\*\*)[^\n])+?)(?<=[^\s\\])\*\*")
_STRESSED: Final = (_stress("_", _IN_A_WORD), _stress("__", _IN_A_WORD), _BOLD, _stress("*", r"[^*\n]"))


def unmarked(words: str) -> str:
    """Return *words* as they are read: colours, sizes and emphasis gone, the address of a link in brackets."""
    said = _HEADING.sub("", _TAG.sub("", _BREAK.sub("\n", words)))
    for stressed in _STRESSED * 2:  # one may stand in another
        said = stressed.sub(r"\1", said)
    return _ENTITY.sub(_letter, _LINK.sub(r"\1 (\2)", _ESCAPED.sub(r"\1", said)))


def _letter(entity: re.Match[str]) -> str:
    """Return what an *entity* of HTML stands for; one that it does not know stays."""
    name = entity["name"]
    letter = unescape(entity[0]) if name is None else html5.get(f"{name};", "")
    if letter in _NO_LETTERS:
        return entity[0]
    return letter if not letter.isspace() else "\n" if letter in "\r\n" else " "
