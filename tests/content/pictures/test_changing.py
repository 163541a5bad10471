"""What was blacked out is in no byte of what comes out; what was asked for is what is there."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from repatria.content.pictures.acts import Act, Blocks, Box, Crop, Redact, Turn, planned
from repatria.content.pictures.changing import changed
from repatria.content.pictures.kinds import HEAD, Kind, kind_of
from repatria.content.pictures.refusing import Refusal, Refused
from tests.content.pictures import made

SIZE = (96, 80)
INSIDE = Box(24, 20, 60, 50)
"""Where the two pictures of a test differ."""

Write = Callable[[Image.Image], bytes]


def saved(format_: str, **how: object) -> Write:
    def write(picture: Image.Image) -> bytes:
        out = io.BytesIO()
        picture.save(out, format_, **how)
        return out.getvalue()

    return write


def on_a_page(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PDF", resolution=200)
    return out.getvalue()


WRITTEN: dict[str, tuple[Kind, Write]] = {
    "png": (Kind.PNG, saved("PNG")),
    "webp lossless": (Kind.WEBP, saved("WEBP", lossless=True)),
    "tiff": (Kind.TIFF, saved("TIFF")),
    "jpeg": (Kind.JPEG, saved("JPEG", quality=60)),
    "jpeg in one block": (Kind.JPEG, saved("JPEG", quality=60, subsampling=0)),
    "jpeg of wide blocks": (Kind.JPEG, saved("JPEG", quality=60, subsampling=1)),
    "jpeg step by step": (Kind.JPEG, saved("JPEG", quality=60, progressive=True)),
    **{f"jpeg, side {side}": (Kind.JPEG, saved("JPEG", quality=60, exif=_side)) for side, _side in
       ((side, made.exif(side)) for side in range(2, 9))},
    "jpeg in a tiff": (Kind.TIFF, saved("TIFF", compression="jpeg")),
    "page with a jpeg": (Kind.PDF, on_a_page),
}  # fmt: skip


def two(seed: int) -> tuple[Image.Image, Image.Image]:
    """Return two pictures that differ inside INSIDE only, in the strongest colours."""
    first = made.colours(*SIZE)
    second = first.copy()
    draw = ImageDraw.Draw(second)
    for step in range(INSIDE.left, INSIDE.right):
        colour = ((step * seed) % 256, 255 - step * 4 % 256, seed % 256)
        draw.line((step, INSIDE.top, step, INSIDE.bottom - 1), colour)
    return first, second


def upright_box(side: int) -> Box:
    """Return where INSIDE lies once a picture kept on *side* stands upright."""
    width, height = SIZE
    left, top, right, bottom = INSIDE.left, INSIDE.top, INSIDE.right, INSIDE.bottom
    return {
        1: INSIDE,
        2: Box(width - right, top, width - left, bottom),
        3: Box(width - right, height - bottom, width - left, height - top),
        4: Box(left, height - bottom, right, height - top),
        5: Box(top, left, bottom, right),
        6: Box(height - bottom, left, height - top, right),
        7: Box(height - bottom, width - right, height - top, width - left),
        8: Box(top, width - right, bottom, width - left),
    }[side]


@pytest.mark.parametrize("name", WRITTEN)
def test_no_byte_of_the_result_hangs_on_what_was_blacked_out(name: str) -> None:
    """Not through blocks of a JPEG either, which tell of each other's pixels, whichever side of it is up."""
    kind, write = WRITTEN[name]
    side = int(name[-1]) if "side" in name else 1
    first, second = (write(picture) for picture in two(7))
    assert first != second
    acts: list[Act] = [Redact(upright_box(side)), Turn(1)]
    assert changed(kind, first, acts) == changed(kind, second, acts)


def test_blocks_are_why_more_goes_black_than_was_marked() -> None:
    """Without them the pixels around would tell: the test above can fail."""
    kind, write = WRITTEN["jpeg"]
    first, second = (Image.open(io.BytesIO(write(picture))).convert("RGB") for picture in two(7))
    for picture in (first, second):
        picture.paste((0, 0, 0), (INSIDE.left, INSIDE.top, INSIDE.right, INSIDE.bottom))
    assert kind is Kind.JPEG
    assert first.tobytes() != second.tobytes()


boxes = st.tuples(*[st.integers(-10, 110)] * 4).map(lambda four: Box(*four))
acts_of_any_kind = st.lists(
    st.one_of(st.integers(0, 7).map(Turn), boxes.map(Crop), boxes.map(Redact)), max_size=6
)


