"""What a file tells besides its picture, one line for each thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final

from repatria.content.pictures.limits import LONGEST_TOLD

_MOST_VALUES: Final = 20
"""Of one field."""


class What(StrEnum):
    """The things that a file tells without showing them."""

    PLACE = "place"
    TIME = "time"
    DEVICE = "device"
    PERSON = "person"
    SOFTWARE = "software"
    COMMENT = "comment"
    THUMBNAIL = "thumbnail"
    MORE_PICTURES = "more_pictures"
    """Frames of an animation, or whole pictures, that are not the one shown."""
    APPENDED = "appended"
    """Bytes after the end of what is shown."""
    COLOURS = "colours"
    """A colour profile, which may name a screen or a camera."""
    ATTACHED = "attached"
    SCRIPT = "script"
    LINK = "link"
    NOTE = "note"
    FIELD = "field"
    LAYER = "layer"
    REVISION = "revision"
    OTHER = "other"
    """Said by name, or only that so many bytes of it are there."""
    UNREAD = "unread"
    """It may hold more that this program does not read."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a file tells, and what it says in letters that can be shown."""

    what: What
    said: str


def told(what: What, *said: object) -> Told:
    """Return one thing told, cut to what fits a line (then it ends so: …), without signs that a window would obey."""
    text = " ".join(str(part) for part in said)
    shown = "".join(sign if sign.isprintable() else " " for sign in text[: LONGEST_TOLD * 4])
    line = " ".join(shown.split())
    is_cut = len(line) > LONGEST_TOLD or len(text) > LONGEST_TOLD * 4
    return Told(what, f"{line[: LONGEST_TOLD - 1]}…" if is_cut else line)


def told_up_to(most: int, lines: Iterable[Told], of: str) -> Iterator[Told]:
    """Give the first *most* of *lines*, and where there are more, that *of* this more stays unread."""
    waiting = iter(lines)
    yield from islice(waiting, most)
    if any(True for _ in waiting):
        yield told(What.UNREAD, f"{of} > {most}")


def told_by_name(name: str, value: object) -> Told | None:
    """Return what a field called *name* tells, None when it says nothing."""
    said = told(_BY_NAME.get(_plain(name), What.OTHER), f"{name}:", _readable(value))
    return said if said.said != f"{name}:" else None


def _plain(name: str) -> str:
    return "".join(sign for sign in name.lower() if sign.isalnum())


def _readable(value: object) -> str:
    if isinstance(value, bytes):
        return letters(value) or (f"({len(value)})" if value else "")
    if isinstance(value, (tuple, list)):
        return ", ".join(
            [*map(_readable, value[:_MOST_VALUES]), *(["…"] if len(value) > _MOST_VALUES else [])]
        )
    return str(value)


def letters(value: bytes) -> str:
    """Return the letters in *value*, nothing where it is no text."""
    value = value.strip(b"\0 ")[
        : LONGEST_TOLD * 4 + 1
    ]  # one more than a line is made of: so it is seen to be cut
    for code in ("utf-8", "latin-1"):
        try:
            text = value.decode(code)
        except UnicodeDecodeError:
            continue
        signs = sum(sign.isprintable() or sign.isspace() for sign in text)
        return text if signs * 10 >= len(text) * 9 else ""
    return ""


_NAMES = {
    What.PLACE: "gpslatitude gpslongitude gpsposition city country countryname countrycode location sublocation "
    "state province gpsareainformation locationcreated gpscoordinates icrd xyz",
    What.TIME: "datetime datetimeoriginal datetimedigitized createdate creationdate moddate modifydate metadatadate "
    "datecreated timecreated creationtime date year when digitalcreationdate tdrc tyer tdat",
    What.DEVICE: "make model bodyserialnumber serialnumber lensmake lensmodel lensserialnumber hostcomputer "
    "cameraserialnumber cameralabel lens uniquecameramodel device",
    What.PERSON: "artist author creator copyright rights xpauthor cameraownername ownername credit byline publisher "
    "performer person contact tpe1 tpe2 tcom tcop writereditor lastmodifiedby",
    What.SOFTWARE: "software processingsoftware creatortool producer toolkit softwareagent encoder encodedby "
    "tenc tsse isft originatingprogram vendor",
    What.COMMENT: "imagedescription usercomment xptitle xpcomment xpkeywords xpsubject documentname pagename comment "
    "description title subject keywords caption headline objectname captionabstract specialinstructions tit2 comm "
    "lyrics album label warning",
}
_BY_NAME = {name: what for what, names in _NAMES.items() for name in names.split()}
