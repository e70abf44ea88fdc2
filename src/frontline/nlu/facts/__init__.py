"""Facts in a message, found by rules: one module per kind of fact, each pure and tested alone."""
