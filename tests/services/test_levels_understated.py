"""What another post says of a form beside its file never makes an answer less protected than the file says."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.content.adopting.notices import Became
from repatria.content.adopting.reading import Sensitivity, bring_in
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.forms.stricter import levels_of
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file, known_form
from repatria.services.forms.guarding import guarded
from repatria.services.forms.stored import activations, named_in, packed, unpacked
from repatria.services.forms.travelling import FILE, forms_that_came, forms_to_send
from repatria.services.forms.waiting_forms import Offered, look_at, waiting
from repatria.services.vaults import leave
from tests.posts import TestClock, make_post, shipped
from tests.services.ministry import STEP, put_into_use

SHEETS = """| survey |
| | type | name | label | level |
| | begin_group | g | G | L4 |
| | text | nom | Nombre | |
| | end_group | | | |
| | text | b | B | L2 |
| settings |
| | form_id | version |
| | fx | 1 |
"""
XML = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>FX</h:title><model><instance><data id="fx" version="1"><g><nom/></g><b/></data></instance>
<bind nodeset="/data/g" level="L4"/>
<bind nodeset="/data/b" type="string" level="L2"/></model></h:head><h:body><group ref="/data/g"><label>G</label>
<input ref="/data/g/nom"><label>N</label></input></group>
<input ref="/data/b"><label>B</label></input></h:body></h:html>"""
ALL_OF_IT = (
    SHEETS.replace("| L4 |", "| |")
    .replace("| version |", "| version | level |")
    .replace("| fx | 1 |", "| fx | 1 | L4 |")
)
FILES = [("f.md", SHEETS), ("f.xml", XML)]


