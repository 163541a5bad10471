"""Copies of the vault in a second place: each a whole vault under a key of its own, proven before it counts."""
