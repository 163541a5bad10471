"""The act of a hand-over that did not take place: its own title, nothing said as if it had, and tonight's bed."""

from __future__ import annotations

from repatria.documents.form_sheet import OwnPart
from repatria.documents.words import word
from repatria.domain.cases.purposes import submitted_for
from repatria.domain.disclosure import Recipient, may_show
from repatria.services.desk import Desk
from repatria.services.forms.work import FormWork

ACT = "hand_over"
_PLAN = "travel_plan"
"""The purposes of the act, and of the plan that names a bed should nobody receive the person."""

_AS_IF_DONE = frozenset({"go_back", "read_handover", "person_agrees"})
"""Said to a person in front of a receiver, or to whoever still had to print this act."""


def not_handed_over(work: FormWork) -> bool:
    """Tell whether *work* is the act of a hand-over that did not take place."""
    return ACT in work.form.purposes and work.session.value("result") not in (None, "received")


def left_out(work: FormWork) -> frozenset[str]:
    """Return the questions that have no place in such an act."""
    return _AS_IF_DONE if not_handed_over(work) else frozenset()


def own_part(desk: Desk, work: FormWork, recipient: Recipient, language: str) -> OwnPart | None:
    """Return what such an act says of its own: tonight's bed, for who may know it, and who was told."""
    if not not_handed_over(work):
        return None
    lines = [
        (word(key, language), _planned(work, name))
        for key, name in (("bed_tonight", "fallback_bed"), ("bed_opens", "fallback_contact"))
        if _may_know(desk, name, recipient)
    ]
    lines += [(word(key, language), "") for key in ("told_sending", "told_receiving")]
    return OwnPart(word("not_done_act", language), word("after_not_done", language), tuple(lines))


def _may_know(desk: Desk, name: str, recipient: Recipient) -> bool:
    plans = [form for form in desk.library.forms.values() if _PLAN in form.purposes]
    asked = [(question, plan) for plan in plans for question in plan.questions() if question.name == name]
    return bool(asked) and all(may_show(question, recipient, plan) for question, plan in asked)


def _planned(work: FormWork, name: str) -> str:
    """Return what the last plan says; while people disagree all of it, for a bed that is not there is no bed."""
    plans = submitted_for(work.case.facts, _PLAN)
    heads = work.case.facts.heads(f"form/{plans[-1].member}/{name}") if plans else ()
    return " / ".join(dict.fromkeys(str(head.value) for head in heads if head.value not in ("", None)))
