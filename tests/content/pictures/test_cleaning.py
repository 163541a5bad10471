"""What a file told is nowhere in the clean one, and its picture is the same."""

from __future__ import annotations

import io
import zlib
from contextlib import suppress

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageCms, ImageOps, JpegImagePlugin

from repatria.content.pictures import jpeg, paper_cleaning, paper_comparing, profiles
from repatria.content.pictures.cleaning import cleaned
from repatria.content.pictures.kinds import HEAD, Kind, kind_of
from repatria.content.pictures.refusing import Refusal, Refused
from repatria.content.pictures.telling import told_in
from repatria.content.pictures.told import What
from tests.content.pictures import made


def kind(data: bytes) -> Kind:
    found = kind_of(data[:HEAD])
    assert found is not None
    return found


def upright_pages(data: bytes) -> list[tuple[str, tuple[int, int], bytes]]:
    pages = []
    file = io.BytesIO(data)
    with JpegImagePlugin.JpegImageFile(file) if kind(data) is Kind.JPEG else Image.open(file) as picture:
        for number in range(getattr(picture, "n_frames", 1)):
            picture.seek(number)
            up = ImageOps.exif_transpose(picture)
            up = up.convert("RGBA") if up.mode == "P" else up
            pages.append((up.mode, up.size, up.tobytes()))
    return pages


def canary_in(data: bytes) -> bool:
    """Tell whether the canary is in *data*, in its text or in whatever of it is compressed."""
    found = [data]
    at = data.find(b"x")
    while at >= 0:
        with suppress(zlib.error):
            found.append(zlib.decompressobj().decompress(data[at:], 1 << 20))
        at = data.find(b"x", at + 1)
    return any(made.AT in one or made.WIDE in one or made.CANARY.encode("utf-16-be") in one for one in found)


@pytest.mark.parametrize("name", made.PICTURES)
def test_nothing_that_a_picture_told_is_in_the_clean_one_and_it_looks_the_same(name: str) -> None:
    data = made.PICTURES[name]
    assert canary_in(data)
    clean = cleaned(kind(data), data)
    assert clean.same
    assert not canary_in(clean.data)
    assert upright_pages(clean.data) == upright_pages(data)
    assert {line.what for line in told_in(clean.kind, clean.data)} <= {What.COLOURS}


@pytest.mark.parametrize("name", made.PICTURES)
def test_a_picture_made_anew_from_its_pixels_holds_nothing_else(name: str) -> None:
    data = made.PICTURES[name]
    clean = cleaned(kind(data), data, surely=True)
    assert not canary_in(clean.data)
    assert told_in(clean.kind, clean.data) == []
    assert [page[1] for page in upright_pages(clean.data)] == [page[1] for page in upright_pages(data)]


def test_a_clean_picture_stays_as_it_is_when_cleaned_again() -> None:
    for data in made.PICTURES.values():
        once = cleaned(kind(data), data)
        assert cleaned(once.kind, once.data) == once


def test_colours_mean_the_same_without_the_name_of_a_screen() -> None:
    whole = made.profile()
    bare = profiles.bare_profile(whole)
    assert made.AT in whole
    assert bare
    assert made.AT not in bare
    picture, target = made.colours(), ImageCms.createProfile("LAB")
    shown = [
        ImageCms.profileToProfile(
            picture, ImageCms.ImageCmsProfile(io.BytesIO(one)), target, outputMode="LAB"
        )
        for one in (whole, bare)
    ]
    assert shown[0] is not None
    assert shown[1] is not None
    assert shown[0].tobytes() == shown[1].tobytes()


def test_what_hides_behind_the_lines_of_a_png_makes_it_new_from_its_pixels() -> None:
    out = io.BytesIO()
    made.colours().save(out, "PNG")
    data = out.getvalue()
    at = data.index(b"IEND") - 4
    for hidden in (made.chunk(b"IDAT", made.AT), made.chunk(b"IDAT", zlib.compress(made.AT))):
        clean = cleaned(Kind.PNG, data[:at] + hidden + data[at:])
        assert not canary_in(clean.data)
        assert upright_pages(clean.data) == upright_pages(data)


@pytest.mark.parametrize("side", range(1, 9))
@pytest.mark.parametrize("quarters", range(4))
def test_a_turned_jpeg_is_not_compressed_anew(side: int, quarters: int) -> None:
    data = jpeg.stripped(made.jpeg(side))
    turned = jpeg.turned(data, quarters)
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(turned)) as after:
        wanted = ImageOps.exif_transpose(before).rotate(-90 * quarters, expand=True)
        assert ImageOps.exif_transpose(after).tobytes() == wanted.tobytes()


def drawn(data: bytes) -> list[bytes]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.render(scale=1).to_pil().convert("RGB").tobytes() for page in document]


def texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def inside(data: bytes) -> bytes:
    """Return all that stands in a PDF, not compressed."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        out = io.BytesIO()
        opened.save(out, qdf=True, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
        return out.getvalue()


def test_nothing_that_a_pdf_told_is_in_the_clean_one_and_its_pages_look_the_same() -> None:
    data = made.pdf()
    clean = cleaned(Kind.PDF, data)
    assert clean.same
    assert made.AT not in clean.data + inside(clean.data)
    assert drawn(clean.data) == drawn(data)
    assert ["Hoja" in text for text in texts(clean.data)] == [True, True]
    assert {line.what for line in told_in(Kind.PDF, clean.data)} <= {What.COLOURS}


def with_a_profile(profile: bytes) -> bytes:
    """Return a PDF whose first page paints in colours that *profile* explains."""
    with pikepdf.open(io.BytesIO(made.pdf(1, older=False))) as pdf:
        stream = pdf.make_stream(profile, N=3, Type=pikepdf.Name.Profile)
        page = pdf.pages[0]
        page.Resources.ColorSpace = pikepdf.Dictionary(C=[pikepdf.Name.ICCBased, stream])
        page.contents_add(b"/C cs 0.9 0.1 0.1 sc 0 0 20 20 re f")
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_colours_of_a_pdf_mean_the_same_without_the_name_of_a_screen() -> None:
    data = with_a_profile(made.profile())
    assert made.AT in inside(data)
    clean = cleaned(Kind.PDF, data)
    assert clean.same
    assert b"acsp" in inside(clean.data)
    assert made.AT not in inside(clean.data)


def test_a_profile_that_cannot_be_read_is_in_no_clean_pdf() -> None:
    """What it would do to the colours nobody knows, so the pages become pictures of what they look like."""
    clean = cleaned(Kind.PDF, with_a_profile(made.AT * 40))
    assert not clean.same
    assert made.AT not in clean.data + inside(clean.data)
    assert len(drawn(clean.data)) == 1


def test_a_pdf_of_more_objects_than_are_gone_through_is_refused_as_too_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(paper_cleaning, "_MOST_OBJECTS", 5)
    with pytest.raises(Refused) as refused:
        cleaned(Kind.PDF, made.pdf())
    assert refused.value.why is Refusal.TOO_LARGE


def test_a_pdf_made_of_pictures_has_no_text_beneath() -> None:
    clean = cleaned(Kind.PDF, made.pdf(), surely=True)
    assert not clean.same
    assert made.AT not in clean.data + inside(clean.data)
    assert texts(clean.data) == ["", ""]


def test_a_hidden_layer_never_comes_to_light() -> None:
    """Without the list of layers all of them would show, so the pages become pictures."""
    data = made.pdf(layers=True)
    clean = cleaned(Kind.PDF, data)
    assert not clean.same
    assert made.AT not in clean.data + inside(clean.data)
    with pypdfium2.PdfDocument(clean.data) as document:
        red = document[0].render(scale=1).to_pil().convert("RGB").getpixel((3, 3))
    assert red == (255, 255, 255)


def test_a_page_keeps_what_it_has_from_the_pages_above() -> None:
    with pikepdf.open(io.BytesIO(made.pdf(1, older=False))) as pdf:
        page = pdf.pages[0].obj
        for name in ("/MediaBox", "/Resources"):
            page.Parent[name] = page[name]
            del page[name]
        page.Parent[pikepdf.Name.Rotate] = 90
        out = io.BytesIO()
        pdf.save(out)
    clean = cleaned(Kind.PDF, out.getvalue())
    assert drawn(clean.data) == drawn(out.getvalue())


def filled_in(*, field: bool = True) -> bytes:
    """Return a page with a stamp, and a *field* whose look nobody has drawn."""
    name, plain = pikepdf.Name, pikepdf.Dictionary
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(200, 150))
        font = pdf.make_indirect(plain(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica))
        written = pdf.make_indirect(
            plain(Type=name.Annot, Subtype=name.Widget, FT=name.Tx, T=made.CANARY, V="Nombre", F=4,
                  Rect=[10, 10, 150, 30], DA="/F 12 Tf 0 g")
        )  # fmt: skip
        look = pdf.make_stream(
            b"1 0 0 rg 0 0 40 40 re f", Type=name.XObject, Subtype=name.Form, BBox=[0, 0, 40, 40]
        )
        stamp = pdf.make_indirect(
            plain(
                Type=name.Annot,
                Subtype=name.Stamp,
                T=made.CANARY,
                Rect=[100, 80, 140, 120],
                F=4,
                AP=plain(N=look),
            )
        )
        pdf.pages[0].Annots = pikepdf.Array([written, stamp] if field else [stamp])
        pdf.Root.AcroForm = plain(
            Fields=[written], NeedAppearances=True, DA="/F 12 Tf 0 g", DR=plain(Font=plain(F=font))
        )
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_what_was_written_into_fields_and_drawn_by_notes_stays_on_the_page_without_its_author() -> None:
    clean = cleaned(Kind.PDF, filled_in())
    assert made.AT not in clean.data + inside(clean.data)
    assert "Nombre" in texts(clean.data)[0]
    with pypdfium2.PdfDocument(clean.data) as document:
        assert document[0].render(scale=1).to_pil().convert("RGB").getpixel((120, 50)) == (255, 0, 0)


def test_a_page_is_said_to_be_the_same_only_where_it_is_drawn_alike() -> None:
    """A field whose look nobody drew is drawn by each program in its own way, and by us in ours."""
    assert cleaned(Kind.PDF, filled_in(field=False)).same
    assert not cleaned(Kind.PDF, filled_in()).same


def test_pages_that_there_was_no_time_to_compare_are_not_said_to_be_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(paper_comparing, "_SECONDS", 0)
    clean = cleaned(Kind.PDF, made.pdf())
    assert not clean.same
    assert drawn(clean.data) == drawn(made.pdf())


@pytest.mark.parametrize(("mode", "same"), [("P", True), ("LAB", False), ("F", False)])
def test_a_tiff_is_said_to_be_the_same_only_where_its_pixels_are(mode: str, same: bool) -> None:
    """Colours that no screen shows as they are become others."""
    out = io.BytesIO()
    made.colours(mode=mode).save(out, "TIFF")
    assert cleaned(Kind.TIFF, out.getvalue()).same is same
