"""Vaults that earlier versions made, one for each past version of the tables."""

from __future__ import annotations

PASSPHRASE = "una frase larga de práctica"
"""What opens each of them."""
