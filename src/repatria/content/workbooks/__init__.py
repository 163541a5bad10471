"""Our own forms in spreadsheets, and back again without loss."""
