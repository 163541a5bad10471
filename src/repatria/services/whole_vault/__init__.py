"""The whole vault out, in open formats: with the same safeguards as any file that leaves."""
