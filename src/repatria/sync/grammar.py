"""The words that a manifest is made of: names, digests, moments and counts, each within its grammar."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

_NAME = r"[a-z0-9][a-z0-9_-]*"
_STEP_OF_PART = r"[a-z0-9][a-z0-9_-]{0,63}"
_STEP_OF_SAID = r"[a-z0-9][a-z0-9_-]{0,69}"
_STEP = r"[A-Za-z0-9_][A-Za-z0-9._-]*"

Name = Annotated[str, Meta(pattern=rf"^{_NAME}\Z", max_length=64)]
_OF_NO_CASE = r"(?!(record|directory)(/|\Z))"
Part = Annotated[
    str, Meta(pattern=rf"^{_OF_NO_CASE}{_STEP_OF_PART}(/{_STEP_OF_PART}){{0,2}}\Z", max_length=80)
]
SaidPart = Annotated[
    str, Meta(pattern=rf"^{_OF_NO_CASE}{_STEP_OF_SAID}(/{_STEP_OF_SAID}){{0,2}}\Z", max_length=86)
]
"""A part as receipts name it: six letters before or behind it say of what they speak (``aside-``, ``-files``)."""
Country = Annotated[str, Meta(pattern=r"^[A-Z]{3}\Z")]
Words = Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]*\Z", max_length=200)]
EventDigest = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{43}\Z")]
Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Signature = Annotated[str, Meta(pattern=r"^[0-9a-f]{128}\Z")]
Wall = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z")]
Count = Annotated[int, Meta(ge=0, le=2**53)]
Number = Annotated[int, Meta(ge=1, le=2**53)]
FileName = Annotated[
    str,
    Meta(
        pattern=rf"^(receipts\.json|directory\.json|persons\.json|packs/[A-Za-z0-9_-]{{16,64}}(/{_STEP}){{1,4}}|"
        r"attachments/[a-z2-7]{26}\.age)\Z",
        max_length=200,
    ),
]
OptionalName = Annotated[str, Meta(pattern=rf"^({_NAME})?\Z", max_length=64)]
