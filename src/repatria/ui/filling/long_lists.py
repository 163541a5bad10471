"""Lists of thousands of choices: made ready where a form is opened, so that nothing waits when they are shown."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from repatria.domain.forms.definition import Choice as FormChoice
from repatria.domain.forms.session import FormSession
from repatria.domain.texts import say
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.shelf import Shelf, fold

LONG: Final = 1_000
_KEPT: Final = 8
_SHELVES: OrderedDict[tuple[int, str], tuple[Sequence[FormChoice], Shelf]] = OrderedDict()
_fold = lru_cache(maxsize=1 << 17)(fold)  # of lists of forms alone: nothing of a person comes here


def make_ready(session: FormSession, language: str) -> None:
    """Read the words of every long list of the form; it takes a while, so not on the interface thread."""
    lists = {one.list_name for one in session.form.questions() if one.list_name}
    for name in sorted(lists):
        listed = session.form.choices.get(name, ())
        if len(listed) > LONG:
            shelf_of(listed, language).folded  # noqa: B018  # it is remembered


def shelf_of(choices: Sequence[FormChoice], language: str) -> Shelf:
    """Return *choices* as they are searched in *language*, the same shelf for the same list."""
    key = (id(choices), language)
    found = _SHELVES.get(key)
    if found is not None and found[0] is choices:
        return found[1]
    shelf = Shelf([Choice(one.name, say(one.label, language)) for one in choices], _fold)
    _SHELVES[key] = (choices, shelf)
    while len(_SHELVES) > _KEPT:
        _SHELVES.popitem(last=False)
    return shelf
