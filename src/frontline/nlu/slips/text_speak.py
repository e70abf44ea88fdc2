"""Short forms of text messages, spelt out: too far from their words for any comparison.

Abbreviations of the field stay ("OT", "RN", "ED", "HR", "ref"), and so does what is a word or a
name as well ("ill", "id", "de").
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PEOPLE = {
    **{"u": "you", "ur": "your", "r": "are", "ppl": "people", "m8": "mate", "sum1": "someone"},
    **{"some1": "someone", "any1": "anyone", "ne1": "anyone", "sumone": "someone"},
}
_COURTESY = {
    **{"pls": "please", "plz": "please", "plse": "please", "thx": "thanks", "tnx": "thanks"},
    **{"thanx": "thanks", "ty": "thank you", "tysm": "thank you", "soz": "sorry", "sry": "sorry"},
    **{"gr8": "great", "luv": "love"},
}
_TIME = {
    **{"b4": "before", "2moro": "tomorrow", "2morrow": "tomorrow", "tmrw": "tomorrow"},
    **{"tmw": "tomorrow", "tomoz": "tomorrow", "tmoro": "tomorrow", "2day": "today"},
    **{"2nite": "tonight", "l8r": "later", "nite": "night", "wk": "week", "wks": "weeks"},
    **{"hrs": "hours", "mins": "minutes", "yr": "year", "yrs": "years", "mth": "month"},
    **{"mths": "months", "atm": "at the moment", "asap": "as soon as possible"},
}
_REMARKS = {
    **{"cba": "cannot be bothered", "idk": "I do not know", "dunno": "do not know"},
    **{"idc": "I do not care", "tbh": "to be honest", "imo": "in my opinion", "btw": "by the way"},
    **{"deffo": "definitely", "defo": "definitely", "prob": "probably", "probs": "probably"},
    **{"obvs": "obviously", "kinda": "kind of", "tho": "though", "thru": "through"},
    **{"yh": "yes", "yeh": "yes", "yea": "yes", "nah": "no"},
}
_ASKING = {
    **{"wat": "what", "wot": "what", "wht": "what", "wats": "what's", "wots": "what's"},
    **{"whats": "what's", "hows": "how's", "wheres": "where's", "whos": "who's"},
    **{"whens": "when's", "hw": "how", "wen": "when", "wher": "where", "wich": "which", "y": "why"},
    **{"cud": "could", "shud": "should", "wud": "would", "cld": "could", "shld": "should"},
    **{"wld": "would", "lemme": "let me", "gimme": "give me", "wanna": "want to"},
    **{"gonna": "going to", "gotta": "have to"},
}
_SMALL_WORDS = {
    **{"abt": "about", "bout": "about", "cos": "because", "coz": "because", "cuz": "because"},
    **{"bc": "because", "bcoz": "because", "bcuz": "because", "n": "and", "nd": "and"},
    **{"adn": "and", "th": "the", "teh": "the", "hte": "the", "tge": "the", "tht": "that"},
    **{
        "dat": "that",
        "dis": "this",
        "wiv": "with",
        "wit": "with",
        "w": "with",
        "frm": "from",
        "nr": "near",
    },
    **{"fr": "for", "jst": "just", "jus": "just", "nxt": "next", "lst": "last", "hav": "have"},
    **{"hv": "have", "giv": "give", "bak": "back", "nething": "anything", "anythin": "anything"},
    **{"somethin": "something", "sumthing": "something", "nuffin": "nothing"},
    **{"nothin": "nothing", "lookin": "looking", "workin": "working", "doin": "doing"},
    **{"goin": "going", "gettin": "getting"},
}
_APOSTROPHES = {
    **{"dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "wont": "won't"},
    **{"isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "havent": "haven't"},
    **{"hasnt": "hasn't", "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't"},
    **{"im": "I'm", "ive": "I've", "thats": "that's", "theres": "there's", "youre": "you're"},
    **{"theyre": "they're", "lets": "let's"},
}
_WORK = {
    **{"wrk": "work", "wrking": "working", "jb": "job", "jbs": "jobs", "jobz": "jobs"},
    **{"avail": "available", "exp": "experience", "appt": "appointment", "vac": "vacancy"},
    **{"vacs": "vacancies", "msg": "message", "msgs": "messages", "txt": "text", "bnd": "band"},
    **{"stff": "staff", "nrse": "nurse", "mgr": "manager"},
}
TEXT_SPEAK: Mapping[str, str] = {
    **_PEOPLE,
    **_COURTESY,
    **_TIME,
    **_REMARKS,
    **_ASKING,
    **_SMALL_WORDS,
    **_APOSTROPHES,
    **_WORK,
}

# "aply 4 teh job", "want 2 start": figures for words, unless they count ("band 4", "in 2 weeks").
_COUNTED = r"(?<!band )(?<!bnd )(?<!grade )(?<!option )(?<!number )(?<!role )(?<!job )(?<!no )"
_FOR = r"(?= (?:an?|the|teh|my|me|u|ur|you|your|this|that|it|any|some|work|jobs?|bnd|band)\b)"
_TO = (
    r"(?= (?:be|do|get|go|see|apply|aply|work|talk|speak|find|the|teh|my|me|u|you|know|start|ask"
    r"|change|come|hear|give|send|have|take)\b)"
)
_WANTING = r"\b(?:l[ou]+k+\w{0,4}|apl+y\w{0,4}|appl\w{1,5}|search\w{0,4}|wait\w{0,4}|thx|thanks)"
FIGURES = re.compile(
    rf"(?<=[a-z] ){_COUNTED}(?:(?P<four>4{_FOR})|2{_TO})|{_WANTING} (?P<wanted>4)(?= [a-z])",
    re.IGNORECASE,
)
