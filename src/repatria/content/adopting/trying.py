"""A form of others is begun and answered once, in a process of its own, before anybody types in it.

What takes that long would stop whoever fills it at every key, and takes none of this process's time to find out.
"""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from time import process_time
from typing import Any, Final

from repatria import apart
from repatria.content.adopting.reading import bring_in
from repatria.domain.errors import DefinitionError, DefinitionFileError
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.beginning import begin_filling
from repatria.domain.forms.chance import Chance
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.session import FormSession
from repatria.domain.forms.telling import Told, tell
from repatria.domain.forms.values import holds_answer
from repatria.domain.forms.weighing import takes_too_many
from repatria.domain.reasons import Reason, because

_READER: Final = "try-form"
_OPENING: Final = 10.0
"""Seconds of work that beginning a form may take: it is done beside the interface thread."""
_ANSWER: Final = 2.0
"""Seconds of work that one answer may take on any machine; what ours take is a hundredth of it."""
_TRIED: Final = 20
"""Questions that are answered, those first that most depends on."""
_LONG: Final = b"long"
_NOW: Final = datetime(2026, 7, 14, 12, tzinfo=UTC)
"""When it is tried, whenever that is: what it finds depends on no clock."""
_ANSWERS: Final[Mapping[str, Any]] = {"integer": 1, "decimal": 1.5, "date": "2026-07-14", "time": "10:00"}


def need_bearable(file: str, xform: bytes, lists: Mapping[str, bytes]) -> None:
    """Raise DefinitionFileError for a form that would take too long to be filled; other faults are told elsewhere."""
    head = {"file": file, "lists": {name: base64.b64encode(data).decode() for name, data in lists.items()}}
    try:
        said = apart.ask(_READER, json.dumps(head).encode() + b"\n" + xform)
    except apart.ReaderError:
        said = _LONG
    if said == _LONG:
        raise DefinitionFileError(file, because(Reason.FILLED_TOO_LONG))


def reply(data: bytes) -> bytes:
    """Answer, in the process that tries, whether the form in *data* takes too long."""
    head, _, xform = data.partition(b"\n")
    said = json.loads(head)
    lists = {name: base64.b64decode(text) for name, text in said["lists"].items()}
    try:
        form = bring_in(str(said["file"]), xform, attached=lists).form
    except DefinitionError:
        return b""  # refused with its own reason by whoever asked
    return _LONG if takes_long(form) else b""


def takes_long(form: Form) -> bool:
    """Tell whether beginning *form*, or answering one of its questions, takes too long."""
    plan, begun = plan_form(form), process_time()
    session = FormSession(form, Answers(), {}, _NOW, plan, Chance("", secrets.token_bytes))
    if takes_too_many(plan):
        return True
    begin_filling(session, lambda: secrets.token_hex(16))
    for repeat in [
        name for name, node in plan.nodes.items() if node.question.type == "repeat" and not node.repeat
    ]:
        session.add_row(repeat, repeat)
    if session.ran_out or process_time() - begun > _OPENING:
        return True
    return any(_answer_takes_long(session, place) for place in list(_most_read(session))[:_TRIED])


def _answer_takes_long(session: FormSession, place: Place) -> bool:
    begun = process_time()
    give_answer(session, place, _some_answer(session, session.plan.nodes[place.name].question))
    session.problems()
    _look_at_all(session)
    return session.ran_out or process_time() - begun > _ANSWER


def _look_at_all(session: FormSession) -> None:
    """Look which may only be read and say the words of all that is asked, as the screen does after each answer."""
    told: Told = {}
    for place in session.asked():
        session.is_read_only(*place)
        question = session.plan.nodes[place.name].question
        for text in (question.label, question.hint):
            tell(session, text, session.form.languages[0], place, told=told)


def _most_read(session: FormSession) -> Iterator[Place]:
    """Yield the questions that take an answer, those first that most depends on at once."""
    plan = session.plan
    read = {name: len(plan.computed_from.get(name, ())) + len(plan.acts.get(name, ())) for name in plan.nodes}
    for name in sorted(read, key=lambda name: -read[name]):
        place = Place(name, plan.nodes[name].repeat)
        if holds_answer(plan.nodes[name].question) and session.stands(place):
            yield place


def _some_answer(session: FormSession, question: Question) -> Any:
    choices = session.plan.choices(question)
    if not choices:
        return _ANSWERS.get(question.type, "1")
    return [choices[0].name] if question.type == "select_multiple" else choices[0].name
