"""What understanding a message and training a model cost in CPU."""
