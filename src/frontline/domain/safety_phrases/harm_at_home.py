"""Violence and control by those who are close, against the visitor or somebody they know."""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import END, RELATIVE

_BY = rf"(?:(?:my |her |his |their |the )?(?:\w+ )?{RELATIVE}|he|she|they)"
_STRIKES = (
    r"(?:hits?|hit|hitting|beats?|beat|beating|punch\w*|kick\w*|slap\w*|chok\w+|strangl\w+|rapes?|"
    r"raped|hurts?|hurting|abuses?|abused|abusing|attack\w*|threatens?|threatened|burns?|burnt|"
    r"bites?|"
    r"bit|molests?|molested|stalks?|stalking|terroris\w+)"
)
_NOT_AT_PLAY = r"(?! (?:to|at|with|up|about|by|in|for|off|down)\b)"

HARM_AT_HOME = (
    r"\b(?:im|i am|am|shes|he is|hes) (?:a )?victim of (?:domestic|sexual|child|physical|emotional|"
    r"honour)\b",
    r"\b(?:im|ive been|i was|i got|i get|im getting|shes|hes|im still) (?:being )?(?:abused|beaten "
    r"up|beaten|strangled|raped|molested|groomed|stalked|blackmailed|held (?:against my will|"
    r"captive|"
    r"prisoner|hostage)|sexually (?:assaulted|abused|exploited))\b(?! (?:patients?|children|"
    r"adults|by "
    r"the (?:pay|weather)))",
    r"\bim being (?:hit|hurt|controlled|exploited|threatened|followed|trafficked|forced|harmed)\b"
    r"(?! by (?:my )?(?:manager|boss|agency))",
    r"\b(?:dont|not|never|wont|no longer) (?:feel |be )?safe (?:at home|in my (?:own )?(?:home|"
    r"house|"
    r"flat)|with (?:him|her|them|my \w+|myself)|tonight|right now|to be alone)\b",
    rf"\b(?:scared|frightened|afraid|terrified|petrified)(?: \w+)? (?:to go (?:back )?home|of "
    rf"(?:him|"
    rf"going home|being at home|(?:my )?(?:\w+ )?{RELATIVE}|my (?:parents|family|carer)))\b",
    rf"\b{RELATIVE}(?: (?:he|she))?(?: \w+){{0,5}} {_STRIKES} (?:me|us|my (?:kids|mum|mom|mother|"
    rf"sister|brother|son|daughter|baby)|the (?:kids|children)|our (?:kids|"
    rf"children))\b{_NOT_AT_PLAY}",
    rf"\b(?:husband|partner|boyfriend|wife|girlfriend|ex|fiance|dad|father|stepdad|mum|mother|"
    rf"uncle|"
    rf"brother)s?(?: (?:he|she))?(?: always| often| still| keeps)? (?:hits|beats|punches|kicks|"
    rf"slaps|"
    rf"strangles|rapes|hurts|abuses|batters|threatens|hitting|beating) (?:her|him|"
    rf"them)\b{_NOT_AT_PLAY}",
    rf"\b{_BY} (?:tried to |just |has |have |often |always |still )?(?:punched|hit|kicked|slapped|"
    rf"beat|"
    r"strangled|strangles|pushed|choked|raped|rapes|bit|headbutted|stabbed|beats|hits|hurts) "
    r"(?:me|us)"
    rf"\b{_NOT_AT_PLAY}",
    r"\b(?:throws?|threw|throwing) (?:things|stuff|plates|objects|a \w+) at (?:me|us|the kids|my "
    r"\w+)\b",
    rf"\b(?:my \w+|i|im|ive|she|shes|he|hes)(?: \w+){{0,2}} (?:getting|gets|got|being|been|is) "
    rf"(?:beaten|beat|hit|abused|strangled|raped|battered|hurt)"
    rf"(?: up)? by (?:my |her |his |their )?(?:\w+ )?{RELATIVE}\b",
    rf"\b{RELATIVE}(?: \w+){{0,2}} (?:wont|dont|never|refuses to) (?:let|allow) (?:me|her) (?:to "
    rf")?(?:"
    rf"leave(?: the house| home)?|go out|out|have (?:my|a|any) (?:phone|money|friends)|see (?:my "
    rf")?(?:"
    rf"family|friends|\w+)){END}",
    rf"\b{_BY}(?: \w+)? controls? (?:me|my|all my|everything i|our money)\b|\bi live in fear\b|"
    rf"\b(?:nowhere"
    r" to go|run away|get away|escape) (?:from )?(?:him|her|my (?:abus\w+|violent)|an abusive)\b|"
    r"\babusive "
    rf"(?:{RELATIVE}|relationship|marriage|home)\b(?! (?:support|services?|work\w*|team|training|"
    r"counsel\w+|cases?)|(?: \w+| \|){0,8} (?:years?|decades?) (?:ago|back)\b)",
    r"\b(?:force|forcing|forced|make|making) (?:me|her|my (?:sister|daughter|friend)|us)(?: to| "
    r"into)?(?: "
    r"a)? (?:marry|marriage)\b|\b(?:send|sending|take|taking)(?: \w+){1,3} abroad(?: \w+){0,3} "
    r"(?:cut|"
    r"marry|married)\b|\bgoing to be cut\b",
    rf"\b(?:{RELATIVE}|he|man|boss|teacher|coach)(?: \w+){{0,2}} (?:touch(?:es|ed|ing)|molest\w+) "
    rf"(?:me|my "
    r"(?:body|private\w*|breasts?)|my (?:daughter|son|sister|brother))\b|\b(?:comes|came|coming) "
    r"(?:into|"
    r"to) my (?:room|bed) (?:at night|every night|when)\b",
    r"\b(?:someone|somebody|he|she|they|ex|man)(?: \w+){0,3} (?:raped|assaulted|molested|drugged) "
    r"me\b",
    r"\b(?:he|she|they|ex|husband|partner|boyfriend)(?: \w+){0,3} (?:will|going to|gonna|"
    r"threatens? to|"
    r"threatened to|says? he|wants to|tried to) (?:will |d )?kill (?:me|us|my (?:kids|children|"
    r"mum)|her)\b"
    r"(?! (?:if i (?:miss|leave (?:work|the job)|take|do|am late)|for (?:this|being)))",
    r"\b(?:locks?|locked|locking) me (?:in|up|inside|indoors)\b|\b(?:keeps|keeping|holding|holds) "
    r"me (?:locked|inside|prisoner|captive|hostage)\b(?! (?:out|the "
    r"system))|\bis (?:violent|abusive) (?:to|towards|with) (?:me|us|my|her|the kids)\b",
    r"\b(?:hes|shes|is|my) (?:violent|abusive)(?: \w+){0,4} (?:nowhere to go|scared|help|kids)\b|"
    r"\b(?:ex|"
    r"he|she|man|someone|stalker) (?:is |keeps? )?(?:stalking|following) me (?:home|everywhere|"
    r"and|at|to "
    r"my)\b|\bis stalking me\b",
)
