"""What of a case crosses a border: a schema with a place for each field, and one rule of what goes to whom."""
