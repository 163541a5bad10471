"""Forms being filled, from the first keystroke to what the case keeps."""