@pytest.fixture
def there(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    desk = make_post(tmp_path / "there", "Allá", library=shipped(), clock=clock, role="supervisor")
    yield desk
    leave(desk)


def sent(desk: Desk, there: Desk, file: str, text: str, /, **lies: object) -> Offered:
    """Return a form as it is offered *there* when its sender bends what stands around it, and reckons anew."""
    put_into_use(desk, check_file(file, text.encode()), [STEP], "L2")
    ((_, files),) = forms_to_send(desk).items()
    ((name, honest),) = files.items()
    said = json.loads(honest) | lies
    sensitivity = Sensitivity(said["level"], said["levels"])
    form = bring_in(said["name"], unpacked(said["xform"]), sensitivity, names=named_in(said)).form
    bent = json.dumps(said | {"digest": form.digest}).encode()
    assert name == f"x-fx/{FILE}"
    there.append(forms_that_came(there, {form.digest: {"x-fx": {FILE: bent}}}, desk.vault.device.id))
    return look_at(there, waiting(there)[0])


def told(offered: Offered) -> dict[Became, tuple[str, ...]]:
    return {one.became: one.where for one in offered.checked.brought.notices}


@pytest.mark.supervised
@pytest.mark.parametrize(("file", "text"), FILES)
@pytest.mark.parametrize("levels", [{}, {"nom": "L1", "b": "L1"}, {"g": "L1", "nom": "L2"}])
def test_the_file_says_the_least(
    desk: Desk, there: Desk, file: str, text: str, levels: dict[str, str]
) -> None:
    offered = sent(desk, there, file, text, level="L1", levels=levels)
    assert "g" in told(offered)[Became.LEVEL_UNDERSTATED]
    assert Became.NOT_ITS_FILE not in told(offered)
    used = put_into_use(there, offered.checked, offered.steps, offered.level)
    form = known_form(there, used.id)
    assert form is not None
    assert levels_of(form) == {"x-g": "L4", "x-g-nom": "L4", "x-b": "L2"}


@pytest.mark.supervised
@pytest.mark.parametrize(("file", "text"), FILES)
def test_what_is_sent_as_it_is_brings_no_notice_and_keeps_its_digest(
    desk: Desk, there: Desk, file: str, text: str
) -> None:
    offered = sent(desk, there, file, text)
    assert not {Became.LEVEL_UNDERSTATED, Became.NOT_ITS_FILE} & told(offered).keys()
    put_into_use(there, offered.checked, offered.steps, offered.level)
    assert waiting(there) == ()


@pytest.mark.supervised
@pytest.mark.parametrize("other_group", ["", "| | begin_group | h | H | |\n"])
@pytest.mark.parametrize("level", ["L1", "L2"])
def test_a_question_moved_out_of_its_group_keeps_the_level_that_it_has_in_the_file(
    desk: Desk, there: Desk, other_group: str, level: str
) -> None:
    moved = SHEETS.replace("| | begin_group | g | G | L4 |\n", other_group)
    moved = moved if other_group else moved.replace("| | end_group | | | |\n", "")
    xform = check_file("f.md", moved.encode()).xform
    offered = sent(desk, there, *FILES[0], xform=packed(xform), level=level, levels={})
    assert "nom" in told(offered)[Became.LEVEL_UNDERSTATED]
    assert Became.NOT_ITS_FILE in told(offered)
    levels = levels_of(offered.checked.form)
    assert next(said for name, said in levels.items() if name.endswith("nom")) == "L4"


@pytest.mark.supervised
@pytest.mark.parametrize("no_level", ["L9", "L4 ", "l1", "zzz", ""])
def test_a_form_with_a_level_that_is_none_is_refused(desk: Desk, there: Desk, no_level: str) -> None:
    with pytest.raises(DefinitionFileError):
        sent(desk, there, *FILES[0], level="L0", levels={"b": no_level, "g": "L4"})


@pytest.mark.supervised
def test_what_is_sent_beside_the_file_may_be_stricter(desk: Desk, there: Desk) -> None:
    offered = sent(desk, there, *FILES[0], levels={"g": "L4", "nom": "L4", "b": "L3"})
    assert Became.LEVEL_UNDERSTATED not in told(offered)
    assert levels_of(offered.checked.form)["x-b"] == "L3"


@pytest.mark.supervised
@pytest.mark.parametrize("file", [SHEETS.replace("| B |", "| C |"), "no form", ""])
def test_what_runs_and_is_not_what_the_file_becomes_is_told(desk: Desk, there: Desk, file: str) -> None:
    offered = sent(desk, there, *FILES[0], file=base64.b64encode(file.encode()).decode())
    assert told(offered)[Became.NOT_ITS_FILE] == ("f.md",)


@pytest.mark.supervised
@pytest.mark.parametrize("named", ["g.xml", "g.csv", "g.xls", "g.xlsx"])
@pytest.mark.parametrize("text", [SHEETS, XML, ALL_OF_IT], ids=["sheets", "xml", "settings"])
@pytest.mark.parametrize("as_written", [True, False])
def test_a_file_is_known_by_what_it_holds_whatever_name_it_bears(
    desk: Desk, there: Desk, named: str, text: str, as_written: bool
) -> None:
    lies = {"file": base64.b64encode(text.encode()).decode()} if as_written else {}
    file = "f.xml" if text == XML else "f.md"
    offered = sent(desk, there, file, text, level="L1", levels={}, name=named, **lies)
    levels = levels_of(offered.checked.form)
    assert levels["x-g-nom"] == "L4"
    assert levels["x-b"] == "L2"
    assert Became.NOT_ITS_FILE not in told(offered)


@pytest.mark.supervised
@pytest.mark.parametrize("no_level", ["L9", "alto"])
def test_a_file_with_a_level_that_is_none_refuses_the_form(desk: Desk, there: Desk, no_level: str) -> None:
    bent = SHEETS.replace("| L4 |", f"| {no_level} |")
    with pytest.raises(DefinitionError):
        sent(desk, there, *FILES[0], file=base64.b64encode(bent.encode()).decode(), level="L1", levels={})


@pytest.mark.supervised
def test_beside_a_file_that_cannot_be_read_nothing_is_below_what_says_no_level(
    desk: Desk, there: Desk
) -> None:
    bent = SHEETS.replace("| text | b |", "| text | b b |")
    file = base64.b64encode(bent.encode()).decode()
    offered = sent(desk, there, *FILES[0], file=file, level="L1", levels={})
    assert Became.NOT_ITS_FILE in told(offered)
    assert set(levels_of(offered.checked.form).values()) == {"L3"}


@pytest.mark.supervised
def test_a_form_that_was_looked_at_and_put_into_use_with_other_levels_waits_no_more(
    desk: Desk, there: Desk
) -> None:
    offered = sent(desk, there, *FILES[0], level="L1", levels={})
    as_sent = waiting(there)[0].digest
    used = put_into_use(there, offered.checked, offered.steps, offered.level)
    assert used.digest != as_sent
    assert waiting(there) == ()
    form = known_form(there, used.id, as_sent)
    assert form is not None
    assert levels_of(guarded(there, form, [as_sent])) == {"x-g": "L4", "x-g-nom": "L4", "x-b": "L2"}
    put_into_use(there, offered.checked, offered.steps, offered.level)
    assert len({said["digest"] for said in activations(there)}) == 2


@pytest.mark.supervised
def test_what_the_sender_filled_is_read_where_a_stricter_level_was_chosen(desk: Desk, there: Desk) -> None:
    offered = sent(desk, there, *FILES[0], level="L1")
    as_sent = waiting(there)[0].digest
    used = put_into_use(there, offered.checked, offered.steps, "L3")
    assert waiting(there) == ()
    form = known_form(there, used.id, as_sent)
    assert form is not None
    assert levels_of(guarded(there, form, [as_sent])) == levels_of(form)


@pytest.mark.supervised
def test_another_form_beside_the_file_is_told(desk: Desk, there: Desk) -> None:
    xform = check_file("f.md", SHEETS.encode()).xform.replace(b"Nombre", b"Consulado")
    offered = sent(desk, there, *FILES[0], xform=packed(xform))
    assert told(offered)[Became.NOT_ITS_FILE] == ("f.md",)
