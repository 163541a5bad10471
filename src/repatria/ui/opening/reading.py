"""Read what *Abrir* needs before it can ask; not on the interface thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from repatria.domain.forms.plan import FormPlan
from repatria.services.desk import Desk as Work
from repatria.services.post.unsaved import Unsaved
from repatria.ui.opening.keeping import typed_before
from repatria.ui.opening.offered import Offered, read_offered


@dataclass(frozen=True, slots=True)
class Read:
    """What the questions offer, the questions of a contact, and what was typed and not opened."""

    offered: Offered
    contact: FormPlan
    typed: Mapping[str, Unsaved]


def read_all(work: Work) -> Read:
    """Return what the three ways of opening need."""
    return Read(read_offered(work), work.library.plans["SC"], typed_before(work))
