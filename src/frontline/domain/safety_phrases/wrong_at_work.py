"""More of what people at work see and ought to tell: theft, neglect, forged records, bondage."""

from __future__ import annotations

_STAFF = (
    r"(?:carers?|nurses?|hca|hcas|healthcare assistants?|doctors?|consultants?|locums?|surgeons?|"
    r"anaesthetists?|porters?|matron|manager|sister|mentor|supervisor|colleagues?|staff|pharmacist|"
    r"midwife|support workers?|care ?workers?|seniors?|somebody|someone|driver)"
)
_DRUGS = (
    r"(?:oramorph|morphine|fentanyl|diazepam|codeine|tramadol|pregabalin|zopiclone|controlled "
    r"drugs|"
    r"meds|medication|medicines|painkillers|drugs|tablets|cds)"
)
_OURS = r"(?:residents?|patients?|service users?|clients?|old (?:dears?|people|folk|lady|man))"

WRONG_AT_WORK = (
    rf"\b(?:nick\w*|steal\w*|stole|pinch\w*|taking|takes|sell\w*|pocket\w*|helping (?:himself|"
    rf"herself|themselves) to)(?: \w+){{0,2}} {_DRUGS}\b(?! (?:from my|as prescribed|rounds?|for "
    rf"my|"
    r"at|training|history|safely|to (?:patients|residents)))(?= (?:from|off|out|aff|home|under|on|"
    rf"at work|again|of)\b)|\b{_STAFF}(?: \w+){{0,3}} (?:nick\w*|stealing|steals|stole|pinch\w*)"
    r"(?: \w+){0,3} (?:money|drugs|oramorph|morphine|fentanyl|cash|jewellery|patches|meds|"
    r"medication|food|cards?|pension)\b",
    r"\b(?:call )?(?:bells?|buzzers?)(?: \w+){0,3} (?:unplugged|out of reach|taken away|removed|"
    r"switched off|tied up)\b|\b(?:unplug\w*|remove\w*|put|puts|move\w*)(?: \w+)? (?:call "
    r")?(?:bells|"
    r"buzzers)(?: \w+){0,2} (?:out of reach|away|off)\b",
    rf"(?<!what )\b(?:drunk|stoned|high) {_STAFF} (?:on (?:duty|shift|the ward)|at "
    rf"work)\b|(?<!saw a )\b{_STAFF}"
    r"(?: \w+){0,4} (?:drunk|stoned|off (?:his|her|their) (?:face|head)|smell\w* of (?:alcohol|"
    r"drink)|while high|asleep (?:on|both|all|every)|falls asleep|fell asleep) "
    r"?(?:on|at|during|both|"
    r"all|every|while|and|in)?\b(?! patients?)",
    rf"\b(?:work\w*|practis\w+|practic\w+)(?: \w+){{0,4}} (?:after being|was|but "
    rf"was|though|despite "
    rf"being|having been) struck off\b|\b{_STAFF}(?: \w+){{0,5}} (?:fake|forged|copied|false) "
    r"(?:certificates?|qualifications?|pin|papers|dbs)\b|\busing (?:her|his|their|someone elses) "
    r"(?:\w+ )?pin to work\b",
    r"\b(?:falsif\w+|forg(?:e|ed|es|ing)|fak(?:e|ed|es|ing)|rewrote|rewriting|doctored|backdat\w+|"
    r"made up|cook\w+|tamper\w*(?: with)?)(?: \w+){0,3} (?:records?|notes|charts?|figures|"
    r"observations?|obs|logs?|mar|care plans?|datix|incident forms?|audits?|times?sheets?)\b"
    r"(?! (?:training|prevention|detection))|\b(?:records?|charts?|figures|notes|times|logs?)"
    r"(?: \w+){0,5} (?:are|were|being|get|got) (?:falsified|forged|faked|made up|cooked|rewritten|"
    r"doctored|backdated)\b",
    r"\b(?:asked|told|made|forced)(?: me| us)? to (?:change|alter|backdate|falsify|rewrite) "
    r"(?!(?:my|the|an?) (?:application|cv|consent|form|name|details)\b)(?:the|"
    r"a|an|my|patient|someones)(?: \w+){0,3} (?:form|record|records|notes|chart|time|times|datix|"
    r"date)\b|\b(?:delet\w+|hid|hidden|hiding|destroyed|shredd\w+)(?: \w+){0,3} (?:datix|falls "
    r"book|"
    r"incident (?:book|form|report)s?|accident book|complaints)\b",
    r"\breus\w+(?: \w+){0,2} (?:needles?|syringes?|single use)\b|\b(?:out of date|expired)(?: "
    r"\w+)? "
    r"(?:vaccines?|drugs|medicines?|stock|medication)(?: \w+){0,3} "
    r"(?:given|used|being|are|swaps?)\b",
    rf"\b{_OURS}(?: \w+){{0,6}} (?:left|sit\w*|lying|laying) (?:\w+ ){{0,3}}(?:in|on) "
    rf"(?:(?:their|his|"
    r"her) own |a |the )?(?:mess|wet|soiled|urine|faeces|commode|filth|wet pad|own "
    r"(?:mess|filth))\b|"
    r"\b(?:leave|leaves|leaving|left)(?: \w+){0,3} in (?:there|their|his|her) own (?:mess|filth|"
    r"urine|faeces)\b|\bpads?(?: are| is| get)? (?:rationed|never changed|not changed)\b",
    r"\b(?:wounds?|dressings?)(?: \w+){0,4} (?:not|never|havent|hasnt)(?: been)? "
    r"(?:dressed|changed)"
    r"(?: \w+){0,2} (?:for|in) (?:a|\w+) (?:week|weeks|days)\b",
    r"\b(?:hold\w*|took|takes?|taking|taken|keep\w*|kept) (?:my|our|their|peoples) (?:passports?|"
    r"visa papers|documents|papers|brp)\b(?! (?:copies|copy|photo|number|details|safe|ready|with|"
    r"to the|handy|on\b))(?= |$)",
    r"\b(?:charg(?:es|ed|ing)|made|makes|asked|asks|forc\w+)(?: \w+){0,4} (?:to pay )?(?:\w+ )?(?:"
    r"thousand|grand|\d+k|\d{4,})(?: \w+){0,3} for (?:my|our|their|the|a|your)? ?(?:sponsorship|"
    r"certificate|cos|visa|job)\b",
    r"\b(?:make|made|making) a protected disclosure\b|\b(?:how|where|want|need)(?: \w+){0,4} (?:go|"
    r"report|write|complain|speak) to (?:the )?cqc about (?:my|our|a|the|where|what)\b|"
    r"^(?:whistle ?blowing|whistle ?blow|blow the whistle)(?: (?:how|please|help|where))?$|"
    r"\b(?:want|wanna|need|like) to tell (?:someone|somebody|sum1)(?: \w+){0,3} what they "
    r"(?:do|did|"
    rf"are doing) to(?: the)? {_OURS}\b",
    r"\b(?:raised|reported|flagged)(?: it| this| that)?(?: \w+){0,8} (?:keep (?:quiet|my mouth "
    r"shut)|"
    r"shut up|taken off the rota|threatened)\b",
    rf"\b{_STAFF}(?: \w+){{0,3}} "
    rf"(?:twist\w*|grab\w*|drag\w*|yank\w*|pinch\w*|grop\w*|kiss\w*|film\w*|"
    rf"taunt\w*|mock\w*|swear\w* at|shout\w* at|laugh\w* at)(?: \w+)? (?:a |an |the |our "
    rf")?(?:\w+ )?"
    rf"{_OURS}\b(?! (?:safely|with consent))",
    r"\b(?:put|puts|putting|held|holding) (?:a )?pillow (?:on|over)(?: \w+)? face\b|\b(?:hit\w*|"
    r"hurt\w*|slap\w*) (?:the )?(?:people|ppl|residents|patients) (?:at|in) my (?:work|home|ward|"
    r"placement)\b",
    r"\b(?:lock|locks|locked|locking)(?: up)? (?:him|her|them|(?:an? |the )?(?:old|elderly)(?: "
    rf"\w+)?|(?:a |the )?{_OURS}) in (?:his|her|their|a|the) "
    rf"(?:bed)?rooms?\b|\b(?:they|staff|he|she)"
    rf" beat (?:one|a|the|an)(?: old)? (?:man|woman|lady|{_OURS})\b|\brough with (?:the |our )?"
    rf"{_OURS}\b",
    rf"\b{_STAFF}(?: in charge)?(?: \w+){{0,2}} (?:is|are|was) on drugs\b(?! (?:round|trials?))|"
    r"\b(?:people|residents|patients|children|they)(?: \w+){0,2} (?:being|getting|are) "
    r"(?:mistreated|ill treated|hurt|harmed)(?: there| here| at| in|$)(?! (?:the past|training))|"
    r"\bculture of (?:hurting|abus\w+|bullying|neglect|cruelty)\b|\bcover(?:ed|ing|s) up "
    r"(?:a|an|the)"
    r" (?:\w+ ){0,2}(?:transfusion|death|fall|error|mistake|incident|injury|abuse|overdose)\b",
    r"\bsomething (?:really |very )?(?:bad|horrible|terrible|wrong|awful|not right) (?:is "
    r")?(?:going "
    r"on|happening|happened|happens) (?:at|in|on) (?:my|our|ours|the (?:home|ward|unit|care))\b|"
    r"\bwitness(?:ed)? (?:something (?:bad|wrong|horrible|awful)|abuse|neglect|cruelty|bad care)\b"
    r"(?! (?:training|in my essay))|\b(?:raise|report|say|tell)(?: \w+){0,3} anonymous\w*(?: "
    r"\w+){0,3} "
    r"(?:where i work|my (?:work|ward|employer|home|placement|manager))\b|\bprotect\w*(?: "
    r"\w+){0,3} "
    r"if i (?:speak|spoke) up\b|^(?:neglect|abuse|cruelty) at (?:work|my work|the "
    r"home)$|^(?:resident|"
    r"patient|residents|patients) (?:abused|abuse|neglected|hurt|hit)$",
    rf"\b{_STAFF}(?: \w+){{0,2}} (?:sleep\w*|asleep)(?: \w+){{0,3}} (?:and|while|when|both)(?: "
    rf"\w+){{0,2}} "
    rf"{_OURS}\b|\bcarer(?: \w+){{0,4}} on the commode\b",
)
