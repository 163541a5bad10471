"""What is printed, in which languages, and what already went out."""
