"""Take the answers of one form out: gathered over the cases, packed as tables and instances, sealed or readable."""
