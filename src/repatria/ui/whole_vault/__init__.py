"""Sacar toda la bóveda: sealed or readable, why, and where the file is written."""
