"""Words without the marks that only make them look otherwise: XLSForms colour and link them."""

from __future__ import annotations

import re
from typing import Final

_BREAK: Final = re.compile(r"<br\s*/?>|</p>\s*<p[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(
    r"</?(?:span|font|div|p|b|i|u|em|strong|small|big|sub|sup|center|a|h[1-6])(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_HEADING: Final = re.compile(r"^[ \t]*#{1,6}[ \t]+", re.MULTILINE)
_BOLD: Final = re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")
_LINK: Final = re.compile(r"\[([^\[\]\n]+)\]\((https?://[^\s()]+)\)")


def unmarked(words: str) -> str:
    """Return *words* as they are read: colours, sizes and emphasis gone, the address of a link in brackets."""
    said = _TAG.sub("", _BREAK.sub("\n", words))
    return _LINK.sub(r"\1 (\2)", _BOLD.sub(r"\1", _HEADING.sub("", said)))
