"""A form whose file fills in rows beforehand."""

from __future__ import annotations

PATTERN = "<need jr:template=''><code/><name/><has/><of><by/></of><how>mucho</how></need>"
BINDS = """
<bind nodeset="/data/need/name" readonly="true()"/>
<bind nodeset="/data/need/has" type="int" required="true()"/>
<bind nodeset="/data/all" calculate="sum(/data/need/has)"/>
<setvalue ref="/data/need/of/by" event="odk-instance-first-load odk-new-repeat" value="concat('n', position(../..))"/>
"""
BODY = """<repeat nodeset="/data/need"{count}>
<input ref="/data/need/name"><label>Qué</label></input>
<input ref="/data/need/has"><label>Cuánto</label></input>
<input ref="/data/need/how"><label>Cómo</label></input>
<input ref="/data/need/of/by"><label>Quién</label></input></repeat>"""
THREE = (
    "<need><code>a</code><name>Agua</name><has>3</has><of><by/></of><how>mucho</how></need>"
    "<need><code>b</code><name>Techo</name><has/><of><by/></of><how/></need>"
    "<need><code>c</code><name>Pan</name><has>4</has><of><by/></of><how>poco</how></need>"
)


def xform(rows: str, binds: str = BINDS, body: str = BODY.format(count="")) -> bytes:
    return f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Necesidades</h:title><model>
<instance><data id="needs"><many>2</many>{rows}<all/></data></instance>{binds}</model></h:head>
<h:body><input ref="/data/many"><label>Cuántas</label></input>{body}</h:body></h:html>""".encode()
