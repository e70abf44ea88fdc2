"""Messages that try to give the assistant new instructions."""

from __future__ import annotations

import re

# OWASP Top 10 for LLM applications, LLM01, names the attempts. Nothing here obeys text, but an
# attempt deserves a plain answer and not the reply that its words happen to look like.
_INSTRUCTS = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)"
    r" (?:all |any |of |the |your |my |these |those ){0,3}"
    r"(?:previous|prior|above|earlier|system|safety|other) "
    r"(?:instructions?|rules|prompts?|messages|commands|guidelines)\b"
    r"|^\W*(?:system|assistant|developer|admin|root|sudo)\s?(?:[:>\]]|prompt\b|override\b)"
    r"|\byou are (?:now|no longer) (?:a|an|the|my|dan|free|chatgpt|gpt|bound)\b"
    r"|^\W*(?:please )?(?:pretend (?:to be|you(?:'re| are))|act as (?:if|though|an ai|a hacker))\b"
    r"|\b(?:reveal|show|print|repeat|tell me|what (?:is|are)) (?:me )?your"
    r" (?:system |hidden |secret |initial )"
    r"(?:prompt|instructions?|rules)\b"
    r"|\b(?:jailbreak|developer mode|dan mode|god mode)\b"
    # What is told by others is theirs.
    r"|^\W*(?:please |now |ok |just |can you |could you |would you )*"
    r"(?:list|show|give|tell|send|print|dump|display|export|read)\b.{0,20}"
    r"\b(?:(?:the )?(?:other|last|previous|latest|next|recent|another)\b.{0,16}"
    r"\b(?:applicants?|candidates?|visitors?|users?|people|persons?|customers?)\b"
    r"(?=.{0,30}\b(?:detail\w*|names?|numbers?|phones?|e-?mails?|address\w*|data|cvs?|answers?"
    r"|chats?|said|typed|applied)\b|\W*$)|(?:other|another) (?:applicants?|candidates?)\b)"
    r"|^\W*(?:please |now |ok |just |then |can you |could you )*"
    r"(?:write|sing|compose|draw|generate|recite|rap) (?:me |us )?(?:an? |some |the )?(?:\w+ ){0,2}"
    r"(?:poems?|songs?|stor(?:y|ies)|essays?|haikus?|raps?|limericks?|code|script|program|picture"
    r"|lyrics|sonnets?)\b"
    r"|<\|?/?(?:system|inst|im_start)\b|\[/?inst\]",
    re.IGNORECASE,
)


def gives_instructions(text: str) -> bool:
    """Whether the message speaks to the machine behind the assistant."""
    return bool(_INSTRUCTS.search(text))
