"""A ministry's workbook goes to the other posts with what is read of it, and with nothing else that stands in it."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from repatria.content.adopting.notices import Became
from repatria.content.xforms.compiling import compile_form
from repatria.services.desk import Desk
from repatria.services.forms.adopted import adopted, check_file, known_plan
from repatria.services.forms.stored import activations
from repatria.services.forms.travelling import FILE, forms_that_came, forms_to_send
from repatria.services.forms.waiting_forms import look_at, waiting
from repatria.services.vaults import leave
from tests.content.xforms.books import HEADS, ROWS, SECRET, book, hide, letters_in
from tests.posts import TestClock, make_post, shipped
from tests.services.ministry import STEP, put_into_use

BOOK = book([(*HEADS, "level"), (*ROWS[0], "L4"), ROWS[1]], hide)
ID = "x-salud"


@pytest.fixture
def posts(tmp_path: Path, clock: TestClock) -> Iterator[tuple[Desk, Desk]]:
    both = [
        make_post(tmp_path / name, name, library=shipped(), clock=clock, role="supervisor")
        for name in ("a", "b")
    ]
    yield both[0], both[1]
    for desk in both:
        leave(desk)


def sent(desk: Desk) -> dict[str, str]:
    (files,) = forms_to_send(desk).values()
    return dict(json.loads(files[f"{ID}/{FILE}"]))


def take(sender: Desk, receiver: Desk) -> None:
    """Put into use at *receiver* what *sender* sends."""
    came = {
        digest: {ID: {name.partition("/")[2]: data for name, data in files.items()}}
        for digest, files in forms_to_send(sender).items()
    }
    receiver.append(forms_that_came(receiver, came, sender.vault.device.id))
    offered = look_at(receiver, waiting(receiver)[0])
    put_into_use(receiver, offered.checked, offered.steps, offered.level)


def test_a_sheet_that_nobody_sees_stays_where_it_was(posts: tuple[Desk, Desk]) -> None:
    checked = check_file("salud.xlsx", BOOK)
    told = {one.became: one.where for one in checked.brought.notices}
    assert told[Became.SHEET_LEFT_OUT] == ("beneficiarias",)
    put_into_use(posts[0], checked, [STEP], "L2")
    take(*posts)
    for desk in posts:
        (said,) = activations(desk)
        assert SECRET.encode() not in letters_in(base64.b64decode(said["file"]))
    assert sent(posts[0]) == sent(posts[1])


def test_a_workbook_that_was_kept_whole_before_stays_readable_and_goes_no_further(
    posts: tuple[Desk, Desk],
) -> None:
    checked = replace(check_file("salud.xlsx", BOOK), data=BOOK)
    put_into_use(posts[0], checked, [STEP], "L2")
    assert sent(posts[0])["file"] == ""
    take(*posts)
    for desk in posts:
        plan = known_plan(desk, ID, adopted(desk)[0].digest)
        assert plan is not None
        assert [one.level for one in plan.form.questions()] == ["L4", "L2"]


def test_a_workbook_that_came_whole_is_neither_used_nor_sent_on_whole(posts: tuple[Desk, Desk]) -> None:
    here, there = posts
    put_into_use(here, replace(check_file("salud.xlsx", BOOK), data=BOOK), [STEP], "L2")
    (said,) = activations(here)
    text = json.dumps(dict(said)).encode()
    there.append(forms_that_came(there, {str(said["digest"]): {ID: {FILE: text}}}, here.vault.device.id))
    offered = look_at(there, waiting(there)[0])
    assert offered.checked.data == b""
    put_into_use(there, offered.checked, offered.steps, offered.level)
    assert sent(there)["file"] == ""


def test_what_nobody_reads_in_an_xform_is_told_and_goes_to_nobody(posts: tuple[Desk, Desk]) -> None:
    unread = (
        f'<instance id="personal"><root><item><name>{SECRET}</name></item></root></instance><!--{SECRET}-->'
    )
    xform = compile_form("salud.xlsx", BOOK).xform.decode().replace("<bind ", f"{unread}<bind ", 1)
    checked = check_file("salud.xml", xform.encode())
    told = {one.became: one.where for one in checked.brought.notices}
    assert told[Became.UNREAD_LEFT_OUT] == ("personal",)
    put_into_use(posts[0], checked, [STEP], "L2")
    take(*posts)
    for desk in posts:
        said = sent(desk)
        for part in (base64.b64decode(said["file"]), zlib.decompress(base64.b64decode(said["xform"]))):
            assert SECRET.encode() not in part
    assert sent(posts[0]) == sent(posts[1])
