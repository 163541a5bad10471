"""Zones of invented people, and the digits of zones worked out otherwise than the program does."""

from __future__ import annotations

from datetime import date
from random import Random  # noqa: TID251 - drawn by a seed

TODAY = date(2026, 12, 1)
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
PASSPORT = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]
PLACES = {
    "TD3": ["1:0-8/9", "1:13-18/19", "1:21-26/27", "1:28-41/42", "1:0-9,1:13-19,1:21-42/43"],
    "TD2": ["1:0-8/9", "1:13-18/19", "1:21-26/27", "1:0-9,1:13-19,1:21-34/35"],
    "TD1": ["0:5-13/14", "1:0-5/6", "1:8-13/14", "0:5-29,1:0-6,1:8-14,1:18-28/29"],
    "MRV-A": ["1:0-8/9", "1:13-18/19", "1:21-26/27"],
    "MRV-B": ["1:0-8/9", "1:13-18/19", "1:21-26/27"],
}
"""What each check digit is over and where it stands, from 0, written apart from the program."""
SHAPES = {
    "TD3": (2, 44, "P"),
    "TD2": (2, 36, "I"),
    "TD1": (3, 30, "I"),
    "MRV-A": (2, 44, "V"),
    "MRV-B": (2, 36, "V"),
}


def weighed(text: str) -> int:
    """Work the digit out otherwise: by a table, each third sign apart."""
    table = {sign: number for number, sign in enumerate(SIGNS)} | {"<": 0}
    sums = [sum(table[sign] for sign in text[start::3]) for start in range(3)]
    return (7 * sums[0] + 3 * sums[1] + sums[2]) % 10


def parts(place: str) -> tuple[list[tuple[int, int, int]], tuple[int, int]]:
    """Return the spans of a place, and line and place of its digit."""
    over, _, at = place.partition("/")
    spans = []
    for one in over.split(","):
        line, _, ends = one.partition(":")
        first, _, last = ends.partition("-")
        spans.append((int(line), int(first), int(last) + 1))
    return spans, (spans[-1][0], int(at))


def consistent(kind: str, lines: list[str]) -> bool:
    """Tell otherwise whether all digits of a zone agree and nothing but digits stands where digits must."""
    for place in PLACES[kind]:
        spans, (line, at) = parts(place)
        text = "".join(lines[one][first:last] for one, first, last in spans)
        said = lines[line][at]
        if (kind, at) == ("TD3", 42) and not text.strip("<"):
            if said not in "<0":
                return False
        elif said != str(weighed(text)):
            return False
    birth = lines[1][0:6] if kind == "TD1" else lines[1][13:19]
    expiry = lines[1][8:14] if kind == "TD1" else lines[1][21:27]
    return expiry.isdecimal() and birth.replace("<", "0").isdecimal()


def made(random: Random, kind: str) -> list[str]:
    """Return a zone of a kind in which all agrees, of invented people."""
    count, width, letter = SHAPES[kind]
    lines = [["<"] * width for _ in range(count)]

    def put(line: int, first: int, text: str) -> None:
        lines[line][first : first + len(text)] = text

    def some(signs: str, length: int) -> str:
        return "".join(random.choice(signs) for _ in range(length))

    born = f"{random.randrange(100):02}{random.randrange(1, 13):02}{random.randrange(1, 29):02}"
    ends = f"{random.randrange(20, 40):02}{random.randrange(1, 13):02}{random.randrange(1, 29):02}"
    number = some(SIGNS[:-1], 9)
    put(0, 0, letter + random.choice("<A") + random.choice(("GTM", "HND", "D<<")))
    names = f"{some(SIGNS[10:-1], 6)}<<{some(SIGNS[10:-1], 5)}"
    if kind == "TD1":
        put(0, 5, number)
        put(1, 0, born)
        put(1, 7, random.choice("MF<"))
        put(1, 8, ends)
        put(1, 15, "SLV")
        put(2, 0, names)
    else:
        put(0, 5, names)
        put(1, 0, number)
        put(1, 10, "SLV")
        put(1, 13, born)
        put(1, 20, random.choice("MF<"))
        put(1, 21, ends)
        put(1, 28, some(SIGNS, 6))
    for place in PLACES[kind]:
        spans, (line, at) = parts(place)
        text = "".join("".join(lines[one][first:last]) for one, first, last in spans)
        lines[line][at] = str(weighed(text))
    return ["".join(line) for line in lines]
