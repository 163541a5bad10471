"""Small honest pictures, papers and recordings, with a canary in every place that tells something."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

import pikepdf
from PIL import ExifTags, Image, ImageCms, PngImagePlugin, TiffImagePlugin

CANARY = "KANARIA"
AT = b"KANARIA"
WIDE = CANARY.encode("utf-16-le")
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    f'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="{CANARY} tool">'
    f"<dc:creator><rdf:Seq><rdf:li>{CANARY} author</rdf:li></rdf:Seq></dc:creator>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()


def colours(width: int = 61, height: int = 43, mode: str = "RGB") -> Image.Image:
    """Return a picture of which no two places look alike."""
    picture = Image.new("RGB", (width, height))
    picture.putdata([(x * 4 % 256, y * 5 % 256, (x * y) % 256) for y in range(height) for x in range(width)])
    return picture.convert(mode)


def profile() -> bytes:
    """Return a colour profile that names its owner."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    at = (
        made.index(b"s\0R\0G\0B\0 \0b\0u\0i\0l\0t")
        if b"s\0R\0G\0B\0 \0b\0u\0i\0l\0t" in made
        else made.find(b"sRGB")
    )
    return made[:at] + AT.ljust(8) + made[at + 8 :] if at > 0 else made


def exif(side: int = 1) -> Image.Exif:
    """Return EXIF with a canary in each field, a place and a thumbnail's directory."""
    made = Image.Exif()
    base, more, place = ExifTags.Base, made.get_ifd(ExifTags.IFD.Exif), made.get_ifd(ExifTags.IFD.GPSInfo)
    if side != 1:
        made[base.Orientation] = side
    for tag in (base.Make, base.Model, base.Artist, base.Software, base.ImageDescription, base.Copyright):
        made[tag] = f"{CANARY} {tag.name}"
    made[base.XPComment] = WIDE + b"\0\0"
    made[base.DateTime] = "2026:11:30 20:15:00"
    more[base.UserComment] = b"ASCII\0\0\0" + AT
    more[base.MakerNote] = AT * 5
    more[base.BodySerialNumber] = CANARY
    gps = ExifTags.GPS
    place[gps.GPSLatitudeRef], place[gps.GPSLatitude] = "N", (14.0, 53.0, 24.0)
    place[gps.GPSLongitudeRef], place[gps.GPSLongitude] = "W", (92.0, 15.0, 36.0)
    place[gps.GPSAreaInformation] = AT
    return made


