"""The frame around every page: header, navigation, cover and the list of keys."""

from __future__ import annotations
