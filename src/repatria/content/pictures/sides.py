"""Which side of a picture is up, and the picture turned so."""

from __future__ import annotations

from typing import Final

from PIL import Image

from repatria.content.pictures import jpeg, png, webp
from repatria.content.pictures.acts import Size
from repatria.content.pictures.kinds import Kind

_TURNED: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def side_up(kind: Kind, data: bytes) -> int:
    """Return which side is up, 1 to 8 as EXIF counts; pages of a TIFF come upright from their decoder."""
    sides = {Kind.JPEG: jpeg.orientation, Kind.PNG: png.orientation, Kind.WEBP: webp.orientation}
    return sides[kind](data) if kind in sides else 1


def lies(side: int) -> bool:
    """Tell whether width and height change places when the picture stands upright."""
    return side >= 5


def upright_size(size: Size, side: int) -> Size:
    """Return how wide and high a picture of *size* is once it stands upright."""
    return (size[1], size[0]) if lies(side) else size


def upright(picture: Image.Image, side: int) -> Image.Image:
    """Return *picture* turned as whoever took it saw it."""
    return picture.transpose(_TURNED[side]) if side in _TURNED else picture
