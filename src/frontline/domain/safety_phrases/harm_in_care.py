"""What is done to people in care, told plainly: hands, locks, bodies, hunger and money.

Harm of the Care Act 2014, section 42, and of the Care and Support Statutory Guidance, chapter 14
(physical, sexual, financial and organisational abuse, neglect).
"""

from __future__ import annotations

_ONE = (
    r"(?:(?:patients?|residents?|service users?|clients?|inpatients?|tenants?|pupils?)|old "
    r"(?:dears?|"
    r"people|folk|man|lady|boy|girl|chap|woman)|(?:man|lady|woman|gentleman|lad|lass|girl|fella|"
    r"chap|boy|gent) (?:in (?:room|bed|bay|number|the (?:end|corner))|with (?:learning|dementia|"
    r"autism|downs|alzheimers)|on (?:my|our|the) (?:unit|ward|floor)))"
)
_STAFF = (
    r"(?:staff|carers?|care ?workers?|support workers?|care assistants?|healthcare assistants?|"
    r"nurses?|colleagues?|manager|matron|hcas?|porters?|senior|deputy|lads|mentor|driver|orderly|"
    r"night (?:nurse|staff|carer)|agency (?:nurse|carer|worker)|member of staff|worker|ones?)"
)
_STRIKES = (
    r"(?:pinch\w*|slap\w*|smack\w*|hits|hitting|kick\w*|drag\w*|yank\w*|shov\w+|pok(?:es|ed|ing)|"
    r"flick\w*|twist\w*|thump\w*|taunt\w*|teas\w+|mock\w*|scream\w* at|shout\w* at|swear\w* at|"
    r"laugh\w* at|spit\w* (?:at|on)|grop\w*|throw\w*)"
)
_WERE = r"(?:got|was|were|is|are|gets|get|been|being|keeps getting)"
_CHILD = r"(?:boy|girl|child|lad|lass|kid|pupil|baby|toddler|yr old|year old|teenager|little one)"
_RELATION = r"(?:mum|mam|dad|gran|nan|grandad|aunt|uncle|nana|grandma|mother|father)"

