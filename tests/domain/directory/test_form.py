from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from repatria.domain.directory.form import (
    LARGEST,
    Certificate,
    Directory,
    Root,
    payload,
    read_as,
    written,
)
from repatria.signing import is_signed
from tests.domain.directory.country import certificate, directory, root

PAGE = (Path(__file__).parents[3] / "docs" / "directory.md").read_text("utf-8")


def test_what_is_signed_is_read_back() -> None:
    assert read_as(Root, written(root())) == root()
    assert read_as(Certificate, written(certificate(1))) == certificate(1)
    assert read_as(Directory, written(directory())) == directory()


def test_there_is_one_spelling() -> None:
    data = written(directory())
    for other in (data + b"\n", data.replace(b'":', b'": ', 1), json.dumps(json.loads(data)).encode()):
        assert read_as(Directory, other) is None
    said = json.loads(data)
    turned = json.dumps(dict(reversed(said.items())), separators=(",", ":")).encode()
    assert read_as(Directory, turned) is None


def test_an_unknown_field_and_another_format_are_not_read() -> None:
    said = json.loads(written(directory()))
    for changed in ({**said, "more": 1}, {**said, "format": "repatria-directory/2"}):
        assert read_as(Directory, json.dumps(changed, separators=(",", ":")).encode()) is None


@given(st.binary(max_size=200))
def test_whatever_comes_is_read_or_is_nothing(data: bytes) -> None:
    assert read_as(Directory, data) is None


def test_a_deep_nest_and_too_much_are_nothing() -> None:
    assert read_as(Directory, b"[" * 200_000) is None
    assert read_as(Directory, b" " * LARGEST + written(directory())) is None


def test_no_one_is_signed_for_another_purpose() -> None:
    made = certificate(1)
    assert is_signed(made.root, "root", payload(made), bytes.fromhex(made.sig))
    assert not is_signed(made.root, "directory", payload(made), bytes.fromhex(made.sig))
    assert not is_signed(made.root, "root", payload(replace(made, number=2)), bytes.fromhex(made.sig))


@pytest.mark.parametrize(
    "made", [root(), certificate(1), directory()], ids=["root", "certificate", "directory"]
)
def test_the_page_shows_the_bytes_that_the_program_writes(made: Root | Certificate | Directory) -> None:
    shown = re.findall(r"^\{.*\}$", PAGE, re.MULTILINE)
    assert written(made).decode() in shown
