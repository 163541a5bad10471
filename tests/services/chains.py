"""Forms of others that ask much of the machine: chains, all with all, and what waits for a certain answer."""

from __future__ import annotations


def each_with_each(calculations: int, entries: int) -> bytes:
    """Return a form each of whose *calculations* looks at every entry of a list once for every other one."""
    items = "".join(f"<item><name>n{at}</name></item>" for at in range(entries))
    empty = "".join(f"<c{at}/>" for at in range(calculations))
    inner = "count(instance('l')/root/item[name != /data/a])"
    binds = "".join(
        f'<bind nodeset="/data/c{at}" calculate="count(instance(\'l\')/root/item[{inner} != 0])"/>'
        for at in range(calculations)
    )
    return f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
<h:title>Todo con todo</h:title><model><instance><data id="todo" version="1"><a/>{empty}</data></instance>
<instance id="l"><root>{items}</root></instance><bind nodeset="/data/a" type="string"/>{binds}</model></h:head>
<h:body><input ref="/data/a"><label>Algo</label></input></h:body></h:html>""".encode()


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


def waiting(where: str, questions: int = 40, entries: int = 100) -> bytes:
    """Return a form that looks at all with all in its column or *words* once somebody answers «ya»."""
    inner = "count(instance('l')/root/item[name != /data/a])"
    dear = f"if(/data/a = 'ya', count(instance('l')/root/item[{inner} != 0]), 0)"
    shown = f'<output value="{dear}"/>' if where == "words" else ""
    items = "".join(f"<item><name>n{at}</name></item>" for at in range(entries))
    empty = "".join(f"<q{at}/>" for at in range(questions))
    rule = "" if where == "words" else f'{where}="{dear}"'
    binds = "".join(f'<bind nodeset="/data/q{at}" {rule}/>' for at in range(questions))
    body = "".join(f'<input ref="/data/q{at}"><label>Q {shown}</label></input>' for at in range(questions))
    return f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
<h:title>Espera</h:title><model><instance><data id="espera" version="1"><a/>{empty}</data></instance>
<instance id="l"><root>{items}</root></instance><bind nodeset="/data/a" type="string"/>{binds}</model></h:head>
<h:body><input ref="/data/a"><label>Algo</label></input>{body}</h:body></h:html>""".encode()
