"""What of a sealed file a device lacks, and whether it will ever: what was withdrawn or erased since goes no more.

So nobody waits for ever for a receipt of it, and nobody asks for ever for what never came.
"""

from __future__ import annotations

from collections.abc import Mapping

from repatria.domain.attachments.travelling import ERASED_THERE, part_said
from repatria.services.desk import Desk
from repatria.store.attachments.named import files_in_use

_Logs = Mapping[str, Mapping[str, int]]


def lacks(upto: _Logs, has: _Logs) -> list[tuple[str, str]]:
    """Return of which parts which logs, or which files, a device that *has* so much lacks of what goes *upto*."""
    return [
        (part, name)
        for part, names in upto.items()
        for name, n in names.items()
        if has.get(part, {}).get(name, 0) < n
    ]


def is_wanted(desk: Desk, upto: _Logs, has: _Logs) -> bool:
    """Tell whether a device that *has* so much still lacks anything of what goes *upto* that may go to it.

    None is a file whose case was erased there, nor one that nothing in use names here: it was withdrawn, or erased.
    """
    lacking = lacks(upto, has)
    files = {(part_said(said), name) for said, name in lacking if ERASED_THERE not in has.get(said, {})}
    if any(not part for part, _ in files):
        return True
    shown, _ = files_in_use(desk.read(), {part for part, _ in files}) if files else ((), 0)
    return not files.isdisjoint((one.part, one.id) for one in shown)
