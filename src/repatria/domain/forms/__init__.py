"""The form engine: questions, skip logic, constraints and answers, in XLSForm vocabulary."""

from __future__ import annotations
