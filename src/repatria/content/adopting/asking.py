"""One question, group or repeat of an XForm as one of ours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from repatria.content.adopting.columns import Columns, columns_of
from repatria.content.adopting.kinds import LIST, YES_NO, YES_NO_LIST, Kind, kind_of
from repatria.content.adopting.listing import Lists, Offered
from repatria.content.adopting.looks import look_of, sentences
from repatria.content.adopting.notices import Became, Notices
from repatria.content.adopting.range_words import ends_of
from repatria.content.adopting.rewriting import CURRENT, CannotRewriteError, Rewriter
from repatria.content.adopting.said_of_paths import SaidOfPaths
from repatria.content.adopting.texts import Texts
from repatria.content.adopting.ways import Ground
from repatria.content.xforms.model import SELECTS, child, local
from repatria.domain.errors import DefinitionError
from repatria.domain.expressions.nodes import Element
from repatria.domain.expressions.tree import Node as Tree
from repatria.domain.expressions.tree import walk
from repatria.domain.forms.definition import Question
from repatria.domain.forms.htcds import field_called
from repatria.domain.texts import Text
from repatria.domain.xforms.definition import Bind, XForm
from repatria.domain.xforms.fitting import kind_at
from repatria.domain.xforms.reaching import read_paths

_DATA: Final = frozenset(
    {"deviceid", "username", "email", "phonenumber", "start-geopoint", "subscriberid", "simserial", "audit"}
)
_ROWS: Final = frozenset({"table", "cards"})
"""What docs/forms.md lists for repeats."""
_NUMBER: Final = "concat('uuid:', uuid())"
"""What a filled form is known by, where expressions of it ask for that."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Makes questions of ours; *read* are the paths that expressions ask for."""

    file: str
    form: XForm
    said: SaidOfPaths
    ground: Ground
    read: frozenset[str]
    texts: Texts
    lists: Lists
    notices: Notices

    def leaf(self, path: str, element: Element, level: str) -> Question | None:
        """Return the question at *path*; None for what is neither asked nor calculated nor read."""
        bind, control = self.form.binds.get(path) or Bind(path), self.said.controls.get(path)
        self._tell_machine(bind, path)
        columns = self._columns(bind, element, control)
        if path in self.said.headings.heads and control is not None:
            return self._head(bind, columns, control, level)
        if control is None:
            return self._unasked(path, bind, columns, level)
        return self._asked(path, bind, columns, control, level)

    def container(self, path: str, kind: str, children: tuple[Question, ...], level: str) -> Question:
        """Return the group or repeat at *path* around its *children*."""
        bind = self.form.binds.get(path) or Bind(path)
        columns, headings = self._columns(bind, Element(""), None), self.said.headings
        at = path if kind == "repeat" else headings.spoken_at(path)
        if bind.read_only is not None and CURRENT in walk(bind.read_only.tree):
            self.notices.tell(Became.GROUP_LOCK_PASSED, _end(path))
        return Question(
            name=self.ground.names[path],
            type=kind,
            label=self.texts.of(headings.found.get(path), _end(path), at),
            level=level,
            relevant=columns.relevant,
            repeat_count=self._count(path) if kind == "repeat" else "",
            appearance=self._look_of_rows(path) if kind == "repeat" else "",
            path=path,
            children=children,
        )

    # Inside

    def _head(self, bind: Bind, columns: Columns, control: Element, level: str) -> Question | None:
        """Return what the head of a table says besides the heading of its group; nobody is asked it."""
        path, label = bind.path, child(control, "label")
        own = None if self.said.headings.heads[path] else label
        said = self.texts.of(own, _end(path), path) or self.texts.of(child(control, "hint"), _end(path), path)
        if not said or path in self.read:
            return self._unasked(path, bind, columns, level)
        name = self.ground.names[path]
        return Question(name, "note", said, level, relevant=columns.relevant, path=path)

    def _unasked(self, path: str, bind: Bind, columns: Columns, level: str) -> Question | None:
        if not (columns.calculation or columns.default or path in self.read):
            return None
        number = _NUMBER if bind.preload[0] == "uid" else ""
        return Question(
            name=self.ground.names[path],
            type="calculate" if columns.calculation else "hidden",
            label={},
            level=level,
            relevant=columns.relevant,
            calculation=columns.calculation,
            default="" if columns.calculation else columns.default or number,
            path=path,
            counts=kind_at(self.form, path),
        )

    def _asked(self, path: str, bind: Bind, columns: Columns, control: Element, level: str) -> Question:
        where = _end(path)
        kind, offered = self._kind(path, bind, columns, control)
        if kind.became is not None:
            self.notices.tell(kind.became, where)
        label = self.texts.of(child(control, "label"), where, path)
        if not label:
            self.notices.tell(Became.NO_WORDS, where)
        is_note = kind.type == "note"
        if columns.lets_off and not is_note:
            self.notices.tell(Became.LOCK_LETS_OFF, where)
        return Question(
            name=self.ground.names[path],
            type=kind.type,
            label=label or {"es": where, "en": where},
            level=level,
            hint=self._hint(path, control, kind),
            list_name=offered.list_name if offered else "",
            required="" if is_note or bind.calculate is not None else columns.required,
            required_message=self._message(path, "jr:requiredMsg"),
            relevant=columns.relevant,
            constraint="" if is_note else columns.constraint,
            constraint_message=self._message(path, "jr:constraintMsg") or self._range_words(path, bind),
            calculation=columns.calculation,
            default="" if columns.calculation or is_note else columns.default,
            read_only="" if is_note or columns.calculation else columns.read_only,
            choice_filter=offered.choice_filter if offered else "",
            appearance=look_of(control, kind, partial(self.notices.tell, Became.LOOK_PASSED, where)),
            htcds="" if is_note else field_called(where),
            path=path,
            counts="boolean" if offered is not None and offered.list_name == YES_NO_LIST else "",
            chosen_from=tuple(sorted(self._chosen_from(path))) if offered is None else (),
        )

    def _chosen_from(self, path: str) -> Iterator[str]:
        """Yield the answers among which the file lets choose: here they are no list, and are written once more."""
        asked = self.form.controls.get(path)
        choices = asked.choices if asked is not None else None
        if choices is None or choices.nodes is None:
            return
        for found in read_paths(choices.nodes, path):
            yield from (
                self.ground.names[one]
                for one in (found, f"{found}/{choices.value}")
                if one in self.ground.names
            )

    def _kind(self, path: str, bind: Bind, columns: Columns, control: Element) -> tuple[Kind, Offered | None]:
        kind = kind_of(local(control), bind.kind)
        if local(control) in SELECTS:
            offered = self._offered(path, control)
            if offered is None:
                return LIST, None
            several = kind.type == "select_multiple" and not columns.calculation
            one = kind.type == "select_one"
            return (kind, offered) if several or one else (kind if kind.became else Kind("text"), None)
        if kind.type == "select_one":
            self.lists.found.setdefault(YES_NO_LIST, YES_NO)
            return kind, Offered(YES_NO_LIST)
        said = columns.calculation or columns.default or path in self.read
        is_note = columns.is_read_only and not said and kind.type == "text"
        return (Kind("note") if is_note else kind), None

    def _offered(self, path: str, control: Element) -> Offered | None:
        try:
            return self.lists.offered(control, self.ground.names[path], self._rewriter(path))
        except CannotRewriteError as error:
            raise DefinitionError(self.file, f"{path} choice_filter", error.why) from error

    def _columns(self, bind: Bind, element: Element, control: Element | None) -> Columns:
        written = "" if element.children else element.own_text
        asked = self.form.controls.get(bind.path) if control is not None else None
        within = asked.within if asked is not None else None
        rewriter, locks = self._rewriter(bind.path), self._locks_around(bind.path)
        return columns_of(self.file, bind, written, self.form.set_values, rewriter, within, locks)

    def _locks_around(self, path: str) -> tuple[tuple[str, Tree], ...]:
        """Return what locks the groups and repeats around *path*, each with its own path.

        Passed over is what says ``current()``: of the answer that would not be the group.
        """
        names = path.split("/")
        above = ("/".join(names[:count]) for count in range(2, len(names)))
        binds = ((one, self.form.binds[one].read_only) for one in above if one in self.form.binds)
        return tuple(
            (one, rule.tree) for one, rule in binds if rule is not None and CURRENT not in walk(rule.tree)
        )

    def _count(self, path: str) -> str:
        count = self.form.repeats[path].count
        if count is None:
            return ""
        self.notices.tell(Became.ROWS_COUNTED, _end(path))
        try:
            return self._rewriter(path).text(count.tree)
        except CannotRewriteError as error:
            raise DefinitionError(self.file, f"{path} jr:count", error.why) from error

    def _rewriter(self, path: str) -> Rewriter:
        return Rewriter(self.ground, path)

    def _message(self, path: str, attribute: str) -> Text:
        bind = self.said.binds.get(path)
        written = bind.attributes.get(attribute, "") if bind is not None else ""
        return self.texts.written(written, _end(path), path) if written else {}

    def _range_words(self, path: str, bind: Bind) -> Text:
        """Return the ends of a range, where a number beyond them is all that can be wrong."""
        return ends_of(self.form.controls.get(path)) if bind.constraint is None else {}

    def _hint(self, path: str, control: Element, kind: Kind) -> Text:
        own = self.texts.of(child(control, "hint"), _end(path), path)
        asked = self.form.controls.get(path)
        languages = dict.fromkeys([*own, *(kind.hint or ends_of(asked))])
        said = {one: own.get(one, "") for one in languages}
        ours = {one: (kind.hint or ends_of(asked, words)).get(one, "") for one, words in said.items()}
        return {one: sentences((said[one], ours[one])) for one in languages}

    def _look_of_rows(self, path: str) -> str:
        wanted = self.said.looks.get(path, "").split()
        return next((one for one in wanted if one in _ROWS), "")

    def _tell_machine(self, bind: Bind, path: str) -> None:
        kind, what = bind.preload
        if (kind and kind != "uid" and (kind, what) not in _TAKEN) or _end(path) in _DATA:
            self.notices.tell(Became.MACHINE_PASSED, _end(path))


_TAKEN: Final = frozenset({("date", "today"), ("timestamp", "start")})


def _end(path: str) -> str:
    return path.rpartition("/")[2]
