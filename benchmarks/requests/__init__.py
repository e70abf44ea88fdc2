"""Two requests in one message: what the evidence weighs."""
