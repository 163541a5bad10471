"""Questions in place of the content of a page, and what is typed in them."""
