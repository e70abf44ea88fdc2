"""Finding the passage of data/knowledge that answers a question, or noticing that none does."""
