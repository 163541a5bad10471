"""Whom a country trusts: offices certified by its root, and the directory that the liaison in office signs."""
