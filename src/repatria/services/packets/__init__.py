"""Packets for another country: looked at before they are sealed, made, followed; and those that come."""
