"""The first window: choose or make a vault and open it; fast, and without a word about what is inside.

Nothing here may import services, store or content at the top: the window is painted before they are read.
"""

from __future__ import annotations
