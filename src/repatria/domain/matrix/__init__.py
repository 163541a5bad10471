"""A country's matrix (CRM-2008, item 2): what it says in each row at a period, what changed, what it still owes.

``definition`` says what rows and owed items are, ``cells`` and ``reading`` what stands, ``drafting`` what the program
knows of a row already, ``comparing`` periods and countries, ``owing`` and ``checklist`` what is missing. Where it
stands in a vault says docs/matrix.md. To add a row: a table in ``forms/matrix/rows.toml``.
"""

from __future__ import annotations
