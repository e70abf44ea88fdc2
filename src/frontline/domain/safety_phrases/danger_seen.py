"""More of what a person in danger looks like, in the words of whoever stands beside them."""

from __future__ import annotations

_LIMB = r"(?:finger|thumb|hand|arm|foot|leg|toe)s?"
_NO_JOB = r"(?! (?:clinic|nurse|course|training|awareness|pathway|patients|team|unit|ward))"

DANGER_SEEN = (
    r"^999(?: (?:please|now|help))?$|^(?:help|quick|please)(?: \w+)? (?:collapsed|collapse|choking|"
    r"bleeding|unconscious)$|^(?:anaphylaxis|heart attack|cardiac arrest|stroke|seizure|choking)"
    r"(?: \w+)? (?:now|help|please)$",
    r"\bswallow\w*(?: \w+){0,3} (?:button )?(?:battery|batteries|magnets?|bleach|"
    r"dishwasher tablet)\b",
    r"\bpregnant(?: \w+){0,4} bleed\w*\b(?! (?:nurse|clinic|patients))|\bbleeding(?: \w+){0,3} "
    r"pregnant\b(?! (?:women|patients))",
    r"\b(?:my|his|her|the|their) (?:throat|tongue|airway)s?(?: is| are| feels)?(?: \w+)? "
    r"(?:closing|"
    r"swelling|swollen|swelled)\b(?! (?:clinic|for weeks))",
    r"\b(?:woman|man|person|child|boy|girl|lady|someone|somebody|cyclist)(?: \w+)? "
    r"(?:under|beneath)"
    r" a (?:car|bus|lorry|train|van)\b|\b(?:someone|somebody|man|woman|boy|girl|person|lad) "
    r"(?:is )?"
    r"on (?:the|a) (?:railway|train|rail) (?:line|tracks?)\b",
    rf"\b(?:severed|chopped off|cut off|sliced off|lost) (?:my|his|her|a|their) {_LIMB}\b"
    r"(?! (?:(?:below|above) the|years|"
    r"in (?:19|20)|last))|\bcut (?:an|my|his|her) artery\b|\bblood(?: is|s)? (?:pumping|spurting|"
    r"gushing|pouring) out\b",
    r"\bpurple (?:spots?|rash)\b(?= )|\bcant bear the light\b",
    r"\b(?:mouth|face)(?: has| is|s)? (?:went|gone|going|droop\w*|dropped|dropping|fallen)(?: "
    r"(?:crooked|droopy|down|lopsided|to one side|on one side))?\b(?= |$)(?! (?:red|off|to face|"
    r"mask|time|in love|value|for))",
    r"\b(?:isnt|not|wont|cant|doesnt|dont)(?: be)? com(?:e|ing) round\b(?! (?:to (?:my|the|see|"
    r"visit)|for|at|on|till|until|mine))|\bcant rouse\b",
    rf"\b(?:turned|turning|gone|going|went) (?:grey|blue|white)(?: and)? "
    rf"(?:clammy|sweaty|cold|limp|"
    rf"floppy|shaking)\b{_NO_JOB}|\b(?:baby|newborn|child|toddler|bairn|wean)(?: is|s| has gone| "
    r"went| turned| looks) (?:blue|grey|limp|floppy)\b",
    r"\b(?:fell|fallen|falls) (?:out of|from) (?:a|the|our|my|her|his) (?:\w+ )?(?:window|balcony|"
    r"roof|loft|scaffold\w*|tree)\b(?! (?:years|last|when i was))",
    r"\bbaby(?: has| is|s)? (?:come|here|born|out)(?: \w+){0,2} (?:isnt|not|wont|no) (?:cry\w*|"
    r"breath\w*|moving)\b|\bbaby chok(?:e|es|ing)\b(?! (?:course|training|first aid|risks?))",
    r"\b(?:drink|drinks|drank|drunk|drinking|swallow\w*)(?: \w+)? (?:poison|bleach|antifreeze|"
    r"weedkiller|paraquat)\b",
    r"\b(?:squeez\w+|crush\w+|elephant|vice|tight band)(?: \w+){0,4} chest\b|\b(?:my "
    r"own|my|his|her) "
    r"chest(?: \w+| \|){0,3} (?:squeez\w+|crush\w+)\b",
    r"\bburning up(?: \w+){0,3} (?:confused|rash|floppy|wont wake|stiff)\b|\bwheez\w+(?: \w+){0,4} "
    r"cant (?:get|speak|talk|finish)\b",
    r"\bspeech(?: \w+){0,4} slurr\w+\b(?! (?:patients|therapy))|\b(?:with|in) slurred (?:words|"
    r"speech)\b|\bslurring\b(?= (?:and|now|help|her|his))|\b(?:hes|shes|is|hes gone|went|knocked) "
    r"out cold\b(?! (?:after|on nights|when i get))",
    r"\b(?:no movement|not taking (?:a )?breathe?|gasping for (?:air|breathe?))\b(?! in (?:my|the) "
    r"(?:salary|pay|market|budget))|\blips (?:are |is |gone |going |turned |turning )?blue\b|"
    r"\bdropped to the floor\b(?! laughing)|\bi think (?:hes|shes|theyre|he is|she is) dead\b"
    r"(?! (?:right|wrong|set|keen|serious))|\bblood (?:out of|from|coming from|coming out of) "
    r"(?:his|"
    r"her|my|the|their) (?:ears?|eyes?|mouth)\b",
    r"\bcrushing (?:\w+ )?(?:across|in|on) (?:my|his|her) (?:\w+ )?(?:chest|ribs)\b|\b(?:mans|man|"
    r"woman|lady) (?:\w+ ){0,3}lying (?:on|in) the (?:road|street|pavement)\b|\b(?:inhalers?|"
    r"epipen)(?: is|s)? (?:empty|lost|run out|ran out)(?: \w+| \|){0,4} (?:worse|bad|help|now)\b|"
    r"\bgoing to pass out\b(?= |$)(?! (?:from (?:boredom|hunger)|laughing))",
)
