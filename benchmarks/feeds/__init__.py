"""How fast feeds are imported and how much memory they take."""
