"""What the page of a case asks before it does something."""
