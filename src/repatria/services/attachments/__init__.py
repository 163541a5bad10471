"""What a person does with the files of a case: add, look through, open, give out, withdraw."""
