"""Case values become PDF pages with ReportLab. Knows no vault and no screen.

A document is a list of *blocks* (``blocks.py``); ``layout.py`` puts them on pages without cutting one in two,
``sheet.py`` draws them with the head and foot every page carries, ``tagging.py`` adds the reading structure.
To add a document: one module that returns blocks, as ``checklist.py`` does.
"""

from __future__ import annotations
