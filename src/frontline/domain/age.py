"""Whether somebody says that they are a child: then nothing about them may be collected."""

from __future__ import annotations

import re

from frontline.domain.plain_words import plain_words

_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
_AGE = rf"(?:1[0-7]|{_TEENS})"
_OLD = r" ?(?:years?(?: old| of age)|yrs? old|year old|yo|y o)"
_I_AM = r"(?:im|i am|iam|am|only|just|nearly|almost|still|currently|im only|im just)"
# What may follow an age and nothing else: the end, or the next thing somebody says of themself.
_THEN = (
    r"(?=$| \||(?: now| atm| at the moment| already| still| soon)*(?:$| \|)| (?:and(?! "
    r"(?:a|\d+)\b)|but|so|can|could|"
    r"would|do|am|is it|is that|what|which|how|turning|soon to|almost|nearly|next|in "
    r"(?:year|school|"
    r"college|sixth)|at (?:school|college)|years?(?: old| of age)|yrs? old|year old|looking for|"
    r"wanting|hoping|if|live|want|need|too young|not 18)\b)"
)
_WORK = r"(?! (?:(?:1[0-7]|\w+) )?(?:years?|yrs?)\b(?! (?:old|of age)))"
_SAYS_SO = re.compile(
    rf"(?:^|\| "
    rf"|\b(?:hi|hello|hey|but|and|because|cos|as|since|that|sorry|btw|so|well|tbh|actually) )"
    rf"(?:i think )?(?:{_I_AM} ){{1,2}}(?:a |an )?{_AGE}{_WORK}(?:{_OLD}\b|{_THEN})"
    rf"|\bi(?:m| am)(?: (?:only|just|still|nearly|almost|a|an|about to turn|turning))* "
    rf"{_AGE}{_WORK}(?:{_OLD}\b|{_THEN})"
    rf"|\bmy age(?: is|s)? {_AGE}\b|^(?:my )?age(?: is)? {_AGE}{_OLD}?$|^{_AGE}{_OLD}$"
    rf"|\bi(?: will|ll)? (?:just )?(?:turn|turned|be|become)(?: just)? {_AGE}{_OLD}?"
    r"(?= (?:in|next|this|last|on|tomorrow|soon|today|yesterday)\b|$| \|)"
    r"|\bi(?:m| am)(?: only| just| still)? (?:under|below|not(?: yet| even)?|nearly|almost) "
    r"(?:18|eighteen)"
    r"(?! (?:\w+ )?(?:hours?|hrs?|miles?|months?|weeks?|days?|minutes?|k|grand|stone|pounds?))\b"
    r"|\bi(?: will|ll)? (?:dont )?(?:turn|be) (?:18|eighteen) (?:next|in|this|soon|on|tomorrow)\b"
    r"|\bim(?: only| just| still)? a (?:minor|child|kid)\b(?! (?:at heart|nurse|friendly|person))"
    r"|\bim(?: only| just| still)? (?:at (?:school|secondary|high school)|in year "
    r"(?:[7-9]|10|11))\b"
)
# Somebody else's age, or one's own of long ago.
_NOT_NOW = re.compile(
    r"\b(?:when|since|from when|until|till|back when|before|if)(?: \w+){0,2} (?:i was|i "
    r"am|im|aged?)$"
)


def says_under_18(text: str) -> bool:
    """Whether a visitor's text says that they themself are under 18.

    Years of experience, bands, distances, hours and the ages of others are not meant.
    """
    plain = plain_words(text)
    return any(not _NOT_NOW.search(plain[: m.start()]) for m in _SAYS_SO.finditer(plain))
