"""Abrir: one person in under a minute, a group in five, or a contact that opens nothing.

``person``, ``group`` and ``contact`` each ask on one screen; ``page`` holds the three and alone calls services.
Nothing here looks for cases that are there already: opening never tells that somebody has one.
"""

from __future__ import annotations
