"""How well the assistant understands talk it has never seen, and which messages it gets wrong."""
