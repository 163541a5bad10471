"""Small passive building blocks: a value in, a signal out; they know no service."""

from __future__ import annotations
