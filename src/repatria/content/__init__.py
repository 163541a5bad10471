"""forms/ read into definitions; every fault is named by file and key. Knows no vault and no screen."""

from __future__ import annotations