def jpeg(side: int = 1, *, width: int = 61, height: int = 43, mode: str = "RGB", **how: Any) -> bytes:
    """Return a JPEG that tells all that a JPEG can tell."""
    out = io.BytesIO()
    colours(width, height, mode).save(
        out,
        "JPEG",
        exif=exif(side),
        comment=AT,
        icc_profile=profile() if mode == "RGB" else None,
        xmp=XMP,
        **how,
    )
    data = out.getvalue()
    iptc = b"".join(b"\x1c\x02" + bytes((n,)) + struct.pack(">H", len(AT)) + AT for n in (5, 80, 90, 120))
    extra = [
        (0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc),
        (0xE2, b"MPF\0" + AT),
        (0xE0, b"JFXX\0\x10" + AT),
        (0xE5, b"Samsung" + AT),
        (0xEF, AT),
    ]
    marked = b"".join(bytes((0xFF, m)) + struct.pack(">H", len(b) + 2) + b for m, b in extra)
    at = 20 if data[2:4] == b"\xff\xe0" else 2
    return data[:at] + marked + data[at:] + b"\xff\xd8 another picture " + AT


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(side: int = 1, mode: str = "RGB", **how: Any) -> bytes:
    """Return a PNG that tells all that a PNG can tell."""
    texts = PngImagePlugin.PngInfo()
    for key in ("Author", "Software", "Comment", "Title"):
        texts.add_text(key, f"{CANARY} {key}")
    texts.add_text("Description", CANARY * 50, zip=True)
    texts.add_itxt("Warning", CANARY, "es", CANARY, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    out = io.BytesIO()
    colours(mode=mode).save(
        out, "PNG", pnginfo=texts, exif=exif(side), icc_profile=profile() if mode == "RGB" else None, **how
    )
    data = out.getvalue()
    time = chunk(b"tIME", struct.pack(">HBBBBB", 2026, 11, 30, 20, 15, 0))
    return data[:33] + time + chunk(b"prVt", AT) + data[33:] + AT


def webp(side: int = 1, mode: str = "RGB", *, lossless: bool = False) -> bytes:
    """Return a WEBP that tells all that a WEBP can tell."""
    out = io.BytesIO()
    colours(mode=mode).save(out, "WEBP", exif=exif(side), xmp=XMP, icc_profile=profile(), lossless=lossless)
    body = out.getvalue()[8:] + b"PRVT" + struct.pack("<I", 8) + AT + b"\0"
    return b"RIFF" + struct.pack("<I", len(body)) + body + AT


def tiff(pages: int = 1, side: int = 1, mode: str = "RGB", compression: str = "tiff_lzw") -> bytes:
    """Return a TIFF of some pages that tells all that a TIFF can tell."""
    info = TiffImagePlugin.ImageFileDirectory_v2()
    for tag in (270, 271, 272, 305, 315, 33432):
        info[tag] = f"{CANARY} {tag}"
    if side != 1:
        info[274] = side
    info[700] = XMP
    info[65000] = CANARY
    first, *others = [colours(61 + page, 43, mode) for page in range(pages)]
    out = io.BytesIO()
    first.save(
        out,
        "TIFF",
        tiffinfo=info,
        compression=compression,
        icc_profile=profile(),
        save_all=True,
        append_images=others,
    )
    return out.getvalue() + AT


PICTURES = {
    "jpeg": jpeg(),
    "jpeg on its side": jpeg(6),
    "jpeg step by step": jpeg(progressive=True),
    "jpeg in one block": jpeg(subsampling=0),
    "jpeg grey": jpeg(mode="L"),
    "jpeg for print": jpeg(mode="CMYK"),
    "png": png(),
    "png on its side": png(8),
    "png clear": png(mode="RGBA"),
    "png of few colours": png(mode="P"),
    "png black and white": png(mode="1"),
    "webp": webp(),
    "webp on its side": webp(5),
    "webp clear": webp(mode="RGBA"),
    "webp lossless": webp(lossless=True),
    "tiff": tiff(),
    "tiff on its side": tiff(side=6),
    "tiff of pages": tiff(3),
    "tiff black and white": tiff(mode="1", compression="group4"),
}


def picture_inside(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.make_stream(
        jpeg(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=61,
        Height=43,
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
        Metadata=pdf.make_stream(XMP, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML),
    )


def _notes(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    name, plain = pikepdf.Name, pikepdf.Dictionary
    yield plain(Type=name.Annot, Subtype=name.Text, Rect=[10, 10, 30, 30], T=CANARY, Contents=CANARY, F=2)
    uri = plain(S=name.URI, URI=f"https://example.org/{CANARY}")
    yield plain(Type=name.Annot, Subtype=name.Link, Rect=[10, 40, 30, 60], A=uri)
    script = plain(S=name.JavaScript, JS=f"app.alert('{CANARY}')")
    yield plain(
        Type=name.Annot,
        Subtype=name.Widget,
        FT=name.Tx,
        T="hidden",
        V=CANARY,
        F=2,
        Rect=[0, 0, 9, 9],
        A=script,
    )


def pdf(pages: int = 2, *, layers: bool = False, older: bool = True) -> bytes:
    """Return a PDF that tells all that a PDF can tell."""
    name, plain = pikepdf.Name, pikepdf.Dictionary
    made = pikepdf.new()
    fields = pikepdf.Array()
    xmp = made.make_stream(XMP, Type=name.Metadata, Subtype=name.XML)
    for number in range(pages):
        font = plain(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica)
        drawing = f"q 100 0 0 70 40 {60 + number} cm /A Do Q BT /F 12 Tf 40 40 Td (Hoja {number}) Tj ET"
        page = plain(
            Type=name.Page,
            MediaBox=[0, 0, 200, 150],
            Resources=plain(XObject=plain(A=picture_inside(made)), Font=plain(F=font)),
            Contents=made.make_stream(drawing.encode()),
            Metadata=xmp,
            PieceInfo=plain(App=plain(Private=CANARY)),
            LastModified=CANARY,
            AA=plain(O=plain(S=name.JavaScript, JS=CANARY)),
            Thumb=made.make_stream(AT, Width=1, Height=1),
        )
        made.pages.append(pikepdf.Page(made.make_indirect(page)))
        made.pages[-1].Annots = pikepdf.Array([made.make_indirect(note) for note in _notes(made)])
        fields.append(made.pages[-1].Annots[-1])
    made.docinfo[name.Author] = CANARY
    made.docinfo[name.Producer] = CANARY
    made.docinfo[name.CreationDate] = "D:20261130201500-06'00'"
    made.Root.Metadata = xmp
    made.Root.OpenAction = plain(S=name.JavaScript, JS=CANARY)
    made.Root.AcroForm = plain(Fields=fields, DA=CANARY)
    made.attachments[f"{CANARY}.txt"] = pikepdf.AttachedFileSpec(made, AT, description=CANARY)
    if layers:
        layer = made.make_indirect(plain(Type=name.OCG, Name=CANARY))
        made.Root.OCProperties = plain(OCGs=[layer], D=plain(OFF=[layer], Order=[layer]))
        made.pages[0].Resources.Properties = plain(L=layer)
        made.pages[0].contents_add(b"/OC /L BDC 1 0 0 rg 0 0 200 150 re f EMC")
    out = io.BytesIO()
    made.save(out, compress_streams=False)
    return out.getvalue() + (b"5 0 obj <</Old (" + AT + b")>> endobj\n%%EOF\n" if older else b"")
