"""Which words are a fact and of which kind, learnt from examples with their facts marked.

The rules of `nlu/facts` say what they found; what is learnt weighs that with the words around it.
"""
