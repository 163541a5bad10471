"""A recording passed through from one pipe to another: its sound as it was, what it tells besides said or dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from repatria.content.pictures import sound_boxes, sound_frames, sound_mp4
from repatria.content.pictures.kinds import Kind
from repatria.content.pictures.limits import MOST_TOLD
from repatria.content.pictures.refusing import DAMAGED, Refused
from repatria.content.pictures.source import Source
from repatria.content.pictures.told import Told, told_up_to

Sink = Callable[[bytes], object]
Passing = Callable[[Source, Sink], Iterator[Told]]

_PASSING: Final[Mapping[Kind, Passing]] = {
    Kind.WAV: sound_boxes.pass_wav,
    Kind.MP3: sound_frames.pass_mp3,
    Kind.AAC: sound_frames.pass_aac,
    Kind.M4A: sound_mp4.pass_m4a,
    Kind.OGG: sound_boxes.pass_ogg,
    Kind.FLAC: sound_boxes.pass_flac,
    Kind.AMR: sound_frames.pass_amr,
}


def passed(kind: Kind, source: Source, sink: Sink) -> list[Told]:
    """Give *sink* the recording without what it tells besides, and return that; refuses what it cannot follow.

    What *sink* got counts only once this has returned. A file of which nothing is left is refused as damaged.
    """
    is_any = False

    def passing(data: bytes) -> None:
        nonlocal is_any
        is_any = True
        sink(data)

    lines = list(told_up_to(MOST_TOLD, _PASSING[kind](source, passing), kind.upper()))
    if not is_any:
        raise Refused(DAMAGED)
    return lines
