"""What would be refused of a form that is brought in from a file is refused of one that another post sends."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.content.adopting.names import BY_PATH, NAMES
from repatria.content.adopting.reading import Sensitivity, bring_in
from repatria.domain.errors import DefinitionError
from repatria.domain.reasons import Reason
from repatria.services.desk import Desk
from repatria.services.forms.adopted import adopted, check_file
from repatria.services.forms.checking import Checked
from repatria.services.forms.stored import kept, packed
from repatria.services.forms.travelling import FILE, FORMER, forms_that_came
from repatria.services.forms.waiting_forms import look_at, waiting
from repatria.services.vaults import leave
from tests.posts import TestClock, make_post, shipped

pytestmark = pytest.mark.supervised

XFORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>FX</h:title><model><instance><data id="fx" version="1"><b/></data></instance>%s
<bind nodeset="/data/b" type="string"/></model></h:head><h:body>
<input ref="/data/b"><label>B%s</label></input></h:body></h:html>"""
PLAIN = XFORM % ("", "")
LIST = XFORM % ('<instance id="t" src="http://x.example/t.xml"/>', "")
INCLUDED = PLAIN.replace(
    "<h:head>", '<h:head><i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/etc/x"/>'
)
LONG = "".join(base64.b85encode(number.to_bytes(4)).decode("ascii") for number in range(0, 1 << 31, 12_345))
HEAVY = XFORM % ("", LONG.translate({ord("&"): "+", ord("<"): "+", ord(">"): "+"}))


@pytest.fixture
def there(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    desk = make_post(tmp_path / "there", "Allá", library=shipped(), clock=clock, role="supervisor")
    yield desk
    leave(desk)


def come(desk: Desk, xform: str, *, file: str = "f.xml", beside: str | None = None, name: str = FILE) -> None:
    """Let a form wait at the desk, as a post of another program would send it."""
    data, beside_it = xform.encode(), (xform if beside is None else beside).encode()
    form = bring_in(file, data, Sensitivity("L3", {}), names=BY_PATH).form
    said = {
        "id": form.id,
        "digest": form.digest,
        "version": "1",
        "title": "FX",
        "name": file,
        "file": kept(beside_it),
        "xform": packed(data),
        "level": "L3",
        "levels": {},
        "steps": [],
        NAMES: BY_PATH,
    }
    files = {form.digest: {form.id: {name: json.dumps(said).encode()}}}
    desk.append(forms_that_came(desk, files, desk.vault.device.id))


def looked_at(desk: Desk) -> Checked:
    (one,) = waiting(desk)
    return look_at(desk, one).checked


def refused(desk: Desk) -> Reason:
    """Return why what came is refused; it goes on waiting, and nothing of it is in use."""
    (one,) = waiting(desk)
    with pytest.raises(DefinitionError) as caught:
        look_at(desk, one)
    assert waiting(desk) == (one,)
    assert adopted(desk) == ()
    return caught.value.reason.reason


def test_a_form_that_a_file_would_bring_is_brought_by_a_bundle(there: Desk) -> None:
    come(there, PLAIN)
    assert looked_at(there).form.digest == check_file("f.xml", PLAIN.encode()).form.digest


@pytest.mark.parametrize("xform", [LIST, INCLUDED])
def test_what_reaches_outside_is_refused(there: Desk, xform: str) -> None:
    come(there, xform)
    assert refused(there) is Reason.REACHES_OUT


def test_so_it_is_when_only_the_file_beside_it_does(there: Desk) -> None:
    come(there, PLAIN, beside=LIST)
    assert refused(there) is Reason.REACHES_OUT


def test_what_is_too_much_to_be_kept_is_refused(there: Desk) -> None:
    come(there, HEAVY, beside="")
    assert refused(there) is Reason.KEPT_TOO_LARGE


def test_what_is_too_much_to_wait_is_told_and_not_dropped(there: Desk) -> None:
    come(there, HEAVY)
    assert refused(there) is Reason.KEPT_TOO_LARGE


def test_so_is_what_no_program_can_read(there: Desk) -> None:
    there.append(forms_that_came(there, {"0" * 64: {"x-fx": {FILE: b"\xff\xfe\x00"}}}, there.vault.device.id))
    assert refused(there) is Reason.NO_XFORM


@pytest.mark.parametrize("file", ["f.exe", "f"])
def test_what_is_neither_a_spreadsheet_nor_an_xform_is_refused(there: Desk, file: str) -> None:
    come(there, PLAIN, file=file)
    assert refused(there) is Reason.NEITHER_SHEET_NOR_FORM


def test_a_former_version_is_only_read_and_reads_nothing_from_outside(there: Desk) -> None:
    come(there, LIST, name=FORMER)
    assert looked_at(there).form.id == "x-fx"
