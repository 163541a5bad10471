"""To whom a file of a case may be given out, in words: those who may have it, and whom the person named."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from repatria.content.library import Library
from repatria.documents.dates import say_stated
from repatria.domain.attachments.attachment import Attachment
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.disclosure import (
    RECIPIENT_KINDS,
    Recipient,
    is_of_other_state,
    kind_asks_consent,
    may_have,
)
from repatria.services.attachments.giving import NAMELESS
from repatria.services.paper.for_whom import Named, named_for
from repatria.ui.consent_words import purpose_names
from repatria.ui.i18n import spoken
from repatria.ui.printing.recipient_words import recipient_names
from repatria.ui.widgets.choice_buttons import Choice

Whom = Mapping[str, tuple[Recipient, str]]
"""Recipients and their words, by the key of the choice; one without a name is asked for it."""


def whom(attachment: Attachment, facts: CaseFacts, library: Library) -> Whom:
    """Return to whom the file may be given: what was agreed is judged again when it is."""
    names, found = recipient_names(), dict[str, tuple[Recipient, str]]()
    for kind in RECIPIENT_KINDS:
        if is_of_other_state(kind) or not may_have(attachment.level, kind):
            continue
        if not kind_asks_consent(kind):
            found[kind] = (Recipient(kind), names[kind])
            continue
        for place, one in enumerate(named_for(kind, facts)):
            words = " · ".join((names[kind], *_named_words(one, library)))
            found[f"{kind}/{place}"] = (one.recipient, words)
    return found


def choices_of(offered: Whom) -> list[Choice]:
    """Return what can be chosen."""
    return [Choice(key, words) for key, (_, words) in offered.items()]


def unnamed(offered: Whom) -> frozenset[str]:
    """Return the keys of those whose name is asked."""
    return frozenset(key for key, (one, _) in offered.items() if not one.name and one.kind not in NAMELESS)


def _named_words(one: Named, library: Library) -> tuple[str, ...]:
    purpose = purpose_names(library).get(one.recipient.purpose, one.recipient.purpose)
    until = QCoreApplication.translate("file_giving", "hasta el {until}")
    return one.recipient.name, purpose, until.format(until=say_stated(one.until, spoken()))
