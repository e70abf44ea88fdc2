"""Who does what to whom where care goes wrong, and the ways to say that one wants to report it.

Concerns of the Care Act 2014, section 42, and the "qualifying disclosures" of the Employment Rights
Act 1996, section 43B: crime, danger to health and safety, cover-up.
"""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import CARED_FOR

_STAFF = (
    r"(?:staff|carers?|care workers?|support workers?|care assistants?|nurses?|colleagues?|"
    r"managers?|"
    r"boss|matron|doctors?|consultants?|surgeons?|gps?|hcas?|porters?|supervisors?|mentor|agency|"
    r"employer|"
    r"trust|hospital|home|they|theyre|workers?|seniors?|someone|somebody|he|she)"
)
_HELPLESS = (
    rf"(?:{CARED_FOR}|(?:old|older|elderly|vulnerable|disabled|confused) (?:lady|ladies|man|men|"
    rf"woman|women|"
    r"people|person)|old folk|lady with (?:dementia|learning disabilit\w+)|people with dementia)"
)
_HARMED = (
    r"(?:hurt|harmed|hit|abused|neglected|mistreated|bullied|drugged|restrained|exploited|starved|"
    r"force fed|"
    r"ignored|mocked|humiliated|trafficked|groomed|assaulted|tied (?:up|down|to)|locked in|beaten|"
    r"dragged|"
    r"left (?:in|on|alone|for hours|without|wet|soiled|hungry|unwashed|all)|in danger|denied)"
)
_REPORTS = (
    r"(?:report|reporting|raise|raising|flag|flagging|disclose|disclosing|whistle ?blow|inform "
    r"(?:someone|"
    r"anyone) (?:of|about)|complain to the (?:cqc|nmc|gmc|hcpc) about|make a (?:report|referral|"
    r"disclosure)"
    r"(?: about)?)"
)
_PAPERS = (
    r"(?:notes|records?|charts?|obs|observations|timesheets?|paperwork|logs?|signatures?|care "
    r"plans?|datix|"
    r"medication charts?|mar|register|drug book|drugs book|book|training certificates?)"
)
_MEDICINES = (
    r"(?:drugs|medication|medicines|meds|morphine|controlled drugs|cds|tablets|opioids|diazepam|"
    r"pethidine)"
)
_JOB_NOT_REPORT = (
    r"(?! (?:lead|nurse|role|job|team|manager|adviser|advisor|midwife|training|officer|"
    r"practitioner|course|"
    r"level|certificate|policy|experience|specialist|partner|incident|admin\w*|board|guardian|"
    r"social|investigat\w+|"
    r"review\w*|analyst|form|rates?))"
)

