"""Which words of a request name the work itself, once its facts have been read."""

from __future__ import annotations

import re

LONGEST_SEARCH_TEXT = 300
MOST_WORDS = 12

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

# Words with which people ask, and which say nothing about the work wanted.
ASKING = frozenset(
    ["a", "about", "above", "advertised", "after", "again", "ahead", "all", "also", "am", "an", "and", "annum", "another", "any", "anyone", "anything", "anywhere", "are", "area", "around", "as", "ask", "at", "available", "away", "based", "be", "been", "being", "below", "best", "better", "between", "but", "by", "can", "can't", "close", "closer", "come", "commutable", "commute", "contract", "contracts", "could", "current", "currently", "day", "days", "distance", "do", "does", "don't", "drop", "easy", "either", "else", "ever", "every", "fancy", "far", "find", "first", "follow", "for", "from", "further", "future", "get", "give", "go", "going", "good", "got", "great", "had", "happy", "has", "have", "haven't", "having", "hello", "hey", "hi", "hiring", "hour", "hourly", "hours", "how", "hunting", "i", "i'd", "i'll", "i'm", "i've", "if", "in", "interested", "into", "is", "isn't", "it", "it's", "job", "jobs", "just", "keen", "kind", "know", "last", "later", "latest", "least", "less", "let", "like", "list", "live", "living", "local", "look", "looking", "lot", "love", "max", "maximum", "may", "me", "mile", "miles", "min", "minimum", "minute", "minutes", "mine", "month", "monthly", "more", "most", "move", "my", "near", "nearby", "nearer", "need", "new", "newest", "next", "no", "not", "now", "of", "off", "offer", "offering", "offers", "ok", "on", "one", "ones", "only", "open", "opening", "openings", "opportunities", "opportunity", "or", "other", "our", "out", "over", "own", "p.a", "pa", "paid", "paying", "pays", "pay", "per", "place", "please", "plus", "position", "positions", "possible", "post", "posted", "posts", "pounds", "preferably", "prefer", "preferred", "pro", "quite", "radius", "rata", "really", "recent", "recruiting", "right", "role", "roles", "salary", "same", "search", "searching", "see", "seeking", "shift", "shifts", "should", "show", "similar", "since", "so", "some", "someone", "something", "somewhere", "soon", "sort", "start", "starting", "suitable", "sure", "tell", "thank", "thanks", "that", "that's", "the", "them", "then", "there", "there's", "these", "they", "thing", "things", "this", "those", "to", "today", "type", "under", "until", "up", "upwards", "us", "vacancies", "vacancy", "very", "visa", "sponsor", "sponsorship", "wage", "want", "wanted", "wanting", "was", "we", "week", "weekly", "weeks", "well", "were", "what", "what's", "whats", "when", "where", "which", "while", "who", "whole", "will", "willing", "wish", "with", "within", "without", "won't", "work", "working", "worth", "would", "wouldn't", "year", "yearly", "years", "yes", "you", "your"]
)


def words_of_work(text: str) -> list[str]:
    """The words that name the work, lower-case, in order and without repeats; at most twelve."""
    words = (match.group().lower().replace("’", "'") for match in _WORD.finditer(text))
    kept = (word for word in dict.fromkeys(words) if word not in ASKING)
    return [word for word in kept if not word.isdigit()][:MOST_WORDS]
