"""The record of acts: read by whoever audits, and given to a court."""
