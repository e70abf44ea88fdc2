"""A message as plain words, so that one wording meets it however it was typed.

Written for the safety check, where a slip of the thumb, text-message spelling or a disguise
("su1c1de", "k i l l") must not hide what somebody says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator


def plain_words(text: str) -> str:
    """Lower-case words one space apart, with "|" where a clause ends.

    Case, accents, look-alike letters, invisible characters, emoji, stretched and spelt-out words,
    digits for letters and the misspellings below are evened out. Time grows in line with length.
    """
    clauses = _NO_WORD.sub(" ", _CLAUSE_END.sub(" | ", _readable(folded(text))))
    words = _joined(_STRETCHED.sub(r"\1", clauses).split())
    plain = " ".join(_spelt(word) for word in words)
    # Most texts have none of these, and one search is quicker than one for each.
    for pattern, replacement in _EVENED_OUT if _ANY_TO_EVEN_OUT.search(plain) else ():
        plain = pattern.sub(replacement, plain)
    return plain.strip(" |")


def folded(text: str) -> str:
    """Without case, apostrophes, accents, invisible and look-alike characters."""
    if not text.isascii():
        visible = "".join(c for c in text if unicodedata.category(c) != "Cf")
        parts = unicodedata.normalize("NFKD", visible)
        text = "".join(c for c in parts if not unicodedata.combining(c)).translate(_LOOK_ALIKES)
    return _APOSTROPHES.sub("", text.casefold())


def _readable(text: str) -> str:
    """Digits and signs inside a word as the letters they stand for, where that makes a word."""

    def read(match: re.Match[str]) -> str:
        meant = match.group().translate(_DIGIT_LETTERS)
        return meant if _SPELLINGS.get(meant, meant) in _DISGUISED else match.group()

    return _DISGUISE.sub(read, text)


def _joined(words: Iterable[str]) -> Iterator[str]:
    """Words with those spelt out letter by letter ("d i e") put together again."""
    letters: list[str] = []
    for word in words:
        if len(word) == 1 and word.isalpha():
            letters.append(word)
            continue
        yield from _word_of(letters)
        letters = []
        yield word
    yield from _word_of(letters)


def _word_of(letters: list[str]) -> Iterable[str]:
    return ["".join(letters)] if len(letters) >= 3 else letters


def _spelt(word: str) -> str:
    known = _SPELLINGS.get(word)
    if known is not None:
        return known
    if len(word) < 6 or word in _WORDS_OF_THEIR_OWN:
        return word
    for part in _with_one_missing(word):
        meant = _SLIPS.get(part)
        if meant and meant[0] == word[0] and abs(len(meant) - len(word)) <= 1:
            return meant
    return word


def _with_one_missing(word: str) -> Iterator[str]:
    """The word itself, and it without any one letter but the first; nothing for long words."""
    if len(word) <= 14:
        yield word
        for at in range(1, len(word)):
            yield word[:at] + word[at + 1 :]


_APOSTROPHES = re.compile("['’‘`´ʼ\u02b9\u2032]")
_CLAUSE_END = re.compile(r"[.!?;,:—–]+")
_NO_WORD = re.compile(r"[^\w|]+|_+")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_DISGUISE = re.compile(r"(?<![\w@$!*])(?=[a-z@$!*]{0,11}[0-9@$!*])[a-z0-9@$!*]{3,12}(?![\w@$*])")
_DIGIT_LETTERS = str.maketrans("013457@$!*", "oieastasii")
_DISGUISED = {
    "suicide", "suicidal", "kill", "killing", "kill myself", "die", "dead", "death", "hurt", "self",
    "myself", "rape", "raped", "overdose", "life", "live", "alive", "abuse", "abused", "harm",
}  # fmt: skip
# Cyrillic and Greek letters that look Latin.
_LOOK_ALIKES = str.maketrans("аеіјорсухѕһԁӏκνοαιτυρ", "aeijopcyxshdlkvoaityp")

_SPELLINGS = {
    "kil": "kill", "kll": "kill", "kiil": "kill", "kiling": "killing", "killin": "killing",
    "myslef": "myself", "mysef": "myself", "mysel": "myself", "meself": "myself",
    "sucide": "suicide", "suiside": "suicide", "suicied": "suicide", "suicde": "suicide",
    "sucidal": "suicidal", "suicidle": "suicidal", "suicidel": "suicidal", "suisidal": "suicidal",
    "sewerslide": "suicide", "kms": "kill myself", "unalive": "kill", "unaliving": "killing",
    "killmyself": "kill myself", "wanttodie": "want to die", "endmylife": "end my life",
    "dye": "die", "dei": "die", "diee": "die", "ded": "dead", "breath": "breathe",
    "breth": "breathe", "brethe": "breathe", "braeth": "breathe", "breeth": "breathe",
    "breathin": "breathing", "brething": "breathing", "breating": "breathing",
    "anymore": "any more", "anymor": "any more", "nomore": "any more", "anymroe": "any more",
    "wanna": "want to", "wana": "want to", "wnt": "want", "wnat": "want", "wan": "want",
    "gonna": "going to", "gona": "going to", "gunna": "going to", "goin": "going",
    "doin": "doing", "livin": "living", "bein": "being", "havin": "having", "endin": "ending",
    "feelin": "feeling", "hurtin": "hurting", "cannot": "cant", "carnt": "cant", "cany": "cant",
    "cnt": "cant", "cn": "can", "dnt": "dont", "dunno": "dont know", "didnt": "dont",
    "doesnt": "dont", "doesn": "dont", "idk": "i dont know", "nt": "not", "rly": "really",
    "rn": "right now", "tbh": "honestly", "u": "you", "ur": "your", "n": "and", "b": "be",
    "h8": "hate", "2nite": "tonight", "tonite": "tonight", "2moro": "tomorrow", "dis": "this",
    "sumone": "someone", "sum1": "someone", "some1": "someone", "every1": "everyone",
    "liv": "live", "lfie": "life", "oding": "overdosing", "od": "overdose",
    "overdos": "overdose", "bleedin": "bleeding", "bleding": "bleeding",
    "unconcious": "unconscious", "unconsious": "unconscious", "uncontious": "unconscious",
    "ambulence": "ambulance", "ambalance": "ambulance", "ambulans": "ambulance",
    "colapsed": "collapsed", "collasped": "collapsed", "collapst": "collapsed", "hart": "heart",
    "atack": "attack", "attak": "attack", "strok": "stroke", "seizer": "seizure",
    "seisure": "seizure", "chokin": "choking", "chocking": "choking", "copeing": "coping",
    "cheast": "chest", "pian": "pain", "pians": "pains", "paitent": "patient", "pateint": "patient",
    "paitents": "patients", "pateints": "patients", "selfharm": "self harm",
    "selfharming": "self harming", "selfharmed": "self harmed",
    # Text-speak, dialect and slips of the thumb on words that decide.
    "stp": "stop", "thinkin": "thinking", "bout": "about", "lyk": "like", "lyf": "life",
    "wiv": "with", "wi": "with", "wid": "with", "wiout": "without", "wihtout": "without",
    "witout": "without", "wthout": "without", "withut": "without", "beter": "better",
    "bettr": "better", "evryone": "everyone", "everyoen": "everyone", "evry1": "everyone",
    "cuttin": "cutting", "colapsd": "collapsed", "colapst": "collapsed", "unconshus": "unconscious",
    "unconcius": "unconscious", "hlep": "help", "hepl": "help", "slappd": "slapped",
    "slaped": "slapped", "bruses": "bruises", "brusies": "bruises", "stfaf": "staff",
    "satff": "staff", "wrad": "ward", "chrats": "charts", "falsfying": "falsifying",
    "falsifing": "falsifying", "chagne": "change", "placment": "placement",
    "hapening": "happening", "happning": "happening", "sumthing": "something",
    "sumfin": "something", "somethin": "something", "nite": "night", "cnat": "cant",
    "goign": "going", "pont": "point", "patiemt": "patient", "reprted": "reported",
    "sum1s": "someones", "sumones": "someones", "sheez": "shes", "hees": "hes", "ppl": "people",
    "pls": "please", "plz": "please", "2day": "today", "2morrow": "tomorrow", "tmrw": "tomorrow",
    "tmr": "tomorrow", "tomoz": "tomorrow", "4ever": "forever", "wen": "when", "hav": "have",
    "dyin": "dying", "bleedn": "bleeding", "hittin": "hitting", "beatin": "beating",
    "cud": "could", "wud": "would", "shud": "should", "rite": "right", "tord": "told",
    "fakin": "faking", "turnin": "turning", "nickin": "nicking", "chokn": "choking",
}  # fmt: skip
# Words long enough that one wrong, missing or added letter still leaves no doubt.
_LONG_WORDS = (
    "suicide", "suicidal", "myself", "overdose", "overdosed", "breathing", "unconscious",
    "ambulance", "collapsed", "choking", "bleeding", "seizure", "swallowed", "paracetamol",
    "strangled", "stabbed", "residents", "resident", "safeguarding", "hopeless", "worthless",
    "whistleblow", "neglected",
)  # fmt: skip
_WORDS_OF_THEIR_OWN = {
    *_LONG_WORDS, "overdone", "cooking", "breeding", "breaching", "bleating", "himself", "itself",
    "residence", "overdoses", "collapse", "collapses", "swallow", "stabled", "stapled", "seizures",
}  # fmt: skip
_SLIPS = {part: word for word in _LONG_WORDS for part in _with_one_missing(word)}
_EVENED_OUT = tuple(
    (re.compile(rf"\b{pattern}\b"), replacement)
    for pattern, replacement in (
        (r"(?:i am|iam|i m)", "im"), ("i (?:have|ve)", "ive"), ("my self", "myself"),
        ("can not", "cant"), ("do (?:not|nt)", "dont"), ("did not", "dont"), ("does not", "dont"),
        ("is not", "isnt"), ("will not", "wont"), ("was not", "wasnt"), ("he (?:is|s)", "hes"),
        ("she (?:is|s)", "shes"), ("sui cide", "suicide"), ("sui cidal", "suicidal"),
        ("over dose", "overdose"), ("un conscious", "unconscious"),
        ("(want|going|need|have|like|about|how|reason|ready|trying|way|able|got) 2", r"\1 to"),
        # As people say it who are new to English.
        ("(?:i|me) no(?:t)? (?=want|like|can|have|wish)", "i dont "), ("me want", "i want"),
        (r"want (?=(?:die|live|kill|finish|end|sleep) ?)", "want to "),
        ("kill me self", "kill myself"),
        ("(?:anny more|any mor|ne more)", "any more"), ("it al", "it all"),
        ("i no (?=some|what they|its)", "i know "),
    )
)  # fmt: skip
_ANY_TO_EVEN_OUT = re.compile("|".join(pattern.pattern for pattern, _ in _EVENED_OUT))
