"""How many things stand in each section of a case that are worth a number beside its name."""

from __future__ import annotations

from repatria.domain.attachments.attachment import attachments_of
from repatria.domain.packets.recalling import is_awaited
from repatria.domain.packets.states import packets_of
from repatria.domain.protocol.exceptions import to_ratify
from repatria.ui.case.people.people_rows import people_rows
from repatria.ui.case.view import CaseView


def counts_of(view: CaseView) -> dict[str, int]:
    """Return the number of each section; of requests those that wait, for another country's answer or receipt too."""
    facts = view.case.facts
    asked = [one for one in facts.of_type("request_made") if not facts.is_answered(one)]
    unanswered = [one for one in packets_of(facts.state) if one.is_waiting or is_awaited(one)]
    return {
        "people": len(people_rows(view, names=False)),
        "consents": len(view.consents),
        "forms": len(view.filled),
        "files": len([one for one in attachments_of(facts.state) if one.withdrawn is None]),
        "requests": len(asked) + len(to_ratify(facts)) + len(unanswered),
        "differences": (
            len(view.case.differences) + len(view.suspects) + len(view.elsewhere) + len(view.twice)
        ),
    }
