"""The files of a case on its page: which there are, what is asked of one, and what is done with it."""
