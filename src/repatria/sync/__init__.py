"""Bundles: format, sealing, verification. Knows no store: a service joins them."""

from __future__ import annotations
