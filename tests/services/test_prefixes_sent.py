"""What leaves of a form of others bears the names of its file, prefixes too: its server takes it for its own."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from repatria.domain.disclosure import Recipient
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, submit_form
from tests.services.ministry import STEP, put_into_use
from tests.services.taken import in_zip

pytestmark = pytest.mark.supervised

ORX = "http://openrosa.org/xforms"
HEAD = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"><h:head><h:title>t</h:title><model>"""
PREFIXED = (
    HEAD
    + """<instance><data xmlns="http://min.gob/t" xmlns:m="http://min.gob/m" m:edition="3" id="tt" orx:version="1">
<m:n/><orx:meta><orx:instanceID/><orx:instanceName/></orx:meta></data></instance>
<bind nodeset="/data/m:n" type="string"/>
<bind nodeset="/data/orx:meta/orx:instanceName" type="string" calculate="concat('N ', /data/m:n)"/>
</model></h:head><h:body><input ref="/data/m:n"><label>n</label></input></h:body></h:html>"""
)
BEGUN_WITHIN = (
    HEAD
    + """<instance><data id="tt" version="1"><n/><meta xmlns="http://openrosa.org/xforms"><instanceID/></meta></data>
</instance><bind nodeset="/data/n" type="string"/>
</model></h:head><h:body><input ref="/data/n"><label>n</label></input></h:body></h:html>"""
)


def sent(desk: Desk, folder: Path, file: str) -> ElementTree.Element:
    """Return the one instance that leaves once the first question of *file* is answered, as any server reads it."""
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    form = put_into_use(desk, check_file("t.xml", file.encode()), [STEP], "L2")
    work = begin_form(desk, case.id, form.id, STEP)
    give_answer(work.session, Place(work.form.survey[0].name), "hola")
    submit_form(desk, work)
    wanted = Wanted(form.id, Recipient("file"), frozenset({"xml"}), reason="Lo pidió el ministerio")
    [text] = in_zip(take_answers_out(desk, wanted, folder).placed.path).values()
    return ElementTree.fromstring(text)


def test_what_leaves_keeps_the_namespaces_of_its_file(here: Desk, tmp_path: Path) -> None:
    root = sent(here, tmp_path, PREFIXED)
    assert root.tag == "{http://min.gob/t}data"
    assert root.attrib == {"id": "tt", f"{{{ORX}}}version": "1", "{http://min.gob/m}edition": "3"}
    assert [one.tag for one in root] == ["{http://min.gob/m}n", f"{{{ORX}}}meta"]
    told = {one.tag: one.text or "" for one in root[1]}
    assert told.pop(f"{{{ORX}}}instanceID").startswith("uuid:")
    assert told == {f"{{{ORX}}}instanceName": "N hola"}


def test_a_namespace_that_begins_within_begins_there_again(here: Desk, tmp_path: Path) -> None:
    root = sent(here, tmp_path, BEGUN_WITHIN)
    assert [one.tag for one in root] == ["n", f"{{{ORX}}}meta"]
    assert [one.tag for one in root[1]] == [f"{{{ORX}}}instanceID"]
