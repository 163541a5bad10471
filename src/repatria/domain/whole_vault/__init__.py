"""The whole vault in open formats: what of each case goes, the tables, and the page that describes them."""
