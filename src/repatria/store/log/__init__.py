"""Events as they are written, taken in and proved."""
