"""*Práctica*: short lessons, each with a test, and who has passed what until when."""
