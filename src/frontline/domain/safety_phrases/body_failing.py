"""Bodies failing now, as people write it in a hurry: colour, breath, blood, burns and births."""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import END, RELATIVE

_ONE = (
    rf"(?:{RELATIVE}|hes|shes|he|she|theyre|someone|somebody|someones|man|woman|lady|bloke|lad|"
    rf"lass|"
    r"bairn|wean|customer|guest|visitor|passenger|pupil|stranger|child|old boy|im|client|resident|"
    r"patient|tenant|driver|people|person)s?"
)
_NO_ANSWER = (
    r"(?:wont|not|isnt|cant|dont|aint|no|stopped)(?: \w+)? (?:answer\w*|respond\w*|wak\w*|talk\w*|"
    r"breath\w*|speak\w*|mov\w*|get up|anser\w*|come round)"
)
_COLOUR = (
    r"(?:(?:a )?funny colo?u?r|purple|blue|grey|gray|ashen|white as a sheet|the wrong colou?r)"
)
_TURNS = r"(?:gone|gon|going|turning|turned|turnin|went|looks|becoming|become|getting|got)"
_NOW = r"(?=(?: \w+| \|){0,8} (?:now|help|please|ring|call|what|quick\w*|fast|urgent\w*))"
_HURT = (
    r"(?:not moving|isnt moving|on the floor|on the ground|in the road|trapped|badly hurt|"
    r"unconscious|bleeding|under it|screaming)"
)
_FOOD = (
    r"(?:meat|food|sweets?|grapes?|toast|coin|toy|bread|steak|chicken|sausage|apple|lego|marble|"
    r"bone|"
    r"fish|peanuts?|carrot|hot ?dog|popcorn|vomit|sick|dinner|tea time|bit of \w+|piece of \w+)"
)

