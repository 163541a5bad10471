"""The people of a case and what they agreed to."""
