"""The steps of a case and the card of one."""
