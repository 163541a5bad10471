"""Bundles: their format, how they are written, checked and read. Knows no store: a service joins them.

May import ``domain``, ``sealing`` and ``signing``. The format is told in docs/bundle-format.md; ``manifest``,
``segments``, ``archive`` and ``frame`` are its four layers, ``writing`` and ``reading`` put them together.
"""

from __future__ import annotations