HARM_IN_CARE = (
    rf"\b{_STAFF}(?: \w+){{0,4}} {_STRIKES} (?:them|him|her|people|ladies|those \w+) (?:when|"
    rf"because|"
    r"if|until|till|for (?:not|being|asking|wetting)|and laugh\w*|so (?:they|he|she))\b",
    rf"\b{_ONE}(?: \w+){{0,4}} {_WERE}(?: \w+)? (?:slapped|smacked|dragged|kicked|pinched|punched|"
    r"thrown|shoved|yanked|strapped|sedated|filmed|tied|spat at|sworn at|dropped from)\b"
    r"(?! (?:with consent|for (?:theatre|the (?:procedure|scan)|surgery)|by (?:the anaesthetist)))",
    rf"^(?:a |the )?{_ONE}(?: (?:was|got))? (?:hit|slapped|beaten|hurt|kicked|punched|assaulted|"
    rf"abused|"
    r"dropped)(?: \|)?(?: and| then| but)? (?:covered|nobody|no one|hushed|not|never|manager|by)\b",
    rf"\b{_WERE} dragged(?: \w+)? by (?:his|her|the|their|an) (?:arms?|collar|hair|legs?|wrists?|"
    r"neck|ears?|clothes|ankles?)\b|\bdragged (?:him|her|them|\w+) by the (?:hair|collar|arms?|"
    r"neck)\b",
    r"\b(?:strap\w*|tie|ties|tied|tying|bind\w*|bound)(?: \w+){0,2} (?:mitts|mittens|wrists|hands|"
    r"arms|him|her|them)(?: \w+){0,6} (?:so tight|purple|to (?:the|a|his|her) (?:bed|chair|"
    r"rail\w*)|"
    r"bed rails?)\b(?! (?:role|post))",
    r"\block\w* (?:the |a |an |our |all the |one of the )?(?:\w+ )?(?:residents?|patients?|service "
    r"users?|lads?|lass|girl|boy|man|woman|lady|child|kids)(?: up)? in\b(?! (?:syndrome|"
    r"competitive|"
    r"rates))|\b(?:in|inside) a locked (?:room|bedroom|cupboard|bathroom|lounge)\b",
    r"\b(?:left|hung|kept|locked|sat|made|hoist\w*|shut|put)(?: \w+){0,18} (?:as|for) (?:a )?"
    r"punish\w*\b",
    rf"\bfilm(?:s|ed|ing)? (?:the |a |an |our |one of the |some )?(?:{_ONE}|lady|man|woman|"
    rf"gentleman)"
    r"(?: \w+){0,8} (?:naked|bath|shower|group chat|whatsapp|send\w*|sent|toilet|undress\w*|crying|"
    r"snapchat|laugh\w*|tiktok|asleep)\b",
    # Sedation and medicines.
    r"\b(?:sedat\w+|sleeping tablets?|sleepers|zopiclone|lorazepam|promethazine|diazepam|"
    r"quetiapine|"
    r"haloperidol|piriton)(?: \w+| \|){0,12} (?:not prescribed|no prescription|isnt prescribed|"
    r"arent "
    r"prescribed|so its quiet|quiet|without (?:a )?prescri\w+|watch (?:the|telly|tv)|so (?:they|we|"
    r"staff) can|easy night|easier night|in (?:his|her|their) (?:tea|food|yoghurt|yogurt|drink))\b",
    r"\b(?:giv\w+|slip\w*|crush\w*|gave|hid\w*|put\w*)(?: \w+){0,5} (?:double|twice|extra|"
    r"sedatives?|"
    r"sleeping)(?: \w+){0,4} (?:sleeping tablets?|sedatives?|lorazepam|dose of|into (?:his|her|"
    r"their)|"
    r"in (?:his|her|their) (?:tea|food|yoghurt|yogurt|drink))\b",
    r"\b(?:giv\w+|inject\w*|gave)(?: \w+){0,4} without (?:a |the |any )?(?:doctors?|prescription|"
    r"drug chart|signature|consent)(?: order)?\b(?=(?: \w+| \|){0,8} (?:afraid|order|scared|"
    r"prescri\w*|"
    r"wrong|dangerous|who)|$)",
    # Left, hungry, wet, ignored.
    r"\b(?:leav\w+|left|lying|sat|sitting|kept|stuck|laying)(?: \w+){0,4} (?:wet|soaked|soiled|"
    r"soaking)(?: (?:beds?|pads?|sheets?|clothes|nappies|nightie|pants|through))?(?= (?:all|from|"
    r"for|"
    r"until|till|since|every|overnight)\b)(?! (?:floor|weather|rooms?|wipes?))",
    r"\b(?:no one|nobody|noone|staff never|they never|they dont)(?: ever| even| bothers to)? "
    r"(?:feeds?|"
    r"feeding|fed|turns?|turned|wash\w*|changes?|changed|toilets?|checks? on|answers?) (?:him|her|"
    r"them|the residents|mum|dad|the patients|nan|gran)\b",
    r"\b(?:drinks?|water|food|dinner|call bell|bell|buzzer|jug)(?: \w+){0,4} (?:out of (?:his |her "
    r"|"
    r"their )?reach|where (?:he|she|they|residents|patients)(?: \w+)? (?:reach|get it))\b",
    rf"\b(?:no|no hot|never any|hardly any) (?:food|drinks?|water|fluids?|dinner)(?: \w+){{0,3}} "
    rf"(?:left|"
    rf"given|offered|near)(?: \w+){{0,3}} (?:him|her|them|{_ONE})\b|\bno hot (?:food|meals)(?: \w+|"
    rf" \|)"
    r"{0,10} (?:lost|weight|stone|hungry|residents|thin)\b",
    rf"\b(?:{_ONE}|them|{_RELATION}|she|he|shes|hes)(?: \w+){{0,6}} (?:weight (?:dropping|falling) "
    rf"off|"
    r"lost (?:two|three|four|2|3|4) stone|gone so thin|skin and bone)\b(?! (?:thanks|with "
    r"slimming))",
    r"\b(?:in )?the same (?:nightie|clothes|pad|nappy|pyjamas|underwear|dressing gown|"
    r"incontinence "
    r"pad)(?: \w+){0,3} (?:days?|week|weeks|yesterday|monday|sunday)\b",
    r"\b(?:one|a single|1|only one|only two|two) (?:diapers?|pads?|nappy|nappies)(?: \w+)? (?:for|"
    r"per|"
    r"a|each) (?:the |a |whole ){0,2}(?:day|night|shift|resident|person)\b",
    r"\bignor\w* (?:the |our |all the |residents |patients |their |peoples ){0,2}(?:buzzers?|call "
    r"bells?|cries|screams)\b|\b(?:alarms?|buzzers?|call bells?|monitors?) (?:get |gets |are |is |"
    r"being |been ){1,2}(?:silenced|switched off|turned off|unplugged|disabled)\b"
    r"(?! (?:for|in) (?:maintenance|testing|the drill))",
    r"\b(?:dressings?|bandages?|catheters?|wounds?)(?: \w+){0,4} (?:not changed|unchanged|never "
    r"changed|havent been changed|left on for)(?: \w+){0,3} (?:days?|weeks?)\b|\bwounds? (?:stinks|"
    r"is "
    r"stinking|smells)\b(?! (?:management|assessment))",
    # Children and marks.
    rf"\b{_CHILD}(?: \w+){{0,8}} (?:burns|marks|bruis\w+|welts|cigarette burns|hand ?marks|belt "
    rf"marks)"
    r"(?: \w+| \|){0,8} (?:add up|nobody|no one|noone|recorded|story|explain\w*|reported|his dad|"
    r"her "
    r"dad|stepdad)\b|\bstory that (?:dont|doesnt) add up\b",
    rf"\b{_CHILD}(?: \w+| \|){{0,10}} (?:always|is|looks|comes)(?: \w+)? (?:starving|hungry|filthy|"
    r"dirty|unwashed) and (?:starving|hungry|filthy|dirty|smelly|bruised|unwashed|cold|scared)\b",
    r"\b(?:yr old|year old|girl|boy|pupil|patient|resident|lady|she)(?: \w+){0,6} (?:told|says|"
    r"said|"
    r"tells)(?: \w+){0,4} (?:stepdad|dad|uncle|carer|nurse|porter|man|brother|worker|teacher|he)"
    r"(?: \w+){0,2} (?:comes?|coming|gets?|getting|climbs?|touch\w*) (?:in|into|to|on)? ?(?:her|"
    r"his) "
    r"(?:bed|room|private\w*|chest|breasts?)\b",
    r"\b(?:marks|bruis\w+) on (?:both |her |his |their |the residents |the patients )(?:\w+ "
    r")?(?:wrists?|"
    r"arms?|neck|legs?|back|face|thighs?)\b|\b(?:photos?|photographs|pictures) of (?:the |her |his "
    r")?"
    r"bruises\b",
    # Sexual harm.
    rf"\b(?:dating|going out with|sleeping with|snogging|kissing|in a relationship with|carrying "
    rf"on "
    rf"with)(?: \w+){{0,5}} {_ONE}\b",
    r"\btouch\w* (?:the |our |up )?(?:women|girls|ladies|female \w+|young \w+|residents|patients)"
    r"(?: up)? when (?:he|they|no)\b|\bsit(?:s|ting)? on his (?:knee|lap)\b(?! (?:santa|at the "
    r"panto))",
    r"\bcarer(?: \w+){0,2} (?:comes?|coming|getting|gets?|climb\w*) (?:in|into|to) (?:her|his|"
    r"their) "
    r"bed\b(?! (?:round|to (?:turn|wash)))",
    # Money.
    r"\bon the take\b|\bhelp\w* (?:herself|himself|themselves) to (?:his|her|their|my|mums|dads|"
    r"nans|"
    r"residents|patients|the residents)(?: \w+){0,2} (?:savings|money|pension|cash|jewellery|purse|"
    r"bank|meds|medication|tablets|morphine|rings?)\b",
    r"\b(?:residents?|patients?|clients?|old \w+|mums|nans|dads|grans|her|his)(?: \w+)? (?:bank |"
    r"cash |"
    r"pension |debit )?(?:cards?|pension|savings|purses?|wallet|rings?|jewellery)(?: \w+){0,6} "
    r"(?:cash "
    r"?machine|cash ?point|doing the rounds|vanish\w*|gone missing|going missing|goes missing)\b",
    r"\b(?:money|cash|jewellery|rings|things|purses)(?: \w+){0,2} (?:vanish\w*|disappear\w*|going "
    r"missing|goes missing|gone missing|walks?)(?: \w+){0,4} (?:bedrooms?|rooms|lockers?|"
    r"residents?|"
    r"patients?|ward|purses?|handbags?)\b",
    r"\bhandl\w+ (?:her|him|them|mum|dad|nan|my \w+) (?:rough|roughly|badly)\b|\b(?:shes|hes|is|"
    r"was|her|him|arms?) black and blue\b(?! (?:from (?:rugby|football|the gym)))",
    r"\btwo pads on so\b|\bso (?:they|staff|we|he|she) dont have to (?:change|toilet|turn|wash|"
    r"feed|clean) (?:her|him|them|residents)\b",
    r"\b(?:residents|patients|them|everyone|old people|mum|dad|nan)(?: \w+){0,3} (?:put )?to bed "
    r"(?:at|by|before) (?:half )?(?:4|5|4pm|5pm|four|five)\b|\b(?:get|gets|got|getting|wake|woken|"
    r"waking|wakes) (?:them|residents|everyone|the residents|old people) up (?:at|from|before) "
    r"(?:half )?(?:3|4|5|3am|4am|5am|three|four|five)\b",
    r"\b(?:is|are|they|he|she|hes|shes|theyre|keeps|keep) force feed(?:ing|s)? (?:her|him|them|"
    r"residents|patients|"
    r"mum|dad|my \w+)\b",
    r"\b(?:staff|carers?|they|nurses)(?: \w+)? (?:eat|eats|ate|eating) (?:the )?residents (?:food|"
    r"meals|dinners|biscuits|lunch)\b",
    r"\b(?:use|uses|using|used) (?:her|his|their|the residents|a residents|residents|mums|dads|"
    r"nans|grans) (?:bank |debit )?cards?(?: \w+){0,4} (?:own|themselves|herself|himself|shopping|"
    r"amazon)\b",
    r"\bcall\w* (?:a |the |our |an )?(?:\w+ )?(?:patient|resident|lady|service user)s? (?:a |an "
    r")?(?:\w+ )?(?:disgusting|stupid|fat|dirty|filthy|smelly|bitch|cow|pig)\b",
    r"\b(?:resident|patient|she|he|lady|man|mum|dad|nan) fell(?: \w+){0,4} (?:they|nobody|staff|no "
    r"one|noone|carers?)(?: \w+)? (?:dont|never|not|wouldnt|refused)(?: \w+)? (?:call|called|ring|"
    r"rang|report\w*|get|tell|told|check\w*)\b",
    r"\brestrain\w*(?: \w+){0,3} (?:face down|every (?:day|shift|night)|for nothing)\b|\bgroom\w* "
    r"(?:a |the |one of the |our |my )?(?:young |teenage |little )*(?:girl|boy|resident|child|"
    r"patient|lad|lass|kid)s?\b(?! (?:hair|nails))",
    r"\b(?:fractures?|injur\w+|bruis\w+|burns?|marks|broken \w+) (?:that |which )?(?:nobody|no one|"
    r"noone|staff) (?:can|cant|could|will|wont) explain\b",
    r"\bi (?:just )?(?:saw|seen|watched|witnessed|caught) (?:a |an |the |my |one of the )?(?:\w+ "
    r")?(?:carer|nurse|hca|colleague|senior|manager|doctor|porter|staff|support worker|care "
    r"assistant) (?:slap|hit|kick|punch|pinch|drag|shove|push|smack|shake|spit|throw|grab|slapping|"
    r"hitting|kicking|punching|pinching|dragging|shoving|pushing) (?:a|an|the|one|old|at|this|some|"
    r"her|him)\b(?! (?:target|punch|button|trolley|wall|jackpot|deadline))",
    r"\bno heating(?: \w+| \|){0,6} (?:residents|patients|freezing|cold|old people)\b|"
    r"\b(?:residents|patients|old people) (?:are |is |were )?freezing\b",
)
