"""Files of a case on the screen: chosen, looked at, shown page by page; nothing here knows the page of a case."""
