"""Scans, photographs, recordings and papers that belong to a case, each a sealed file of the vault."""
