"""What happened, as events that are appended and never changed, and what stands because of them.

A *fact* is added and stays; a *value* stands at a path and names what it replaces. Every event lives in one
part; a part is what is shared whole or not at all. The forms here are fixed for ever (docs/events.md).
"""

from __future__ import annotations
