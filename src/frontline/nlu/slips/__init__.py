"""What was meant by what was typed: slips of the keyboard and the short forms of text messages."""
