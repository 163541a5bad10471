"""One sheet on the screen's engine and through the doors', answered by the names of its questions."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from repatria.content.adopting.reading import bring_in
from repatria.content.xforms.reading import read_xform
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.session import FormSession
from repatria.domain.xforms.entering import enter
from repatria.domain.xforms.filling import Filling
from tests.content.compiled import to_xform
from tests.foreseen import ZEROS

AT = datetime(2026, 7, 14, 22, 10, tzinfo=timezone(timedelta(hours=-6)))
"""A moment at which it is the next day in Greenwich."""


def sheet(head: str, *rows: str) -> bytes:
    """Return a sheet of these *rows*, cells with ``|`` between."""
    lines = "".join(f"| | {row.replace('|', ' | ')} |\n" for row in (head, *rows))
    return f"| survey |\n{lines}".encode()


class Both:
    """*screen* and *door* say what stands at a question, each with whether it is asked."""

    def __init__(self, form: bytes, name: str = "hoja.md") -> None:
        xform = to_xform(name, form)[0] if name.endswith(".md") else form
        plan = plan_form(bring_in(name, xform).form)
        self.session = FormSession(plan.form, Answers(), {}, AT, plan, ZEROS)
        self.session.begin()
        self.filling = Filling(read_xform(name, xform, lambda _: None), AT, bytes)

    def give(self, **answers: str) -> Both:
        """Answer questions in turn."""
        for name, text in answers.items():
            give_answer(self.session, Place(f"x-{name}"), text)
            enter(self.filling, {f"/data/{name}": text})
        return self

    def said(self, name: str) -> str:
        """Return what both say at *name*; they must say the same."""
        value = self.session.value(f"x-{name}")
        screen = "" if value is None else str(value)
        assert screen == self.filling.nodes(f"/data/{name}")[0].text
        return screen

    def asked(self, name: str) -> bool:
        """Tell whether both ask *name*; they must do the same."""
        screen = self.session.is_relevant(f"x-{name}")
        assert screen is self.filling.nodes(f"/data/{name}")[0].is_asked()
        return screen
