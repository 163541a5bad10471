"""The list of cases, who sees which, and how one is found."""
