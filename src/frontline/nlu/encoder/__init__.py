"""The sentence encoder: how its files are made once, and how they are used at run time."""
