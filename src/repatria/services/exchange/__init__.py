"""What goes to other posts and comes from them."""
