"""The window: the only place that knows Qt. Pages call services through tasks and show what comes back."""

from __future__ import annotations
