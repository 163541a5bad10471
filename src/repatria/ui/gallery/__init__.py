"""All building blocks with invented words, to be looked at and photographed in every theme and language.

To add a block: put it into the group of ``blocks.py`` or ``fields.py`` where it belongs. Opened by
``python -m repatria.ui.gallery`` and photographed with ``--out DIR``.
"""

from __future__ import annotations

from repatria.ui.gallery.pages import GROUPS, make_group

__all__ = ["GROUPS", "make_group"]
