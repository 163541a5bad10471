"""Whether the files of cases go along to a post is remembered for it: on a thin line one sends words alone."""

from __future__ import annotations

from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.store.state import load_some


def goes_without_files(desk: Desk, device: str) -> bool:
    """Tell whether files stayed by choice when something was last sealed for a device."""
    standing = load_some(desk.read(), desk.record, paths=(_path(device),)).values.get(_path(device))
    return standing is not None and standing.value == "none"


def remember_files(desk: Desk, sending: Sending) -> None:
    """Remember for a post whether files of cases stay, where that is news; those that stay are still due."""
    desk.need("work")
    stay, device = sending.files == "none", sending.device
    if sending.cases and stay is not goes_without_files(desk, device):
        desk.append([desk.value(desk.record, _path(device), "none" if stay else "due")])


def _path(device: str) -> str:
    return f"peer/{device}/files"
