"""Closing a post down: what would be lost, what remains elsewhere, and the vault destroyed."""
