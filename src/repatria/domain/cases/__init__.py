"""One case: what stands of it, and the names by which packs and forms speak of it."""

from __future__ import annotations
