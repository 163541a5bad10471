"""Acts and views of one case, and how its line in the list comes about."""
