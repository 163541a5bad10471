"""Invented cases to learn with."""
