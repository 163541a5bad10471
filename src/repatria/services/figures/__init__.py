"""What cases add to figures, and who may look at it."""