BODY_FAILING = (
    r"\bbleeding (?:loads|lots|a lot|too much|so much|really bad|bad|badly|heavily|heavy|"
    r"everywhere)"
    r"(?= (?:help|please|now|after (?:the|giving|her|having)|and|what|from)|$| \|)"
    r"(?! and (?:had|went|was))",
    r"\b(?:cut|slit|slashed|sliced|gashed)(?: open)? (?:her|his|their|my|the) (?:\w+ )?(?:wrists?|"
    r"throat|neck|arms?|leg|thigh|hand|artery)(?: \w+| \|){0,6} (?:pump\w*|spurt\w*|gush\w*|"
    r"pour\w*|"
    r"squirt\w*|everywhere|to the bone)\b",
    r"\b(?:kettle|boiling water|hot (?:water|oil|tea|coffee|fat)|chip pan|saucepan)(?: \w+| "
    r"\|){0,8} "
    r"skin(?: is|s)?(?: \w+)? (?:coming off|peeling|blister\w*|hanging)\b|\bpulled (?:the |a |his |"
    r"her )?(?:kettle|saucepan|pan|cup of (?:tea|coffee)|mug)(?: \w+){0,2} (?:over|on|onto|down)\b|"
    r"\bskin(?: is|s)?(?: all| just)? (?:coming|hanging|falling) off\b(?! (?:my hands from|with "
    r"the))",
    rf"\b(?:throats|airways|tongues|lips|faces) (?:is )?(?:closing|swelling|swollen|closed|puffing)"
    r"(?: up)?\b|\b(?:my|his|her|their) airways? (?:is )?(?:going|closing|blocked)"
    rf"{END}|^(?:help )?airway (?:is )?(?:closing|going|blocked|obstructed)\b",
    r"\b(?:is|are|s|started|hes|shes|keeps) convulsing\b(?! with laughter)",
    r"\b(?:ate|eaten|eating|had|stung|bitten)(?: \w+){0,5} (?:peanuts?|nuts?|wasp|bee|shellfish|"
    r"prawns?|sesame|egg|milk)(?: \w+| \|){0,10} (?:throat|swelling|swollen|cant breathe|tongue|"
    r"lips|"
    r"wheez\w+|collapsed|hives all)\b(?! (?:training|patients))",
    r"\bcant see out of (?:one|my|his|her)(?: \w+)? eyes?\b|\b(?:all of a sudden|suddenly|just now)"
    r"(?: \w+| \|){0,6} (?:numb|cant (?:see|speak|talk|move my)|slurr\w*)\b|\b(?:my|his|her) face "
    r"(?:is |has |s )?(?:gone |all |went )?numb\b(?! (?:from|after|with) (?:the|smiling|cold))",
    rf"\b{_TURNS}(?: all| a)? {_COLOUR}(?: \w+| \|){{0,6}} {_NO_ANSWER}\b",
    rf"\b{_NO_ANSWER}(?: \w+| \|){{0,6}} {_TURNS}(?: all| a)? {_COLOUR}\b",
    rf"\b(?:chok\w+|clutching|throat)(?: \w+| \|){{0,10}} (?:{_TURNS}|is|face)(?: \w+)? "
    rf"{_COLOUR}\b",
    r"\b(?:lips|lip|face|fingers) (?:is |are |ar |r |has |have |looks? |all )*(?:becoming |going |"
    r"gone "
    r"|turning |turned |went )?(?:blue|purple|grey)\b(?! (?:badge|dye|paint|book))",
    r"\b(?:fell|falling|fallen|falls|fall|slipped|dropped) (?:down|off|in|over)(?: \w+| \|){0,7} "
    r"(?:not|isnt|wont|cant|no|hes not|shes not)(?: \w+)? (?:talking|talk|answering(?! (?:emails|"
    r"calls|the|my))|answer me|moving|waking|responding|speaking|breathing|breathe)\b",
    r"\bsend (?:a |the |an |some )?(?:doctor|ambulance|paramedics?|medic|someone) (?:fast|quick\w*|"
    r"now|"
    r"urgent\w*|immediately|please|asap)\b(?! (?:cv|profiles?|details))",
    r"\b(?:not|no|isnt|stopped|dont) (?:taking |take )(?:a |any |the |her |his )?breathe?\b"
    r"(?! (?:samples?|tests?|before|in|out))",
    r"\b(?:her|his|both|my) (?:eyes|pupils) (?:are |have |is |has |were )?(?:different sizes?|"
    r"rolled|"
    r"rolling|rolled back|gone back|gone funny)\b(?! (?:at|when))",
    r"\b(?:big|massive|long|another|huge)? ?(?:seizure|fit) (?:is )?(?:happening|going on) "
    r"(?:right )?"
    r"now\b|\b(?:big|massive|long|huge) (?:seizure|fit) (?:now|and (?:it )?(?:wont|cant|not))\b",
    r"\bfitting (?:on the (?:floor|ground|bed|sofa|bus|pavement)|in the (?:street|road|shop|toilet|"
    r"aisle|car)|and (?:it )?(?:wont|cant|not)|(?:for )?(?:\d+|five|ten|six|three|four) min\w*|"
    r"again "
    r"and again)\b(?! (?:kitchens|carpets))",
    r"\b(?:swallowed|taken|took|necked|downed|had|eaten) (?:the |a |that |all )?(?:whole|entire|"
    r"full|"
    r"all the|all her|all his|rest of the) (?:packet|box|bottle|strip|lot|blister|pack|jar)"
    r"(?: \w+| \|){0,7} (?:minutes?|mins?|ago|sleepy|drowsy|floppy|just now|slurring|wont wake)\b",
    r"\b(?:got hold of|got into|been at|bitten into|chewed|licked|found|eaten|ate|drunk|drank|"
    r"swigged)"
    r"(?: \w+){0,3} (?:dishwasher|laundry|washing|bleach|pods?|capsules?|weed ?killer|antifreeze|"
    r"white spirit|rat poison|slug pellets|batter\w+|toilet|(?:my|nans|grans|the) (?:tablets|pills|"
    r"meds|methadone))(?: \w+| \|){0,10} (?:sick|mouth|vomit\w*|foam\w*|drool\w*|floppy|sleepy|"
    r"burn\w*|blister\w*|help)\b",
    r"\b(?:see|feel|felt|is|theres|got) (?:the |a |umbilical |babys ){1,2}cord(?: is| s)? "
    r"(?:coming|"
    r"hanging|out|first|round|around|between|wrapped|in my|showing)\b(?! (?:training|drill))|"
    r"\b(?:cord|foot|feet|arm|bum)(?: is| has| are)? (?:come|coming|came|came out|hanging) (?:out "
    r")?"
    r"(?:first|of (?:me|her))\b",
    r"\b(?:babys?|head|babies)(?: is|s)? (?:coming|crowning|out|showing)(?: out)?(?= (?:now|help|"
    r"right now|feet|bum|and (?:no|the midwife|im alone|nobody))|$)(?! now and then)(?<!baby out)"
    r"(?<!head out)",
    r"\bwaters? (?:is |has |have |just )*(?:break|broke|broken|breaking)\b(?= (?:and|now|early|at|"
    r"help|what|im|shes|too)|$| \|)",
    r"\binhalers?(?: \w+){0,3} (?:isnt|not|dont|wont|aint|nae|no|doing nothing|isn)(?: \w+)? "
    r"(?:touch\w*|work\w*|help\w*|shift\w*|enough|doing)\b|\binhalers?(?: \w+){0,3} doing "
    r"nothing\b|"
    r"\b(?:inhaler|asthma|wheez\w*|breath\w*)(?: \w+| \|){0,10} cant (?:finish|complete|get) (?:a |"
    r"my "
    r"|his |her |out )*(?:sent\w*|words? out|words)\b",
    r"\b(?:lying|laid|slumped|floor|collapsed|grey|passed out|garden|bathroom)(?: \w+| \|){0,8} "
    r"(?:snoring|gurgling|rattling|rasping|gasping) (?:noises?|sounds?|breath\w*|and)\b"
    r"(?! (?:clinic|study))",
    r"\b(?:diabetic|diabetes|hypo|sugars?|blood sugar|glucose|insulin)(?: \w+| \|){0,9} "
    r"(?:gibberish|"
    r"wont swallow|cant swallow|not swallowing|unconscious|unresponsive|wont wake|not making "
    r"(?:any )?"
    r"sense|slurring|wont drink)\b(?! (?:patients|training))",
    r"\b(?:talking|speaking) (?:gibberish|rubbish|nonsense)(?: \w+| \|){0,5} (?:sweat\w*|face|arm|"
    r"drows\w*|shaking|wont wake|clammy)\b",
    rf"\bchoking on (?:a |an |her |his |some |the )?(?:\w+ )?{_FOOD}\b(?! (?:policy|risk))(?=(?: "
    rf"\w+|"
    r" \|){0,8} (?:purple|blue|help|my|what|cant|wont|now|please|turning|going))",
    r"^(?:help |quick )?choking (?:\| )?(?:my |the |help|hes|shes|baby|on)\b(?! (?:own )?(?:coffee|"
    r"tea|prices?))",
    rf"\b{_ONE} (?:\w+ ){{0,5}}?(?:is |s |was )?(?:choking|collapsed|not breathing|fitting|gone "
    rf"unconscious|went unconscious|has collapsed)(?! (?:in|the) (?:with|a kitchen)){_NOW}",
    r"\bclutching (?:at )?(?:his|her|their) (?:throat|chest|neck)\b(?! (?:pearls|cards))",
    r"\b(?:pregnant|weeks|months|wks|mths)(?: (?:gone|along|pregnant|preg|now|today))?(?: and| im| "
    r"\||i am){0,2}(?: (?:just|started|ive|been|now))? bleeding\b(?! (?:disorders?|patients|"
    r"clinic))",
    r"\bblood (?:coming|going|soaking|pouring|soaked|running) (?:through|down|out)\b|\bsoak\w* "
    r"(?:through )?(?:a |the |two |three |\d )?(?:\w+ )?(?:towels?|maternity pads?|sanitary pads?)"
    r"(?: \w+| \|){0,6} (?:blood|bleed\w*|pregnant|weeks)\b|\bbleed\w*(?: \w+| \|){0,5} soak\w* "
    r"(?:through )?(?:a |the )?(?:\w+ )?(?:towels?|pads?|bed)\b",
    r"\b(?:rash|spots)(?: \w+| \|){0,5} (?:wont|dont|not|doesnt|isnt)(?: \w+)? (?:go|going|fade|"
    r"fading|"
    r"disappear\w*|blanch\w*|vanish\w*)(?: \w+){0,4} (?:glass|press\w*|tumbler)\b|\b(?:press\w*|"
    r"glass|tumbler)(?: \w+| \|){0,7} (?:rash|spots)(?: \w+){0,2} (?:stay\w*|still there|wont|"
    r"dont)\b|"
    r"\brash(?: \w+){0,4} (?:stays|still there|still shows)(?: \w+){0,3} glass\b|\bfailed the "
    r"glass "
    r"test\b",
    r"\bcarbon monoxide(?: \w+){0,3} (?:screaming|beeping|blaring|ringing|going|sounding|off)\b"
    r"(?! (?:training|policy))|\bco (?:alarm|detector)(?: is| has| s)? (?:going|gone|went|"
    r"screaming|"
    r"blaring|beeping)\b",
    r"^(?:\w+ )?chest pains?(?: \w+){0,3} (?:down|in|into) (?:\w+ ){0,2}(?:arm|jaw)\b|^chest "
    r"pains?(?: "
    r"\w+){0,4} now$",
    r"\b(?:found|pulled)(?: \w+){0,4} (?:face ?down|in the (?:bath|pool|pond|canal|river))(?: \w+| "
    r"\|){0,6} (?:blue|not breathing|isnt breathing|cold|limp|no pulse|wont wake)\b",
    r"\b(?:been|got|getting) (?:electrocuted|a massive (?:electric )?shock)\b(?=(?: \w+| \|){0,6} "
    r"(?:burn\w*|not|wont|floor|help|unconscious))",
    r"\b(?:cut|chopped|sliced|ripped|torn|trapped) (?:off )?(?:my|his|her) (?:\w+ )?(?:finger|"
    r"thumb|hand|arm|foot|toe|leg)s? (?:clean )?off\b(?! (?:years|last))",
    r"\bheart is (?:going mad|pounding|racing|fluttering|all over)(?: \w+){0,6} (?:passing out|"
    r"faint\w*|cant breathe|black(?:ing)? out)\b",
    r"\bepipens?(?: \w+| \|){0,6} (?:still swelling|isnt working|not working|no better|worse|dont "
    r"work)\b",
    r"\b(?:baby|newborn|(?:days|weeks) old)(?: \w+| \|){0,6} temp\w*(?: \w+)? (?:38|39|40|41)\b",
    r"\b(?:premature|early) labour(?: \w+| \|){0,3} (?:contractions|now|help|started|bleeding)\b|"
    r"\bcontractions (?:are )?every (?:two|three|couple|2|3|few|one)\b",
    r"\bfound (?:him|her|(?:my|the|our) (?!badge|coat|uniform|lanyard|bag)\w+)(?: \w+)? (?:hanging|"
    r"hanged)(?=$| \|| from| in| by| "
    r"help)(?! (?:out|around))",
    r"\b(?:hes|shes|he is|she is|someone is|man is|is) (?:stabbing|strangling|battering) (?:her|"
    r"him|them|someone|my \w+)\b",
    r"\bcant breathe properly (?:after|since|and|because)\b(?! (?:my (?:operation|surgery) last|"
    r"covid))|\b(?:sting|stung|peanut|nuts?)(?: \w+| \|){0,6} cant breathe\b",
    r"\b(?:arm|face|leg|mouth|one side)(?: has| is|s)? (?:dropped|drooped|gone limp|gone weak|gone "
    r"dead)\b(?= |$)(?! (?:off|in price|after))(?<!price)",
    r"\bblood (?:is )?(?:pouring|gushing|spurting|pumping|squirting) (?:out )?(?:from|of)\b|\bbeen "
    r"glassed\b",
    r"\b(?:is|hes|shes|gone|went|looks) (?:blue|grey|purple) and (?:limp|floppy|cold|not|wont)\b|"
    r"\b(?:limp|floppy) and (?:blue|grey|cold)\b",
    r"\bgas leak(?: \w+| \|){0,6} (?:dizzy|sick|faint|headache|kids|asleep|help|now)\b|\bhanging "
    r"off the (?:balcony|bridge|roof|ledge|window)\b",
    r"\bcontractions(?: are| is)? (?:one|two|three|1|2|3) min\w* apart\b(?! (?:in|as|means|"
    r"usually))",
)

ACCIDENTS = (
    r"\b(?:car|van|lorry|bus|bike|motorbike|taxi|tram)(?: has| have| just| s)* (?:gone into|"
    r"crashed|"
    r"hit|ploughed|smashed|run over|ran over|mounted|overturned|knocked)(?: \w+| \|){0,9} "
    rf"{_HURT}\b",
    r"\b(?:people|men|lads|kids|girls|ones?|both|two of them) (?:\w+ ){0,4}(?:not|arent|isnt) "
    r"moving\b"
    r"(?! (?:house|jobs?|forward|on|home|to|out|fast|quick\w*|up))",
    r"\b(?:someone|somebody|man|woman|girl|boy|lad|person|bloke)(?: has| just| s)* jumped (?:off|"
    r"from|in front of|under|into) (?:a|the) (?:\w+ )?(?:bridge|roof|train|building|platform|"
    r"balcony|window|river|canal|cliff|car park|flyover|tracks)\b",
)
"""Accidents to several at once, where "people" are not those a clinician cares for."""
