"""Turn the tokens and the text size into the one Qt stylesheet, from the template in ``resources/style``."""

from __future__ import annotations

import re
from string import Template

from repatria import paths
from repatria.ui.theme.fonts import FAMILY, POINTS, Type
from repatria.ui.theme.tokens import Tokens

_MEASURE = re.compile(r"(size|gap)(\d+)\Z", re.ASCII)


def build_stylesheet(tokens: Tokens, scale: float) -> str:
    """Return the stylesheet of a theme; a name that the template misspells raises KeyError."""
    template = paths.resources("style", "window.qss").read_text(encoding="utf-8")
    return Template(template).substitute(_Values(tokens, scale))


class _Values(dict[str, str]):
    """Token names, ``pt_<type>``, and the measures ``size<N>`` and ``gap<N>`` (which grows half as fast)."""

    def __init__(self, tokens: Tokens, scale: float) -> None:
        super().__init__(tokens._asdict())
        self["family"] = FAMILY
        self["icons"] = paths.resources("icons").as_posix()
        self.update({f"pt_{kind}": f"{POINTS[kind] * scale:g}pt" for kind in Type})
        self._scale = scale

    def __missing__(self, name: str) -> str:
        found = _MEASURE.match(name)
        if found is None:
            raise KeyError(name)
        growth = self._scale if found[1] == "size" else 1 + (self._scale - 1) / 2
        return f"{round(int(found[2]) * growth)}px"
