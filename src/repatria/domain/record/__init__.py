"""The record of acts: what each kind of event tells of who did what, and the file in which a court is given them."""
