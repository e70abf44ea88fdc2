"""More of what is seen when somebody's life is in danger at this moment."""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import ANYBODY, END, RELATIVE, SOMEBODY, TABLETS

_ONE = (
    rf"(?:{SOMEBODY}|(?:the |a |one |my )?(?:patient|client|resident|service user|pupil|driver|"
    rf"cyclist)|"
    r"(?:my |the )?(?:child|baby|toddler|kid|lad|boy|girl|mate|friend|neighbour|colleague)|man|"
    r"woman|lady)"
)
_SMALL = (
    r"(?:baby|toddler|child|kid|kids|son|daughter|little (?:one|boy|girl)|grandson|granddaughter|"
    r"grandchild|niece|nephew|year old|dog)"
)
_NOW = (
    r"(?=(?: \w+| \|){0,8} (?:now|help|please|ring|call|what do|what number|nobody|no one|quick))"
)

DANGER_NOW = (
    r"\b(?:smell|smelling) gas\b|\bcarbon monoxide (?:alarm|detector)(?: is| has)? (?:going|gone|"
    r"beeping|"
    r"sounding)\b",
    r"\bcant wake (?:my|the|him|her|them|our|up)\b|(?<!\bi )\bwont wake(?: up)?\b(?! (?:for|at"
    r"|in time|late|early|before))|"
    r"(?<!go to sleep and )(?<!to sleep and just )(?<!go sleep and )(?<!to bed and )(?<!be to )"
    r"(?<!to just )(?<!not to )(?<!sleep tonight and )(?<!hoping to )(?<!sleep in and )"
    r"\b(?:no|not|isnt) wak(?:e|ing)(?: up)?\b(?! (?:up )?(?:at|for|early|until|before|late))",
    r"\bcant (?:move|feel) (?:my|his|her|their|one) (?:legs?|arms?|neck|face|side|body)\b",
    r"\bbleeding(?: \w+| \|){0,3} (?:wont|cant|not|isnt|dont)(?: be)? stop\w*\b|\bcant stop the "
    r"(?:blood|"
    r"bleeding)\b|\b(?:so much|lots of|losing|pouring with|covered in) blood\b(?! (?:tests?|"
    r"samples?|"
    r"work|taking|bank))|\b(?:lose|lost|losing) too much blood\b",
    r"\bgone blind\b|\b(?:sudden|suddenly)(?: \w+){0,5} (?:blind|cant see|cant speak|cant move|"
    r"collapsed|"
    r"worst headache)\b|\bworst headache of my life\b",
    r"\b(?:im |is |am |started |hes |shes |and |been |^)?(?:coughing|vomiting|throwing|spitting|"
    r"puking)"
    r"(?: up)? blood\b",
    r"\bcant (?:catch|get) (?:my|his|her|their) breathe?\b(?! (?:on|at|between|with))",
    r"\b(?:fallen|fell)(?: \w+){0,6} (?:bleeding|unconscious|cant move|not moving|wont move|agony|"
    r"badly|hit "
    r"(?:his|her|my) head)\b|\bcant get up(?: \w+){0,4} (?:agony|pain|hurt|bleeding)\b",
    r"\bbleeding(?: \w+){0,2} (?:from|out of) (?:his|her|my|the|their) (?:head|ears?|eyes?|mouth|"
    r"neck|"
    r"face|chest|stomach|leg)\b",
    rf"\b{_ONE}(?: \w+){{0,3}} (?:overdosing|overdosed|od)\b(?! (?:patients?|nurse|on (?:tv|"
    rf"coffee)))",
    r"\b(?:hit|knocked|banged|bumped)(?: \w+){0,4} head(?: \w+){0,6} (?:sick|drowsy|confused|"
    r"unconscious|"
    r"vomit\w*|bleeding|out cold)\b",
    rf"(?<!like )\b(?:{_ONE}|im|hes|shes|theyre)(?: is| s)? (?:drowning|suffocating)\b(?! in\b)",
    r"\b(?:got|has|have|holding|waving|with) (?:a )?(?:knife|gun|machete|weapon)\b(?! (?:wounds?|"
    r"crime|"
    r"injur\w+|skills|amnesty|training))",
    rf"\b{_SMALL}(?: \w+){{0,3}} (?:swallowed|eaten|eats?|ate|drank|drunk|drinks?|taken|took)(?: "
    rf"\w+){{0,4}} "
    r"(?:tablets?|pills?|medicines?|medication|meds|bleach|batter\w+|magnets?|coins?|detergent|"
    r"berries|"
    r"cleaning|cleaner|calpol|antifreeze|poison|acid|vape|methadone)\b",
    rf"\b(?:ive|i|just|has|have|hes|shes|he|she|friend|mate|mum|dad|sister|brother)(?: just| have|"
    rf" has| also)? "
    rf"(?:took|taken|swallowed|had|downed|necked|injected)(?: (?!two|three|four)\w+)? "
    rf"(?:\d{{2,3}}|twenty|thirty|"
    rf"forty|fifty|"
    rf"sixty|loads|a load|a lot|lots|a bottle|(?:a |the )?whole (?:pack|packet|box|bottle|strip)|"
    rf"too many|too "
    rf"much|all)(?: of)?(?: my| his| her| the| those)?(?: \w+)? ?(?:{TABLETS}|ibuprofen|insulin|"
    rf"methadone|"
    r"codeine|morphine|units of insulin|heroin|beta blockers)\b",
    r"\bswallowed (?:a load|a lot|loads|lots|all|a bottle|a packet) of\b|\b(?:drank|drunk|"
    r"swallowed|drinking) "
    r"(?:some )?(?:bleach|antifreeze|poison|weedkiller|acid)\b",
    r"\b(?:taken|took) an overdose\b(?! (?:patient|last (?:year|month)|years?|when))(?=$| \|| "
    r"(?:and|help|please|just|now|an hour|of|i))",
    r"\b(?:burnt|burned|scalded|scald|(?:boiling|hot) (?:water|oil|tea|fat))(?: \w+){0,4} (?:all "
    r"over|on "
    r"(?:himself|herself|her|him|his|my|their))\b|\bpulled (?:boiling|a kettle|hot)\b",
    rf"\b{_ONE}(?: \w+){{0,9}} (?:is|started|now|shes|hes) (?:fitting|convulsing|seizing){END}",
    r"\b(?:attacking|hitting|beating|strangling|stabbing|hurting|kicking) (?:me|us|my \w+|someone|"
    r"somebody|him|"
    r"her|them)(?: \w+)? (?:right now|now|please|help|at the moment)\b|^(?:help )?(?:im|hes|shes) "
    r"(?:being )?"
    r"attack\w+\b|\b(?:trying to|someones?|hes) (?:is )?break(?:ing)? in(?:to my)?\b(?! to)|"
    r"\b(?:smash|kick|"
    r"break|bash)\w* (?:the|my) door\b",
    r"\b(?:cut|slit|slashed) (?:her|his|their|my) (?:wrists?|throat|arms?|neck)(?: \w+){0,6} "
    r"(?:blood|bleed\w*|"
    r"deep)\b|\bjust (?:cut|slit|slashed) (?:her|his|their|my) (?:wrists?|throat|neck)\b|\bive "
    r"(?:cut|slit) my "
    r"wrists?\b",
    r"\b(?:hes|shes|is|found (?:him|her|them)) hanging (?:in|from|by|help|himself|herself)\b(?! "
    r"(?:out|up|"
    r"there))|\b(?:hung|hanged) (?:himself|herself)\b(?=$| \|| (?:help|now|in|please))",
    r"\b(?:bitten|bite) (?:by )?(?:a |an )?(?:snake|adder)\b|\bsnake ?bite\b(?! (?:clinic|"
    r"training|research))",
    rf"\b(?:lying|laying|lies|collapsed|slumped)(?: \w+){{0,5}} (?:not|isnt|wont|cant|unresponsive|"
    rf"unconscious)\b(?! (?:patients|know|afford|find))|\bnot responding{END}",
    r"\b(?:man|woman|person|lady|boy|girl|guy|bloke)(?: \w+){0,5} (?:not|no) (?:moving|move|"
    r"breathing|"
    r"breathe|conscious)\b|\bno (?:breathe|breathing|pulse)\b|\bnot breathe\b",
    rf"\b{_ONE}(?: \w+){{0,3}} (?:collapsed|stopped breathing|isnt breathing|not breathing|"
    rf"unconscious|"
    rf"choking|arrested|unresponsive|fitting|bleeding badly|having a (?:fit|seizure|"
    rf"stroke))\b{_NOW}",
    r"\bi(?:m| am) with (?:a|my|someone) (?:\w+ ){0,3}(?:who (?:has |is )?)?(?:stopped breathing|"
    r"not breathing|"
    r"unconscious|collapsed|choking|bleeding)\b",
    r"\b(?:house|flat|kitchen|building|home|car|bed|clothes|hair|oven|bedroom) (?:is |are )?on "
    r"fire\b|\bfire in "
    r"(?:my|the) (?:house|flat|kitchen|building|room|block)\b(?! (?:safety|drill|training))|"
    r"\btrapped in (?:a |"
    r"the |my )?(?:fire|smoke|car|house|lift)\b",
    r"\bbaby is coming\b(?! (?:in (?:\w+ (?:weeks?|months?)|january|february|march|april|may|june|"
    r"july|august|september|october|november|december|the (?:new year|spring|summer|autumn))|at "
    r"christmas|next|soon|home|along|with))|\b(?:is |im |shes |in |started )?giving birth (?:now|"
    r"in (?:the|my|a)|on "
    r"(?:the|my)|at home|help|"
    r"right)\b(?! "
    r"(?:centre|unit|suite))|\b(?:im|shes) in labour and\b",
    r"\b(?:car|bike|road|motorbike|traffic) (?:crash|accident)(?: \w+){0,7} (?:hurt|trapped|"
    r"injured|bleeding|"
    r"cant move|unconscious|people|help)\b|\b(?:hit|knocked (?:down|over)|run over) by a (?:car|"
    r"lorry|bus|van|"
    r"train|bike)\b(?! (?:years?|last))|\bbeen (?:run|knocked) over\b(?! by (?:work|emails))",
    r"\b(?:having|think(?: \w+){1,3} having|had|is having) (?:a |an )?(?:severe |bad |massive "
    r")?(?:heart attack|"
    r"stroke|seizure|fit|asthma attack|anaphyla\w+|allergic reaction|cardiac arrest|hypo)\b(?= "
    r"(?:and|help|no|"
    r"please|now|right now|i think|he|she|what)|$| \|)",
    r"\b(?:asthma|heart) attack(?: \w+){0,2} (?:no|without|help|now|please)\b|^severe asthma "
    r"attack\b|"
    r"\binhaler (?:isnt|not|dont|wont) (?:work\w*|help\w*)\b|\banaphyla\w+(?: \|)? no epipen\b|"
    r"\bno epipen\b",
    r"\b(?:floppy|limp|turning blue|gone blue|lips (?:are )?blue|stiff neck)(?: \w+| \|){0,6} "
    r"(?:baby|respond\w*|"
    r"help|breathing|rash|fever)\b|\b(?:rash|fever)(?: \w+| \|){0,7} (?:stiff neck|dont fade|"
    r"floppy|limp|wont "
    r"fade)\b|\bis turning blue\b|\bturn(?:ing|ed)? blue\b(?= (?:help|and|please)|$)",
    r"\bhe(?:s| is|art)?(?: \w+){0,2} (?:no pulse|stopped beating)\b|\bheart (?:has "
    r")?stopped\b(?! (?:me|when (?:i|we) (?:saw|read|heard|got|opened|found))\b)|\bno pulse\b",
    r"\b(?:medical|real|an actual) emergency (?:\w+ ){0,2}(?:now|here|help|my|please|someone)\b|"
    r"^(?:this is an? )?"
    r"(?:medical )?emergency(?: (?:help|now|please))*$|\bthis is an emergency (?:my|he|she|"
    r"someone|please|\|)",
    r"\b(?:someones?|somebodys?|hes|shes|he is|she is|is|are) (?:dying|bleeding to death) (?:in "
    r"front of|help|"
    r"now|please|on|here)\b|\b(?:i|we) (?:think|feel like) (?:im|i am|hes|shes) (?:dying|having a "
    r"stroke|having "
    r"a heart attack|going to die)\b(?! (?:for|of|to|inside))",
    r"\b(?:pain|tight\w*|crush\w+|pressure|hurt\w*)(?: \w+){0,4} (?:down|in|and) (?:my|his|her|"
    r"the) (?:left )?arm "
    r"?(?:hurts|is|and|\||$)|\bpain down (?:my|his|her) (?:left )?arm\b|\bchest(?: \w+){0,4} "
    r"(?:tight|hurts|"
    r"hurting|crushing|agony)(?: \w+){0,6} (?:arm|sweating|breathe|jaw|dizzy)\b|\bpain in chest\b",
    r"\b(?:bone|bones)(?: \w+)? (?:sticking|poking|coming) out\b|\bpass(?:ing|ed)? out(?: "
    r"\w+){0,5} chest\b|"
    r"\bheart is racing(?: \w+){0,5} (?:cant breathe|pain|chest|faint|arm)\b",
    rf"\b(?:my )?{RELATIVE}(?: \w+){{0,2}} (?:drank|drunk|took|had) (?:too much|something)(?: "
    rf"\w+){{0,5}} (?:wont|"
    r"cant|not|unconscious|fitting|wake)\b|(?<!knee )(?<!back )(?<!hip )(?<!knees )"
    rf"(?<!shoulder )(?<!hips )\b(?:been|got|was|is|just) (?:shot|stabbed)(?= "
    r"(?:outside|help|now|please)|$)",
    rf"\b{ANYBODY}(?: \w+){{0,3}} (?:about to|going to) jump\b(?! (?:at|to|on|in|ship|the gun|"
    rf"right))",
)
