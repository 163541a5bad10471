"""What a case adds to figures without telling whose it was."""
