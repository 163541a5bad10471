"""Whether two cases may be of one person, and by what: reasons in a closed set, never a number."""
