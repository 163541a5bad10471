"""Who can open the vault, and how its key is changed."""
