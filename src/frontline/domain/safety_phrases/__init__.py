"""The wordings that make a message a matter of safety, and the working talk that does not.

They are matched against plain text as `frontline.domain.safety` makes it: lower case, no
apostrophes, "|" for the end of a clause, contractions and common misspellings evened out. Every
repetition is bounded, so that matching takes time in line with the length of the text.
"""
