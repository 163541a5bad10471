"""Forms written for a test, and fillings of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from repatria.content.xforms.reading import read_xform
from repatria.domain.xforms.definition import XForm
from repatria.domain.xforms.filling import Filling

REAL = Path(__file__).parents[2] / "data" / "xlsforms"
AT = datetime(2026, 3, 5, 10, 30, tzinfo=UTC)


def xform(instance: str, binds: str, body: str = "", lists: str = "", root: str = 'id="t"') -> XForm:
    """Return a form with these parts; *instance* is what stands within its ``data``."""
    return read_xform("t.xml", written(instance, binds, body, lists, root).encode())


def written(instance: str, binds: str, body: str = "", lists: str = "", root: str = 'id="t"') -> str:
    return f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"><h:head><h:title>T</h:title>
    <model><instance><data {root}>{instance}</data></instance>{lists}{binds}</model></h:head>
    <h:body>{body}</h:body></h:html>"""


def filling(form: XForm) -> Filling:
    return Filling(form, AT, lambda count: bytes(range(count)), {"uid": "abc"})


def texts(filled: Filling, path: str) -> list[str]:
    """Return what is told of the answers at *path*: nothing of those that are not asked."""
    return [answer.text for answer in filled.nodes(path)]
