"""For when nobody can come in: sheets made, kept, rehearsed and used, and the vault sealed to the country's root."""
