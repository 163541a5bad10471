"""What a case says, in words and rows."""
