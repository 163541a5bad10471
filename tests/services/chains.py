"""Forms of others in which one calculation reads the other, and words show the last one."""

from __future__ import annotations


def chain(length: int, form_id: str = "cadena") -> bytes:
    """Return a form with *length* calculations in a chain, the last of which a label shows."""
    empty = "".join(f"<c{at}/>" for at in range(length))
    binds = "".join(
        f'<bind nodeset="/data/c{at}" calculate="/data/{f"c{at - 1}" if at else "a"}+1"/>'
        for at in range(length)
    )
    return f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
<h:title>Cadena</h:title><model><instance><data id="{form_id}" version="1"><a/>{empty}</data></instance>
<bind nodeset="/data/a" type="int"/>{binds}</model></h:head><h:body><input ref="/data/a">
<label>Van <output value="/data/c{length - 1}"/></label></input></h:body></h:html>""".encode()
