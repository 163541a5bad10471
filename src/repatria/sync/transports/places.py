"""What a person can point the program at: a folder, a WebDAV server, storage that speaks S3."""

from __future__ import annotations

import ipaddress
from typing import Annotated
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from repatria.domain.errors import PlaceAddressError

_Line = Annotated[str, Meta(max_length=2000, pattern=r"^[^\x00-\x1f\x7f]*\Z")]


class FolderPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="folder"):
    """A folder of this computer: a stick, or a share that the system has connected."""

    path: _Line


class WebDavPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="webdav"):
    """A WebDAV server (Nextcloud, Apache): its *address* with the folder, and who signs in there."""

    address: _Line
    user: _Line = ""
    password: _Line = ""


class S3Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="s3"):
    """A *bucket* of any storage that speaks S3 (Ceph, MinIO, a public cloud); *below* is a folder in it."""

    address: _Line
    bucket: Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{1,254}\Z")]
    key: _Line
    secret: _Line
    region: _Line = "us-east-1"
    below: _Line = ""


Place = FolderPlace | WebDavPlace | S3Place


def check_address(address: str) -> str:
    """Return *address* as it is called: https, or http of this very computer; without name, password or question.

    Raises PlaceAddressError. What signs in is asked for in fields of its own: an address is shown on screens.
    """
    try:
        parts = urlsplit(address.strip())
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        raise PlaceAddressError(place=_shown(address)) from None  # its words may hold the address
    plain = parts.scheme == "http" and _is_this_computer(host)
    if not host or parts.username or parts.password or parts.query or parts.fragment:
        raise PlaceAddressError(place=host or _shown(address))
    if parts.scheme != "https" and not plain:
        raise PlaceAddressError(place=host)
    return parts.geturl().rstrip("/")


def _shown(address: str) -> str:
    """Return a wrong address as it may be shown: not at all where a password may stand in it."""
    return "…" if any(sign in address for sign in "@?#") else address


def _is_this_computer(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def said(place: Place) -> str:
    """Return how a place is called on a screen and in a message: never with what signs in there."""
    if isinstance(place, FolderPlace):
        return place.path
    try:
        host = urlsplit(place.address).netloc.rpartition("@")[2]
    except ValueError:
        return _shown(place.address)
    return f"{host}/{place.bucket}" if isinstance(place, S3Place) else host
