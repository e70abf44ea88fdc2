"""What is hidden, ordered or threatened at work, and the wish to have somebody look into it.

The "qualifying disclosures" of the Employment Rights Act 1996, section 43B: crime, a legal duty
broken, danger to health and safety, and concealment of any of these.
"""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import END

_STAFF = (
    r"(?:staff|carers?|nurses?|manager|manger|boss|bosses|mentor|deputy|matron|sister|gaffer|owner|"
    r"they|he|she|senior|supervisor|management|agency|home|consultant)"
)
_PAPERS = (
    r"(?:reports?|charts?|records?|notes|times|logs?|obs|obs charts?|datix|register|sheets?|"
    r"statements?|incident forms?|turn charts?|fluid charts?|paperwork|timeline|entries)"
)
_ORDERED = (
    r"(?:told|asked|made|forced|ordered|instructed|pressur\w+|tells|asks|makes|wants|asking|"
    r"telling|"
    r"making)"
)
_BODY = r"(?:police|cqc|safeguarding|authorities|social services|ofsted|whistleblowing line)"
_MANY = r"(?:\d{2,3}|twenty|thirty|forty|fifty|sixty)(?: \w+)?"
_DANGER = (
    r"(?:unsafe|isnt safe|not safe|cant be safe|dangerous|no nurse|shut up|every night|scared|"
    r"someone should|risk|who do i tell|keep quiet)"
)

