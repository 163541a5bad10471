"""Case values become PDF pages with ReportLab. Knows no vault and no screen."""

from __future__ import annotations
