"""Small passive building blocks: a value in, a signal out; they know no service.

To add one: a module of its own here, its photograph in ``ui/gallery``, its promises in ``tests/ui``.
"""

from __future__ import annotations
