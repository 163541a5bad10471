"""The report of a receiving on paper: counts and names of posts, of nobody else."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from repatria.documents.dates import say_moment
from repatria.documents.paper import PaperName, paper
from repatria.documents.received import Outcome, received_leaf
from repatria.documents.sheet import draw_sheets
from repatria.documents.words import word
from repatria.services.desk import Desk
from repatria.services.paper.printing import Sheet, identity_of

RECEIVED: Final = "RECIBIDO"
_VERSION: Final = "1"
"""Of what the report says; the code on its pages needs one."""


def received_sheet(
    desk: Desk, outcome: Outcome, *, paper_name: PaperName = "A4", language: str = "es"
) -> Sheet:
    """Return the report as one PDF, with a number of its own like every sheet."""
    desk.need("see")
    identity = identity_of(desk, RECEIVED, word("received", language), _VERSION, language, "")
    said = tuple(
        replace(one, lacking=tuple(_when(desk, made, language) for made in one.lacking))
        for one in outcome.posts
    )
    pdf = draw_sheets([received_leaf(replace(outcome, posts=said), identity)], paper(paper_name))
    return Sheet(pdf, identity.sheet, RECEIVED, version=_VERSION)


def _when(desk: Desk, made: str, language: str) -> str:
    moment = desk.calendar.read(made)
    return say_moment(desk.calendar.local(moment), language) if moment is not None else made
