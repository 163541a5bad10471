"""The sealed files of a vault, each under a key that stands in an event: written, known, read and swept away."""
