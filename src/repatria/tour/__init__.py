"""The main job, performed by the program itself with invented people, and left to be looked at.

``perform`` fails where anything does not hold; what it leaves is described in ``tour.json``.
"""

from __future__ import annotations

from repatria.tour.performing import perform

__all__ = ["perform"]
