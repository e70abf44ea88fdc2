"""What no employer has to know of a candidate's family, left out of the words that are kept.

Equality Act 2010 ss. 4, 18 and 39: pregnancy and maternity have no part in who is offered work.
"""

from __future__ import annotations

import re

_FAMILY = re.compile(
    r"\b(?:maternity|mat(?:\.| leave)|paternity|parental leave|adoption leave|pregnan\w+|expecting"
    r"|breast-?feed\w*|childcare|child ?minder|nursery run|school run|ivf"
    r"|(?:my|the|a|our|[\w-]+[- ](?:month|year|week)s?[- ]old) (?:baby|babies|kids?|children"
    r"|toddler|little one|newborn|twins)|(?:months?|weeks?|years?)[- ]old\b"
    r"|had (?:a|my|our) (?:baby|son|daughter|twins)|raising (?:my|a|the))\b",
    re.IGNORECASE,
)
# Of a midwife or a health visitor these are the work.
_AT_WORK = re.compile(
    r"\b(?:maternity (?:ward|unit|wing|care|services?|support|hospital|theatre|assistant|team"
    r"|voices?|triage|dashboard|safety|system|record)|nurse|midwi\w+|patients?|clinic|babies"
    r"|neonat\w+)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(
    r"(\s*[,;.\n]\s*|\s+(?:but|and|so|because|since|while|although|though|after|as)\s+)",
    re.IGNORECASE,
)


def without_family(words: str) -> str:
    """The words without the pieces that tell of a pregnancy, a leave for it or children.

    Empty when nothing else was told; whoever works with mothers and babies keeps every word.
    """
    if not _FAMILY.search(words) or _AT_WORK.search(words):
        return words
    pieces = _PIECES.split(words)
    kept = [n for n in range(0, len(pieces), 2) if not _FAMILY.search(pieces[n])]
    said = ""
    for n in kept:
        said += (pieces[n - 1] if said else "") + pieces[n]
    return said.strip(" ,;.")
