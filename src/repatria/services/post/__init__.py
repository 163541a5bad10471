"""The post itself: its people, its place, its clock, and what is typed and not yet kept."""
