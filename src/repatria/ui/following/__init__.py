"""*Seguimiento*: what the Network asked to follow, in figures, and the cases behind each."""
