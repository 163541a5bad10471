"""What one entry of the words is: asked anew each time, because the language may have changed."""

from __future__ import annotations

from collections.abc import Callable

Entry = Callable[[], tuple[str, str]]
"""Returns what happened and what to do."""

Said = Callable[[], str]
"""Returns one sentence or a part of one."""
