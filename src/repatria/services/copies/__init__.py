"""Copies of the vault in a second place: where they go, when one is made, what is said of them, and coming back."""
