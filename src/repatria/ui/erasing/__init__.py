"""Erasing by rule: which closed cases have passed their day, and which were erased."""
