"""The encoder's upper layers learnt from one's own examples: optional, minutes, and apart from
serving, which only runs the resulting graph.
"""
