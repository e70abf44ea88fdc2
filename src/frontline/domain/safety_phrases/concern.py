"""Reports that somebody in care is harmed or care is unsafe (Care Act 2014, section 42)."""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import CARED_FOR, HARM

CONCERN = (
    rf"\b(?:saw|seen|see|witness\w*|watched|heard|caught|found|know|think|suspect|worried|believe|"
    rf"noticed|"
    rf"report|reporting)(?: \w+){{0,5}} {CARED_FOR}(?: \w+){{0,4}} {HARM}\b",
    rf"\b(?:saw|seen|witness\w*|watched|caught|heard|noticed|staff|carers?|nurses?|manager|"
    rf"colleague|worker|"
    rf"hca|doctor)(?: \w+){{0,4}} {HARM}(?: \w+){{0,3}} {CARED_FOR}\b",
    rf"\b{CARED_FOR}(?: \w+){{0,2}} (?:are|is|were|was|getting|"
    rf"keep getting)(?: being)?(?: \w+)? {HARM}\b"
    r"(?= (?:by|at|in|on|here|where|every|and)\b|$| \|)",
    rf"\b{CARED_FOR}(?: \w+){{0,3}} (?:left|sitting|lying|laying)(?: \w+){{0,3}} (?:in|"
    rf"on) (?:\w+ ){{0,3}}"
    r"(?:urine|faeces|wee|soiled|wet|pee|poo|filth|the floor for)",
    rf"\b{CARED_FOR}(?: \w+){{0,3}} (?:not|arent|isnt)(?: being)? (?:fed|washed|turned|"
    rf"given (?:food|water|"
    r"their medication|meds))\b",
    r"\b(?:report|raise|raising|reporting|flag|make|log|disclose)(?: \w+){0,2} (?:a |an |some |"
    r"my )?(?:serious )?"
    r"(?:safeguarding|whistle ?blowing|patient safety|unsafe practice|abuse|neglect|malpractice|"
    r"concerns? about|"
    r"poor care|bad practice)\b",
    r"^(?:its )?(?:a )?safeguarding(?: (?:issue|matter|concern|please))?$",
    r"\b(?:tell|speak up|speak out|speak to)(?: \w+){0,3} about (?:abuse|neglect|patient safety|"
    r"unsafe|"
    r"poor care|bad practice|what (?:i saw|happened) (?:on|at) (?:shift|work|placement|"
    r"the (?:ward|home)))\b",
    r"\b(?:report|raise)(?: \w+)? (?:unsafe|poor|dangerous|bad) (?:care|practice|staffing|"
    r"conditions)\b",
    r"\bevidence of (?:abuse|neglect|mistreatment)\b|\bworried about what i saw\b|\bfake pin\b",
    r"\bstaff(?: \w+){0,4} (?:hitting|hurting|slapping) people\b|\brestrain people for no reason\b",
    rf"\b(?:rough|violent|cruel|nasty|aggressive) (?:with|to|towards) (?:the |our |a |his |"
    rf"her )?{CARED_FOR}\b",
    rf"\b(?:shouts?|shouting|swears?|swearing|yells?|yelling|spits?) at (?:the |our |her |his |"
    rf"a )?{CARED_FOR}\b",
    rf"\b{CARED_FOR}(?: \w+){{0,5}} (?:without (?:water|food|care|medication|pain relief|help|"
    rf"drinks?))\b",
    rf"\btouch\w* (?:the |our |a )?{CARED_FOR} (?:inappropriately|up|sexually)\b",
    rf"\b(?:robbed|cheated|abused|hurt|threatened) by (?:her|his|their|a|the) carers?\b|"
    rf"\b(?:stealing|steals|"
    rf"taking money|takes money|nicking) from (?:the |our |a )?{CARED_FOR}\b",
    r"\b(?:keeps|keep|kept|holds) (?:our|my|their) passports?\b(?! (?:safe|in (?:a|the|his|her|my) "
    r"|"
    r"number|details|photo|cop))",
    r"\b(?:asked|told|made|forced|pressured) (?:me |us |to )(?:to )?(?:sign|change|alter|falsify|"
    r"backdate|fill in|"
    r"fake)(?: \w+){0,4} (?:never|didnt|dont|notes|records|obs|charts?|mar|care plans?)\b",
    r"\b(?:records|notes|charts|obs|signatures) (?:are|were|being|are being|"
    r"have been) (?:falsified|faked|forged|"
    r"altered|made up)\b",
    r"\b(?:colleague|nurse|doctor|carer|hca|staff|manager|someone|sister|consultant|"
    r"worker)(?: \w+){0,4} "
    r"(?:takes?|taking|pinch\w*|pocket\w*|steals?|stealing)(?: \w+){0,2} (?:controlled drugs|"
    r"medication|meds|"
    r"morphine|drugs|tablets)(?: \w+)? (?:home|from|out|on|for (?:himself|herself))\b"
    r"|\bstaff (?:are |were )?(?:pinching|stealing|nicking)\b",
    r"\bgiven by (?:untrained|unqualified|unregistered) (?:staff|people|carers?)\b",
    r"\breport(?:ing)? (?:a|an|my|the) (?:\w+ )?(?:care home|home|nurse|doctor|carer|colleague|"
    r"hospital|ward|"
    r"trust|midwife|gp|surgeon|hca) (?:for|who|that|because)\b",
    r"\b(?:abuse|neglect) (?:is )?(?:going on|happening|taking place)\b|\bworking (?:while |"
    r"when )?drunk\b",
    rf"\b{CARED_FOR}(?: \w+){{0,5}} (?:is|was|hes|shes|are|were) being {HARM}\b",
    rf"\bgiving (?:the |our )?{CARED_FOR} the wrong (?:medicines?|medication|drugs?|dose)\b",
    r"\b(?:told|asked|made|forced) (?:me |us )?to (?:falsify|fake|forge|backdate)\b",
    r"\b(?:want|need|trying|like|going|how do i|how can i|can i|should i|"
    r"where do i)(?: \w+){0,2} (?:whistle ?blow|"
    r"blow the whistle)",
    r"\b(?:have|got|ive|with) (?:a |got a |some )?(?:serious )?(?:safeguarding|"
    r"whistle ?blowing) (?:concerns?|issue|"
    r"disclosure)\b(?! (?:lead|experience|training|policy))",
    r"\b(?:colleague|nurse|doctor|carer|hca|staff|manager|someone|consultant|surgeon|"
    r"worker)(?: \w+){0,4} "
    r"(?:drunk|drinking|high|stealing|nicking|taking|stole|falsif\w+|faking|faked|forging)"
    r"(?: \w+){0,2} (?:on (?:shift|duty|the ward)|at work|drugs|medication|meds|morphine|"
    r"controlled drugs|money from"
    r"|records|notes|charts|signatures)\b",
    r"\b(?:falsifying|faking|falsified|forging|making up|told to (?:fake|falsify|"
    r"change))(?: \w+){0,3} (?:records|"
    r"notes|charts|obs|care plans|mar|signatures)\b",
    r"\b(?:staffing|understaff\w*|short ?staffed|conditions|ward|home|"
    r"unit)(?: \w+){0,5} (?:unsafe|dangerous)"
    r"(?: \w+){0,5} (?:patients|residents|people|report|die|hurt)\b",
    r"\b(?:patients|residents|children)(?: \w+){0,2} (?:at risk|in danger|being put at risk)\b"
    r"(?! (?:assessment|of)\b)",
    r"\bunregistered (?:nurse|doctor|person)(?: \w+){0,3} (?:giving|working|practising)\b|"
    r"\bpretending to be a "
    r"(?:nurse|doctor|midwife|paramedic)\b",
    rf"\bsleeping with (?:a |an |the |his |her )?{CARED_FOR}\b|\b(?:inappropriate|sexual|"
    rf"wrong)(?: \w+){{0,2}} with (?:a |an |the |his |"
    rf"her )?(?:\w+ )?{CARED_FOR}\b",
    r"\b(?:modern slavery|forced labour|taken my passport|took my passport|holding my passport|"
    r"keeping my passport)\b(?! (?:details|number|photo|cop|out|with me|"
    r"statement|act|lead|policy|training|charity|team|role|where|awareness)\b)",
)
