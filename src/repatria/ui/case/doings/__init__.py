"""What the acts of a case do when they are asked for."""
