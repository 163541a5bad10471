"""Packets for another country, in words, and where they are prepared and followed in the window."""