UNSAFE_CARE = (
    rf"\b{_HELPLESS}(?: \w+){{0,2}} (?:are|is|was|were|being|get|gets|getting|been|got)(?: "
    rf"\w+){{0,2}} {_HARMED}\b"
    r"(?! (?:by|in) (?:falls|accidents))",
    rf"\b{_STAFF}(?: \w+){{0,3}} (?:hit|hits|hitting|slap\w*|punch\w*|kick\w*|beat|beats|beating|"
    rf"abus\w+|"
    rf"neglect\w*|restrain\w*|mock|mocks|mocking|drag\w*|starv\w+|bully|bullies|bullying|bullied|"
    rf"drugging|hurt|"
    rf"hurts|hurting|assault\w*|tie|ties|tied|humiliat\w+|exploit\w*|rob|robs|robbed|dragged|"
    rf"laugh at|laughs at|"
    rf"shout\w* at|swear\w* at)(?: \w+){{0,2}} {_HELPLESS}\b",
    rf"\b(?:saw|seen|see|witnessed|watched|heard)(?: \w+){{0,5}} (?:hit|hitting|hits|slap\w*|"
    rf"punch\w*|push\w*|"
    rf"shov\w+|kick\w*|beat|beating|shout\w*|swear\w*|grab\w*|hurt\w*|abus\w+|drag\w*)(?: "
    rf"\w+){{0,3}} {_HELPLESS}\b",
    rf"\b{_STAFF}(?: \w+){{0,2}} (?:dont|never|wont|not|no|refuse to|arent)(?: even)? (?:feed|"
    rf"feeding|give|giving|"
    rf"wash|washing|turn|turning|change|changing|help|move|toilet)(?: \w+){{0,4}} {_HELPLESS}\b",
    r"\b(?:dragged|dragging|slapped|punched|kicked|force fed|tied|beat|beaten|locked) (?:him|her|"
    r"them|a man|a "
    r"woman|an old)\b(?= (?:by|to (?:the|his|her|a) |in (?:his|her|the|their)|across|out|for|"
    r"because|until|with))|"
    r"\b(?:was|were|being|been) force fed\b",
    rf"\b{_HELPLESS}(?: \w+){{0,3}} (?:bruises|bruised|bruising|unexplained|malnourished|"
    rf"dehydrated|hungry|in pain "
    r"(?:all|for)|no food|nothing to eat|bedsores|in their own "
    r"(?:mess|urine|faeces|filth|vomit|blood|waste|dirt|wee|poo)|in wet)\b(?! (?:management|"
    r"prevention|care|clinic|"
    r"nurse|assessment))",
    r"\bbruises(?: \w+){0,3} (?:on|from|care home|his|her|child|resident|patient|and says)\b",
    r"\b(?:mum|mother|dad|father|nan|gran|grandad|grandma|grandfather|aunt|uncle|wife|husband|"
    r"brother|sister)(?: "
    r"\w+){0,2} (?:isnt|is not|not|wasnt|hasnt been|never) (?:being |been )?(?:looked after|fed|"
    r"washed|cared for|"
    r"given|safe in|treated)\b|\bworried about the care (?:my|our|his|her)\b|\bleft (?:my|our) "
    r"(?:mum|mother|dad|"
    r"father|nan|gran|grandad|grandma|aunt|husband|wife)(?: \w+){0,3} (?:on the floor|in (?:wet|"
    r"pain|bed)|alone|"
    r"for hours|lying)\b",
    rf"\b{_REPORTS}(?: \w+){{0,4}} (?:abuse|neglect|fraud at|malpractice|misconduct|care home|"
    rf"nursing home|incident on "
    r"my|unsafe|harassment|racism|discrimination|bullying of|safeguarding|patient safety|"
    r"wrongdoing|stealing|theft|"
    rf"drug errors|serious|negligence|bad care|poor care|slavery|exploitation)\b{_JOB_NOT_REPORT}",
    r"\b(?:want|need|like|how do i|how to|how can i|can i|should i|where do i|where can i|have|"
    r"must|going|"
    r"person|hows a)(?: \w+){0,3} report (?:a |an |my |the |this |our )?(?:\w+ )?(?:nurse|doctor|"
    r"midwife|"
    r"paramedic|gp|surgeon|carer|hca|care home|home|colleague|manager|hospital|ward|trust|agency|"
    r"dentist|"
    r"pharmacist|physio|employer|something serious|incident)\b(?! (?:writing|to|lead|line))",
    rf"\b(?:who|where)(?: \w+){{0,3}} (?:tell|report|speak|go|turn|talk)(?: \w+){{0,2}} (?:about|"
    rf"if|to about|that)"
    rf"(?: \w+){{0,5}} (?:abuse|neglect|whistle ?blow\w*|bullied|hurt|stealing|harmed|mistreat\w*|"
    rf"unsafe|{_HELPLESS}|"
    r"something wrong|safeguarding)\b(?<!becoming a client)"
    r"(?! (?:lead|jobs?|roles?|training|notes))",
    rf"\b(?:have|got|ive|ive got|with|raise|had)(?: a| some| serious| several| my)* (?:concerns?|"
    rf"worries|"
    rf"suspicions?) (?:about|over|regarding|for) (?:a |an |the |some |one |our |my )?(?:\w+ "
    rf")?(?:patient safety|"
    rf"{_HELPLESS}|safety|safeguarding|care (?:at|in)|staffing|neglect|abuse|practice|colleague|"
    rf"the way)\b"
    rf"(?! (?:role|lead|jobs?|ratio|level|rota))",
    rf"^(?:a )?(?:patient safety|safeguarding|whistle ?blowing) (?:concern|issue|alert|"
    rf"incident)\b{_JOB_NOT_REPORT}",
    rf"\b(?:worried|afraid|scared|fear|concerned|worry)(?: \w+){{0,4}} {_HELPLESS}(?: \w+){{0,4}} "
    rf"(?:harmed|hurt|"
    r"exploited|abused|neglected|danger|die|killed|bullied|unsafe|at risk|ward|home|treated|"
    r"safe)\b(?! (?:interview|"
    r"job|nurse|staff))|\bi am worry about\b|\bworry about (?:one|a) (?:child|patient|resident)\b",
    r"\b(?:child|kid|pupil|patient|resident|client|service user|student|girl|boy)(?: \w+){0,2} "
    r"(?:told|says|said|"
    r"disclosed|tells|confided)(?: \w+){0,6} (?:hurts?|hits?|abus\w+|touch\w*|beat\w*|scared|"
    r"rap\w+|harm\w*|"
    r"afraid)\b(?! (?:prevention|training|work|team))",
    rf"\b{_HELPLESS}s?(?: \w+){{0,2}} (?:nephew|son|daughter|family|husband|wife|partner|carer|"
    rf"neighbour|niece)"
    r"(?: \w+){0,2} (?:abus\w+|steal\w*|hit\w*|hurt\w*|taking|takes|control\w*|neglect\w*|beat\w*|"
    r"exploit\w*)\b",
    r"\b(?:taking|takes|took|stealing|steals|stole|keeping|spending) (?:all )?(?:of )?(?:her|his|"
    r"their|an old|old|"
    r"my (?:mum|nan|dad|gran)s?|the residents?|patients?) (?:pension|money|savings|cash|bank card|"
    r"jewellery|"
    r"benefits)\b|\b(?:take|takes|taking|took|steal\w*|stole) money (?:from|off) (?:old|an old|"
    r"the old|her|his|my (?:mum|nan|dad|gran|grandad)|"
    r"residents|patients|clients|people (?:she|he|they))\b|\b(?:is |are )?stealing from (?:her|"
    r"him|them|my|residents|"
    r"patients)\b",
    rf"\b{_MEDICINES}(?: \w+){{0,2}} (?:going|gone|go|went) missing\b|(?<!for "
    rf")\b(?:steal\w*|stole|nick\w*|"
    rf"pinch\w*|taking|"
    rf"takes|selling)(?: \w+){{0,2}} {_MEDICINES}(?: \w+)? ?(?:home|from|off|out|$|\|)",
    rf"\b{_PAPERS}(?: \w+){{0,2}} (?:being|been|are|is|get|were|was)(?: being)? (?:falsified|"
    rf"faked|forged|altered|"
    rf"changed|fiddled|backdated|made up|doctored)\b|\b(?:falsify|falsif\w+|fak(?:e|ed|ing)|"
    rf"forg(?:e|ed|ing)|"
    rf"doctor(?:ed|ing)|backdat\w+|fiddl\w+|making up)(?: \w+){{0,2}} {_PAPERS}\b",
    rf"\b(?:they|staff|manager|management|nurse|doctor|consultant|he|she|home|trust)(?: \w+)? "
    rf"(?:changed|altered|"
    rf"rewrote|deleted|lost|hid|destroyed) (?:the |her |his |patient |all the )?{_PAPERS}\b",
    r"\b(?:sign|signs|signed|signing|tick|ticking|fill in|filling in)(?: \w+){0,4} (?:never|not|"
    r"dont|wasnt|werent|"
    r"havent|hasnt|isnt) (?:given|done|happen\w*|been|do|did|gave|actually|there|even)\b|\b(?:obs|"
    r"checks|care) we "
    r"(?:havent|dont|never) (?:done|do|did)\b|\bsigned but (?:the|not|never)\b",
    r"\bcover(?:ed|ing|s)?(?: it| this| things)? up(?: \w+){0,5} (?:death|error|mistake|incident|"
    r"abuse|neglect|fall|"
    r"overdose|happened|killed|harm)\b|\b(?:told|asked|warned) (?:me|us|not)(?: not)? to (?:fill "
    r"in a datix|report|"
    r"datix|write it|say anything|speak)\b|\bincident (?:was|is) (?:never|not) (?:reported|"
    r"recorded)\b",
    r"\b(?:nurse|doctor|carer|colleague|staff|manager|consultant|surgeon|someone|worker|hca|he|"
    r"she|they|people|gp)"
    r"(?: \w+){0,4} (?:asleep|sleeps|sleep|sleeping) (?:on|during|at|through|all)(?: the)? "
    r"(?:nights?|night shifts?|"
    r"shift|duty|work)\b(?! (?:patterns?|deprivation|in payment))",
    r"\b(?:smell\w*|stank|stinking|reek\w*) of (?:alcohol|drink|booze|weed|cannabis|vodka)\b|"
    r"\b(?:turned up|came in|"
    r"came to work|comes to work|arrives?|coming to work|working|is) (?:to (?:work|shift) "
    r")?(?:drunk|"
    r"intoxicated|hungover)\b(?= (?:on|at|and|to|for|$|\|)|$)|\bdrunk on (?:duty|shift)\b|"
    r"\bdrinking (?:on|at) (?:"
    r"shift|duty|work)\b(?! water)",
    r"\b(?:dangerously|unsafely|critically) (?:short ?staffed|understaffed|low|short)\b|\bunsafe "
    r"(?:staffing|levels|"
    r"ratios?|discharges?)\b(?! (?:lead|policy|tool|project))|\bstaffing (?:levels? )?(?:is|"
    r"are)(?: \w+)? "
    r"(?:unsafe|dangerous)\b|\b(?:isnt|not|un) ?safe (?:for (?:patients|residents|anyone|staff)|"
    r"here|on (?:our|my|"
    r"the) ward)\b",
    r"(?<!is it )(?<!ratio )(?<!ratio of )\b(?:one|two|three|1|2|3|just me|only me|alone|left|"
    r"single)(?: \w+){0,5} (?:for|to|with|"
    r"between|looking after) "
    r"(?:\d{2,3}|twenty|thirty|forty|fifty|sixty) (?:patients|residents|people|clients|beds)\b(?! "
    r"(?:a day|a week|"
    r"per|clinic|case))",
    r"\bno (?:trained|qualified|registered|senior|permanent) (?:staff|nurses?|carers?|doctor)(?: "
    r"\w+){0,4} (?:at|on|"
    r"night|nights|overnight|shift|unit|ward|duty)\b|\b(?:made|make|makes|force|forced|expect|"
    r"expects|told|asked|"
    r"asking) (?:me|us|carers|hcas|students)(?: to)?(?: \w+){0,4} (?:not|im not|werent|arent|isnt|"
    r"never)(?: been)? "
    r"(?:trained|competent|qualified|signed off|allowed)\b|\bnot trained (?:for|to do|in) (?:it|"
    r"this|that)\b(?= "
    r"(?:and|but|they)|$| \|)|\bim not trained$",
    r"\bhcas? (?:are |is |being |told to )+(?:doing|do|told to do) (?:a )?nurs\w+\b",
    r"\b(?:home|ward|unit|kitchen|hospital|place|rooms?)(?: \w+){0,2} (?:filthy|rats|mice|"
    r"cockroaches|maggots)\b|\bnobody washes\b|\binfection control (?:is|was) (?:terrible|awful|"
    r"non|shocking|bad|"
    r"appalling|ignored)\b|\b(?:patients|residents|people) (?:are |is )?(?:being put )?at "
    r"risk\b(?! (?:of|assessment"
    r"|stratification|from falls))",
    r"\b(?:broken|faulty|unsafe) (?:and|hoist|equipment)(?: \w+){0,4} (?:use|used|using|risk|"
    r"patients|residents)\b|"
    r"\bhoist is broken\b",
    rf"\b(?:restrain\w*|lock\w*|tie|tied|tying|drug|drugging|sedat\w+|restraining)(?: \w+){{0,2}} "
    rf"{_HELPLESS}"
    r"(?: \w+){0,4} (?:reason|quiet|rooms?|chair|bed|down|up|all|without|convenience)\b|\b(?:tie|"
    r"ties|tied|tying) "
    r"(?:a |an |the |him|her|them)(?:\w+ ){0,3}(?:to )?(?:his|her|their|the|a)? ?(?:chair|bed)\b",
    r"\b(?:film\w*|photos?|photograph\w*|videos?|pictures?)(?: \w+){0,2} (?:of )?(?:patients|"
    r"residents|service users)"
    r"(?: \w+){0,6} (?:whatsapp|facebook|snapchat|tiktok|online|posting|posted|social media|"
    r"share\w*|instagram)\b|\b("
    r"?:share|shares|sharing|posting|posts) (?:photos|pictures|videos) of (?:patients|residents)\b",
    r"\b(?:looked|looking|looks|snoop\w*|access\w*|reading|read)(?: \w+){0,3} (?:medical|patient|"
    r"friends|neighbours|"
    r"exs) (?:medical )?(?:records|notes)(?= (?:without|illegal|for no|and|$|\|)|$)",
    r"\b(?:relationship|affair|sex|sleeping|slept) with (?:a |an |one of the |his |her "
    r")?(?:vulnerable )?(?:patient|"
    r"resident|service user|client|student)\b|(?<!havent )(?<!never )(?<!not )(?<!dont )(?<!hasnt )"
    r"(?<!has ever )(?<!have ever )"
    r"\b(?:touched|groped|grabbed|fondled|touching|"
    r"groping)(?: \w+){0,3} "
    r"(?:patient|resident|colleague|student|nurse|juniors|inappropriately)\b(?<!before touching a "
    r"patient)|\bsexually "
    r"harass\w*\b(?! (?:training|"
    r"policy))|\b(?:sexual harassment|harassment) (?:on|at|by|from) (?:my|the|a|work|placement)\b",
    r"\b(?:only|just) hir(?:e|es|ing) (?:white|british|english|black|asian|young|men|women)\b|"
    r"\b(?:is|are|was|being|"
    r"were|been|its|so) (?:openly )?(?:racist|sexist|homophobic|transphobic|discriminating)(?! "
    r"me\b)(?: "
    r"(?:to|towards|"
    r"against|about|at|bully\w*|comments))?\b(?! (?:training|policy|work))|\b(?:racist|homophobic|"
    r"sexist) (?:abuse|"
    r"comments|manager|remarks|bullying|jokes|staff|colleagues)\b|\b(?:refused|denied) "
    r"(?:treatment|care|help) "
    r"because (?:she|he|they|of)\b|\b(?:bullied|targeted|picked on)(?: \w+){0,2} (?:for|because "
    r"of) (?:her|his|their|"
    r"being)(?: \w+)?(?: (?:hijab|race|religion|colour|accent|disability|skin|turban|sexuality|"
    r"faith))",
    r"\b(?:bully|bullying|punish\w*|sack\w*|threaten\w*|victimis\w+|dismiss\w*|suspend\w*|"
    r"fired)(?: \w+){0,4} (?:speak "
    r"up|spoke up|speaking up|whistle ?blow\w*|raised (?:a |my )?concerns?|raising (?:a |my "
    r")?concerns?|reporting|i "
    r"reported|complained about (?:care|safety)|spoke out)\b",
    r"\b(?:committing|commits|evidence of|involved in) fraud\b|\b(?:claim|claims|claiming|"
    r"billing|charging|paid) for (?:hours|shifts|visits|care)(?: \w+){0,3} (?:never|not|nobody|no "
    r"one|worked|dont|"
    r"wasnt)\b",
    r"\b(?:pay|paid|paying|charge|charges|charged|charging|asked|demand\w*)(?: \w+){0,5} (?:for|"
    r"thousands for|to get) (?:a |"
    r"an |the |their )?(?:certificate of sponsorship|cos|visas?|sponsorship)\b(?! (?:do|does|"
    r"fees?|costs?|is))(?<! how "
    r"much)|\bpaying for jobs\b|\bfake (?:references?|qualifications?|certificates?|pin|dbs|nurse|"
    r"doctor|nmc)\b|\bforged "
    r"(?:\w+ )?(?:qualifications?|certificates?|references?|dbs|documents?)\b",
    r"\b(?:treated like|like) slaves\b|\bmodern slavery\b(?! (?:lead|act|statement|training|"
    r"policy|role|team|officer|"
    r"co ?ordinator|adviser|job|charity|caseworker|awareness|where)\b)|"
    r"\b(?:being|been|is|are|was) trafficked\b|\bten to a room\b|"
    r"\b(?:workers|staff|carers|"
    r"people|us)(?: \w+){0,4} (?:paid nothing|not paid at all|never paid|no wages)\b|\b(?:keep|"
    r"keeps|kept|took|"
    r"taken)(?: \w+){0,2} passports?\b(?! (?:photo|number|office|copy|copies|ready|details|safe|"
    r"in (?:a|the|his|her|my) (?:drawer|safe|file|bag)))",
    r"\b(?:pretending|pretends|claims?|claiming|posing) to be (?:you|your|from your|a "
    r"registered)\b|\busing your (?:"
    r"company |agency )?(?:name|logo)(?: \w+){0,3} (?:scam|con|fraud|trick|steal)\b|\b(?:someone|"
    r"person|man|agency) "
    r"(?:asked|asking) (?:me )?(?:for|to send) money\b",
    r"\b(?:no|without(?: a| any)?|fake|lied about|not have|hasnt got a) (?:valid )?dbs(?: "
    r"checks?)?\b(?= (?:and lied|and "
    r"is|working|is working)|$)(?<=work without a dbs)|(?<!can i )(?<!could i )(?<!can you )(?<!do "
    r"i )\b(?:let|placed|placing|sent|sending|lets|"
    r"working|works?|allow\w*)"
    r"(?: \w+){0,3} without (?:a |any |valid )?(?:dbs|checks|pin|registration|training)\b|\bhas "
    r"no dbs\b|\bisnt (?:really )?"
    r"a (?:real |registered |qualified )?(?:nurse|doctor|midwife)\b",
    r"\b(?:drug|medication) errors?(?: \w+){0,3} (?:nobody|ignored|hidden|no one|covered|keeps|"
    r"every|and nothing)\b|\bkeeps "
    r"making(?: \w+)? errors?\b|\bwrong (?:doses?|drugs?|medication|medicines?) (?:are |is |being "
    r"|were |was |to )\w+|\b(?:"
    r"surgeon|doctor|nurse|consultant|midwife|colleague|gp) is (?:\w+ )?(?:dangerous|unsafe|"
    r"incompetent|drunk|stealing)\b",
    r"\b(?:saw|seen|witnessed|happened|know)(?: \w+){0,6} (?:patients?|residents?|shift|ward|"
    r"placement|work)(?: \w+){0,6} "
    r"(?:wasnt right|wrong|dont know who to tell|who to tell|could (?:get|be) (?:hurt|harmed)|not "
    r"right|worried me)\b|"
    r"\bsomething (?:bad|serious|terrible|awful|wrong|that wasnt right)(?: \w+){0,6} (?:patients?|"
    r"residents?|on shift|who to "
    r"tell|at work (?:that|and))\b|\bthat wasnt right\b(?=(?: \w+){0,6} (?:patients?|residents?|"
    r"hurt|harm))",
    r"\b(?:no|without)(?: give| giving)? (?:food|water|medicine)(?: \w+){0,3} (?:resident|"
    r"residents|patient|patients|old "
    r"people|house|elderly|lady)\b|\b(?:hit|beat|hurt|push|slap|shout at) old (?:people|woman|man|"
    r"lady|women)\b|\bno food in "
    r"the house\b(?! (?:keeping))|\bno give (?:food|medicine|water)\b",
    r"\b(?:patient|resident|baby|man|lady|woman|someone|child) died (?:and|because|but)(?: "
    r"\w+){0,4} (?:changed|covered|hid|"
    r"nobody|staff|they|no one|neglect|error|mistake)\b",
)
