"""One function per thing a person can do: the table of contents of the program."""

from __future__ import annotations
