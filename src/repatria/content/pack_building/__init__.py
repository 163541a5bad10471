"""Rows and words become a pack, alone or on top of the one it extends; a base gate never becomes weaker."""

from __future__ import annotations

from repatria.content.pack_building.pack import build_pack

__all__ = ["build_pack"]
