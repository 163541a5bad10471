"""From the text of a pattern to its parts; what is not known is refused with the place where it stands."""

from __future__ import annotations

from typing import Final

from repatria.domain.expressions.functions import NoResultError
from repatria.domain.expressions.patterns.letters import CLASSES, PROPERTIES, SIGNS, negated
from repatria.domain.expressions.patterns.parts import (
    Edge,
    End,
    Jump,
    Letter,
    Look,
    Part,
    Split,
    Test,
)
from repatria.domain.reasons import Reason, because

MOST_COUNT: Final = 1_000
"""Of a count such as ``{2,1000}``; a longer one is refused."""
MOST_PARTS: Final = 20_000
"""Parts a pattern may have once its counts are written out."""
DEEPEST: Final = 50


class Reader:
    """Reads one pattern from left to right."""

    def __init__(self, source: str) -> None:
        self.source, self.at, self._depth = source, 0, 0

    def whole(self) -> tuple[Part, ...]:
        """Return the parts of the whole pattern; raises NoResultError."""
        parts = self._alternatives()
        if self.at < len(self.source):
            raise NoResultError(because(Reason.PATTERN_UNEXPECTED, found=self.source[self.at]))
        return parts

    def _alternatives(self) -> tuple[Part, ...]:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NoResultError(because(Reason.PATTERN_TOO_DEEP, most=DEEPEST))
        parts = self._sequence()
        while self._take_if("|"):
            other = self._sequence()
            if len(parts) + len(other) > MOST_PARTS:
                raise NoResultError(because(Reason.PATTERN_TOO_LARGE))
            parts = (Split(1, len(parts) + 2), *parts, Jump(len(other) + 1), *other)
        self._depth -= 1
        return parts

    def _sequence(self) -> tuple[Part, ...]:
        parts: list[Part] = []
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            parts += self._counted(self._atom())
            if len(parts) > MOST_PARTS:
                raise NoResultError(because(Reason.PATTERN_TOO_LARGE))
        return tuple(parts)

    def _atom(self) -> tuple[Part, ...]:
        sign = self._take()
        if sign == "(":
            return self._group()
        if sign == "[":
            return (self._class(),)
        if sign in "^$":
            return (Edge(sign),)
        if sign == ".":
            return (Letter(lambda letter: letter not in "\n\r"),)
        if sign == "\\":
            return self._escaped()
        if sign in "*+?{":
            raise NoResultError(because(Reason.PATTERN_UNEXPECTED, found=sign))
        return (Letter(sign.__eq__),)

    def _group(self) -> tuple[Part, ...]:
        look = ""
        if self._take_if("?"):
            look = self._take()
            if look == "<" or look not in ":=!":
                raise NoResultError(because(Reason.PATTERN_UNKNOWN, sign=f"(?{look}"))
        inner = self._alternatives()
        if not self._take_if(")"):
            raise NoResultError(because(Reason.PATTERN_OPEN))
        return (Look((*inner, End()), look == "="),) if look in ("=", "!") else inner

    def _escaped(self) -> tuple[Part, ...]:
        sign = self._take()
        if sign in "bB":
            return (Edge(sign),)
        return (Letter(self._escape(sign)),)

    def _escape(self, sign: str) -> Test:
        if sign in CLASSES:
            return CLASSES[sign]
        if sign in "pP":
            return self._property(wanted=sign == "p")
        if sign == "u":
            return self._numbered(4).__eq__
        if sign == "x":
            return self._numbered(2).__eq__
        if sign in SIGNS:
            return SIGNS[sign].__eq__
        if sign.isalnum():
            raise NoResultError(because(Reason.PATTERN_UNKNOWN, sign=f"\\{sign}"))
        return sign.__eq__

    def _property(self, *, wanted: bool) -> Test:
        name = self._take()
        if name == "{":
            end = self.source.find("}", self.at)
            name, self.at = self.source[self.at : end], end + 1
            if end < 0:
                raise NoResultError(because(Reason.PATTERN_OPEN))
        if name not in PROPERTIES:
            raise NoResultError(because(Reason.PATTERN_UNKNOWN, sign=f"\\p{{{name}}}"))
        return PROPERTIES[name] if wanted else negated(PROPERTIES[name])

    def _numbered(self, digits: int) -> str:
        number, self.at = self.source[self.at : self.at + digits], self.at + digits
        try:
            return chr(int(number, 16))
        except ValueError:
            raise NoResultError(because(Reason.PATTERN_NO_LETTER, number=number)) from None

    def _class(self) -> Letter:
        wanted = not self._take_if("^")
        single: set[str] = set()
        tests: list[Test] = [single.__contains__]
        begun = self.at
        while not (self._is("]") and self.at > begun):
            if self._is("[") or self._is("&&"):
                raise NoResultError(because(Reason.PATTERN_UNKNOWN, sign="[["))
            member = self._class_member()
            if isinstance(member, str):
                single.add(member)
            else:
                tests.append(member)
        self.at += 1
        return Letter(lambda letter: any(test(letter) for test in tests) is wanted, len(tests))

    def _class_member(self) -> Test | str:
        """Return one letter of a class, or the test for several."""
        first = self._take()
        if first == "\\":
            first = self._take()
            if first in CLASSES or first in "pP":
                return self._escape(first)
            first = self._plain(first)
        if not self._is("-") or self.source[self.at + 1 : self.at + 2] in ("", "]"):
            return first
        self.at += 1
        last = self._take()
        if last == "\\":
            last = self._plain(self._take())
        if last < first:
            raise NoResultError(because(Reason.PATTERN_BACKWARDS, range=f"{first}-{last}"))
        return lambda letter: first <= letter <= last

    def _plain(self, sign: str) -> str:
        """Return the one letter that an escape stands for."""
        if sign in "ux":
            return self._numbered(4 if sign == "u" else 2)
        if sign in SIGNS:
            return SIGNS[sign]
        if sign.isalnum():
            raise NoResultError(because(Reason.PATTERN_UNKNOWN, sign=f"\\{sign}"))
        return sign

    def _counted(self, atom: tuple[Part, ...]) -> tuple[Part, ...]:
        begun = self.at
        counts = self._counts()
        if counts is None:
            return atom
        if self._is("+"):  # it gives nothing back: whether a text matches could not be told here
            raise NoResultError(because(Reason.PATTERN_UNKNOWN, sign=f"{self.source[begun : self.at]}+"))
        self._take_if("?")  # lazy ones match the same whole texts
        least, most = counts
        if (len(atom) + 1) * max(least + 1, most or 0) > MOST_PARTS:
            raise NoResultError(because(Reason.PATTERN_TOO_LARGE))
        parts = atom * least
        if most is None:
            return (*parts, Split(1, len(atom) + 2), *atom, Jump(-len(atom) - 1))
        for _ in range(most - least):
            parts = (*parts, Split(1, len(atom) + 1), *atom)
        return parts

    def _counts(self) -> tuple[int, int | None] | None:
        for sign, counts in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._take_if(sign):
                return counts
        if not self._take_if("{"):
            return None
        end = self.source.find("}", self.at)
        words, self.at = self.source[self.at : max(end, self.at)], end + 1
        least, comma, most = words.partition(",")
        if end < 0 or not least.isdecimal() or not (most == "" or most.isdecimal()):
            raise NoResultError(because(Reason.PATTERN_NO_COUNT, count=f"{{{words}}}"))
        fewest, many = int(least), (int(most) if most else None if comma else int(least))
        if max(fewest, many or 0) > MOST_COUNT or (many is not None and many < fewest):
            raise NoResultError(because(Reason.PATTERN_NO_COUNT, count=f"{{{words}}}"))
        return fewest, many

    def _is(self, sign: str) -> bool:
        return self.source.startswith(sign, self.at)

    def _take_if(self, sign: str) -> bool:
        found = self._is(sign)
        self.at += found
        return found

    def _take(self) -> str:
        if self.at >= len(self.source):
            raise NoResultError(because(Reason.PATTERN_ENDS))
        self.at += 1
        return self.source[self.at - 1]
