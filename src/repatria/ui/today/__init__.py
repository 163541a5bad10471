"""Hoy: what must be done now, what is late, what comes, and what waits for others.

``rows`` turns the day into rows, ``page`` reads the day anew each minute and moves nothing.
"""

from __future__ import annotations