def one_by_one(picture: Image.Image, acts: list[Act]) -> Image.Image | None:
    """Do each act on what the one before left: slow and plain."""
    for act in acts:
        if isinstance(act, Turn):
            picture = picture.rotate(-90 * act.quarters, expand=True)
            continue
        box = act.box.within(picture.size)
        place = (box.left, box.top, box.right, box.bottom)
        if isinstance(act, Redact):
            if not box.is_empty:
                picture.paste((0, 0, 0), place)
        elif box.is_empty:
            return None
        else:
            picture = picture.crop(place)
    return picture


@settings(max_examples=60, deadline=None)
@given(acts_of_any_kind)
def test_all_acts_at_once_are_the_acts_one_by_one(acts: list[Act]) -> None:
    picture = made.colours(*SIZE)
    data = saved("PNG")(picture)
    wanted = one_by_one(picture, acts)
    if wanted is None:
        with pytest.raises(Refused):
            changed(Kind.PNG, data, acts)
        return
    got = Image.open(io.BytesIO(changed(Kind.PNG, data, acts)))
    assert (got.size, got.tobytes()) == (wanted.size, wanted.tobytes())


@given(boxes, st.integers(1, 40), st.integers(1, 40), st.integers(0, 100), st.integers(0, 100))
def test_what_goes_black_is_whole_blocks_around_all_that_was_marked(
    box: Box, across: int, down: int, first: int, top: int
) -> None:
    box = box.within((110, 110))
    grown = Blocks((across, down), (first, top)).around(box)
    assert grown.left <= box.left
    assert grown.right >= box.right
    assert grown.top <= box.top
    assert grown.bottom >= box.bottom
    assert {(grown.left - first) % across, (grown.right - first) % across} == {0}
    assert {(grown.top - top) % down, (grown.bottom - top) % down} == {0}
    assert grown.right - grown.left < box.right - box.left + 2 * across


@pytest.mark.parametrize("name", made.PICTURES)
def test_a_changed_picture_tells_nothing_of_before(name: str) -> None:
    data = made.PICTURES[name]
    kind = kind_of(data[:HEAD])
    assert kind is not None
    several: list[list[Act]] = [[Redact(Box(5, 5, 9, 9))], [Turn(1)], []]
    for acts in several:
        new = changed(kind, data, acts)
        assert made.AT not in new
        assert kind_of(new[:HEAD]) in (Kind.JPEG, Kind.PNG, Kind.PDF)


def test_words_under_a_black_box_are_on_no_page_of_a_pdf() -> None:
    data = made.pdf()
    new = changed(Kind.PDF, data, [Redact(Box(0, 0, 600, 600), page=1)])
    with pypdfium2.PdfDocument(new) as document:
        assert [page.get_textpage().get_text_bounded() for page in document] == ["", ""]
        black = document[1].render(scale=1).to_pil().convert("RGB").getpixel((50, 100))
    assert black == (0, 0, 0)


def test_a_pdf_that_is_only_turned_keeps_its_words() -> None:
    new = changed(Kind.PDF, made.pdf(), [Turn(1, page=1)])
    assert made.AT not in new
    with pypdfium2.PdfDocument(new) as document:
        assert [page.get_size() for page in document] == [(200, 150), (150, 200)]
        assert "Hoja 1" in document[1].get_textpage().get_text_bounded()


def test_letters_drawn_over_an_edge_are_gone_where_they_are_marked() -> None:
    """Smoothed edges of letters beside a black box hang on nothing inside it."""
    results = []
    for word in ("Ana", "Eva"):
        picture = Image.new("RGB", (120, 60), (255, 255, 255))
        ImageDraw.Draw(picture).text((30, 20), word, (0, 0, 0), ImageFont.load_default(20))
        results.append(changed(Kind.JPEG, saved("JPEG", quality=40)(picture), [Redact(Box(28, 16, 80, 48))]))
    assert results[0] == results[1]


def test_a_page_that_is_not_there_and_a_crop_to_nothing_are_refused() -> None:
    data = made.png()
    for acts in ([Turn(1, page=1)], [Crop(Box(900, 900, 999, 999))], [Crop(Box(9, 9, 9, 12))]):
        with pytest.raises(Refused) as refused:
            changed(Kind.PNG, data, acts)
        assert refused.value.why is Refusal.NOT_THERE


def test_the_plan_of_no_act_keeps_everything() -> None:
    assert planned(SIZE, []).kept == Box(0, 0, *SIZE)
