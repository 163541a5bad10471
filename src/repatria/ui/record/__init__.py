"""The record of acts, for whoever audits: who did what, when, in which case; and whether its chains are whole."""
