"""What people of the post learn: a test handed in, and who has passed what until when."""
