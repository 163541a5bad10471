"""Ajustes: how the program looks, when it locks, who may open the vault, and whether the vault is whole.

To add a setting: one section (a module with a ``Section``) and its line in ``page.py``.
"""

from __future__ import annotations

from repatria.ui.settings.page import settings_page

__all__ = ["settings_page"]