HUSHED_UP = (
    rf"\b{_ORDERED} (?:me|us|the \w+|new \w+|everyone|staff|him|her)? ?(?:\w+ )?to (?:change|"
    rf"chagne|"
    rf"alter|rewrite|backdate|copy|delete|shred|bin|lose|redo|tamper with|re ?write)"
    rf"(?: (?!my\b|your\b|application\b|cv\b|rota\b)\w+){{0,4}} {_PAPERS}\b(?= (?:before|after|so|"
    r"because|when|to|from|and|for)|$| \|)(?! (?:software|system))",
    rf"\b{_ORDERED} (?:me|us|them)? ?(?:\w+ )?to (?:write|put|say|record|document|sign|tick)"
    r"(?: \w+){0,8} (?:when|but|that|for) (?:\w+ ){0,4}(?:nobody|no one|noone|hadnt|wasnt|none of "
    r"us|"
    r"never|dont happen|isnt true)\b(?! (?:worked|applied))",
    r"\bsign\w* (?:for |off |out |the |up )?(?:\w+ ){0,6}(?:never (?:saw|seen|did|happened|"
    r"witness\w*|"
    r"gave|checked)|none of us|nobody (?:saw|did|has|checked)|as if (?:she|he|they|it|we) had|"
    r"without "
    r"(?:seeing|checking|looking|doing))\b",
    r"\b(?:turn\w*|fluid|food|obs|insulin|repositioning|bowel|care|mar|observation|fridge|cleaning|"
    r"medication|weight|body|hourly) (?:charts?|sheets?|records?|logs?|checks?)(?: \w+){0,4} "
    r"(?:filled|"
    r"signed|done|completed|written|ticked|made up)(?: \w+){0,2} (?:by midnight|for the whole|in "
    r"advance|ahead|at the start|on a monday|all at once|before (?:its|theyre|anyone)|whole)\b",
    r"\bcopy\w* (?:out )?yesterdays (?:\w+ )?(?:charts?|obs|notes|sheets?)\b|\bfak\w* (?:the |our "
    r")?"
    r"(?:turnin|turning|turn|fluid|obs)(?: \w+)? (?:charts?|sheets?|records?)\b",
    r"\b(?:they|she|he|manager|staff|sister|boss|then|and)(?: \w+)? (?:rewrote|re wrote|fiddled|"
    r"doctored) (?:the|all the|her|his|our) (?:times|notes|records?|charts?|obs|log|timeline|"
    r"entries|"
    r"statements?)\b",
    r"\bcharts? (?:says?|said|shows?)(?: \w+){0,5} (?:changed|turned|given|fed|washed|offered)(?: "
    r"\w+){0,2}(?=$| \| but| but)(?! (?:to|in) (?:the|a))",
    # Controlled drugs.
    r"\b(?:controlled drugs?|cd|drugs?) (?:book|register|cupboard|balance|count)(?: \w+| \|){0,10} "
    r"(?:add "
    r"up|adds up|balance|out by|short again|short by|none of us|nobody witness\w*|not witnessed|"
    r"keeps "
    r"being)\b(?! (?:every|daily|checks?|weekly))|\b(?:balance|count|stock) (?:was|is|were) (?:out|"
    r"short|"
    r"down) by\b",
    r"\b(?:swap\w*|chang\w*|switch\w*|peel\w*)(?: \w+){0,3} labels?(?: \w+){0,6} (?:expired|out of "
    r"date)\b|\b(?:nick\w*|steal\w*|pinch\w*|pocket\w*|swip\w*)(?: \w+){0,2} (?:fentanyl|morphine|"
    r"oramorph|patches|diazepam|codeine|buprenorphine)(?: patches)?\b(?! (?:training|awareness))",
    r"\b(?:sign\w*|book\w*|tak\w*) out(?: \w+){0,3} for (?:patients?|residents?|people)(?: "
    r"\w+){0,3} "
    r"(?:gone home|discharged|dead|died|dont exist|already left)\b",
    r"\b(?:telling|told|tell|ring)(?: \w+){0,8} results(?: \w+){0,4} (?:clear|fine|normal|negative|"
    r"ok)"
    r"(?: \w+){0,2} (?:before|without|when nobody)\b",
    r"\b(?:dropp\w*|hid\w*|los\w+|delet\w*|missing) (?:\w+ ){0,2}(?:allergy|sepsis|interaction|"
    r"safety|"
    r"dose|overdose) (?:alerts?|warnings?|flags?)\b",
    # Told to keep quiet; threats for speaking.
    r"\b(?:told|bosses said|they said|boss said|management (?:say|said)|warned)(?: \w+){0,4} (?:to "
    r")?"
    r"(?:keep (?:it )?(?:quiet|schtum|shtum|off social media)|keep (?:my|our) mouths? shut|shut up|"
    r"say "
    r"nothing)\b(?! (?:about|on) (?:my|the|our) (?:pay|salary|rates?|wages|offer|job|interview))",
    r"\b(?:told|said|telling)(?: \w+){0,3} what to say(?: \w+){0,5} (?:cqc|inspect\w*|"
    r"ofsted)\b(?<!tell "
    r"me)|\b(?:cqc|inspect\w*|ofsted)(?: \w+){0,4} (?:told|telling|coached)(?: \w+){0,3} what to "
    r"say\b",
    r"\blose my (?:sponsorship|visa|job|cos|placement|pin|shifts)(?: \w+){0,3} if i (?:told|tell|"
    r"say|"
    r"said|report\w*|speak|spoke|complain\w*)\b|\bthreaten\w*(?: \w+){0,4} (?:home office|"
    r"deport\w*|"
    r"immigration|our visas?|my visa|sponsorship|send (?:me|us) (?:back|home))\b",
    r"\b(?:everybody|everyone|they all|management|managers?)(?: just| all)? (?:looks? (?:away|the "
    r"other "
    r"way)|turns? a blind eye)\b",
    # Staffing and safety of the place.
    rf"\b(?:one|1|a single|single|only one) (?:nurse|carer|hca|member of staff|staff|rgn) (?:to|"
    rf"for|"
    rf"between|looking after|with) {_MANY}(?: \w+| \|){{0,8}} {_DANGER}\b",
    rf"\bon my own with {_MANY}\b|\b{_MANY} (?:\| )?(?:and )?(?:one|1|a single) carer\b(?= (?:\||"
    rf"me|and|every|all|on)|$)|\b(?:it|this|that) cant be safe{END}",
    r"\b(?:starters?|staff|carers?|they|hcas|workers|students?|people)(?: \w+){0,3} (?:no|"
    r"without)(?: "
    r"\w+)? training(?: \w+){0,4} (?:doing|using|giving|hoist\w*|left alone)\b",
    r"\bfire (?:doors?|exits?|escapes?|alarms?)(?: \w+){0,3} (?:wedged|blocked|locked|chained|"
    r"nailed|"
    r"switched off)\b(?! (?:training|check))",
    r"\b(?:patients?|residents?|people)(?: are| r| were)? (?:dying|suffering|coming to harm) "
    r"(?:\w+ )?"
    r"(?:on|in|and|because)(?: \w+)? (?:trolleys?|corridors?|were|management|staffing|nobody)\b",
    # Who is not what they say; who was sacked and works on.
    r"\b(?:practising|practicing|working|back|still works?) (?:as a \w+ )?after (?:being|getting|"
    r"he was|"
    r"she was) struck off\b(?<!return to)",
    r"\b(?:fella|bloke|woman|man|nurse|carer|someone|he|she|person|lad|who)(?: \w+){0,3} (?:sacked|"
    r"fired|"
    r"dismissed|struck off|barred) for (?:slapping|hitting|abus\w+|stealing|hurting|neglect\w*|"
    r"assault\w*|theft|shouting)(?: \w+| \|){0,8} (?:working|works|turned up|job|another home)\b",
    r"\bfake (?:nmc |gmc |hcpc |uk |right to work )?(?:pin|registration|badge|papers|passport)\b|"
    r"\b(?:certificates?|qualifications?|references?|pin) (?:are|is|were) (?:copied|fake|faked|"
    r"forged|"
    r"not (?:hers|his|real)|made up)\b|\bisnt who (?:his|her|he|she|their|they)\b|\bhasnt got the "
    r"(?:\w+ )?qualifications? (?:she|he|they)\b",
    r"\b(?:surgeon|doctor|consultant|dentist|anaesthetist)(?: \w+){0,8} (?:shaking hands|hands "
    r"(?:are "
    r")?shak\w*|back in theatre|botch\w*|nobody will touch)\b",
    r"\b(?:giving|gives|gave|gave out|sold|shared|passed|sent|leaked|passing|selling|sharing|sells|"
    r"leak\w*|sending)(?: out| on)?(?: \w+){0,2} "
    r"(?:patients?|residents?|clients?)(?: \w+)? (?:addresses|address|details|data|records|photos|"
    r"information|notes|names)(?: on| out)? to (?:her|his|a|their|my) (?:boyfriend|girlfriend|"
    r"husband|"
    r"mates?|friends?|ex|brother|journalist|paper|cousin)\b",
    r"\b(?:nurse|carer|hca|staff|worker|senior)(?: \w+){0,7} (?:was|is|were|falls|fell) asleep "
    r"(?:both|"
    r"all|most|every|on|through)(?: \w+){0,2} (?:nights?|shifts?|duty)\b",
    # The wish to tell.
    r"^(?:i want to )?(?:whistle ?blow\w*|blow(?:ing)? the whistle)(?: \|)?(?: (?:how|please|help|"
    r"where|"
    r"who|advice|line))*$|\bhow (?:do|can|would|does) (?:i|one|you|we|someone) (?:go about "
    r")?(?:blow\w* "
    r"the whistle|whistle ?blow\w*)\b",
    rf"\b(?:go to|tell|telling|ring|call|contact|speak to|report (?:it |this |them )?to) (?:the "
    rf")?{_BODY}"
    rf"(?: or (?:the )?{_BODY})?(?: \w+)? (?:about|what)(?: \w+){{0,4}} (?:saw|seen|goes on|going "
    rf"on|"
    r"happen\w*|did|done|home|ward|manager|carer)\b|\btelling the authorities(?: what\b|$)",
    r"\b(?:taking|took|takes|keep|keeps|keeping|hold|holds|holding|confiscat\w*) (?:our |my |the |"
    r"all )*"
    r"(?:staff|workers|carers|girls|nurses)s? (?:passports?|papers|documents)\b",
    r"\bwhat (?:goes on|is going on|has been going on)(?: \w+){0,2} (?:in|at|behind)(?: \w+){0,4} "
    r"(?:home|ward|unit|doors|hospital)\b(?! (?:website|role))",
    r"\bwhat (?:i|ive|we) (?:saw|seen|witnessed|watched|heard)(?: \w+){0,10} (?:wasnt right|not "
    r"right|"
    r"isnt right|was wrong|done to)\b|\bwhat (?:is|was|theyre|hes|shes) (?:being )?(?:done|doing) "
    r"to "
    r"(?:the |a |our |my |those )?(?:people|residents?|patients?|lady|man|old|kids|children)\b",
    r"\b(?:residents|patients|people|them|kids) (?:to be )?(?:kept |keep )?safe from (?:her|him|"
    r"that "
    r"\w+)\b|\b(?:want|need|get) (?:somebody|someone) to (?:go in|look into (?:it|this|that|the "
    r"home)|"
    r"stop (?:her|him|it|them)|inspect)\b",
    r"\b(?:tell|telling|told) (?:someone|somebody) official\b|\b(?:someone|somebody) (?:should|"
    r"needs "
    r"to|has to|ought to|must) (?:know about (?:this|it|that|her|him)|stop (?:her|him|them|this)|"
    r"go in|"
    r"look into (?:this|it|that home))\b",
    r"\bwant (?:it|this|that) (?:to be )?on (?:the )?record\b|\b(?:it|this|she|he|they) needs? "
    r"report(?:ing|ed)\b(?! (?:to payroll|as sickness|skills))",
    r"\b(?:wrote up|written up|writes up|signed for|ticked|charted|documented)(?: \w+){0,4} never "
    r"(?:gave|given|did|done|happened)\b",
    r"\btold the (?:family|families|relatives|daughter|son)(?: \w+| \|){0,8} (?:it wasnt|not true|"
    r"wasnt true|a lie|wasnt what happened)\b|\b(?:hid|hidden|hiding|hide|kept (?:it|this|that|"
    r"deaths?|falls?))(?: \w+){0,4} from "
    r"(?:the )?(?:families|family|cqc|relatives|inspectors)\b(?! (?:of|home))",
    r"\b(?:boss|agency|manager|employer|owner|gangmaster) (?:takes|keeps|took|holds) (?:all "
    r")?(?:our|my) (?:wages|pay|money)\b(?! (?:slips?|details|rate|records?|safe))|\b(?:ten|eight|"
    r"twelve|\d+) (?:people|of us|carers|"
    r"workers) (?:\w+ ){0,2}in (?:one|a) (?:house|room|flat)\b(?! (?:share|together))|\b(?:will|ll|"
    r"to|would|theyll|hell|"
    r"and) deport (?:us|me|them)\b",
    r"\b(?:mate|he|she|someone|friend|nurse|carer|they|hes|shes)(?: \w+){0,3} (?:works?|working|is|"
    r"are|practising) (?:\w+ ){0,2}(?:with no|without a) (?:pin|dbs|registration|licence)\b(?! "
    r"(?:can|could|yet|is that))",
    r"\b(?:nobody|no one|noone|none of us|none of them)(?: \w+){0,3} (?:is|are) trained (?:to|on|"
    r"in|for) (?:use|the|it|give|this|do)\b",
    r"\bwrong (?:insulin|dose|drug|medication|tablets|meds|patient|blood)(?: \w+| \|){0,5} (?:hid|"
    r"hidden|covered|hushed|nobody|said nothing|kept quiet)\b",
    r"\b(?:doctor|consultant|surgeon|manager|boss|supervisor|colleague|porter) (?:touched|groped|"
    r"grabs?|grabbed|kissed|gropes|touches) (?:me|us|my \w+|other \w+|the (?:girls|nurses|"
    r"students))\b(?! (?:for (?:a|the)|by surprise))",
    r"\bwho (?:do|can|should) i whistle ?blow to\b|\bfentanyl (?:is |keeps )?going missing\b",
)
