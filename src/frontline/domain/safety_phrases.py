"""The wordings that make a message a matter of safety, and the working talk that does not.

They are matched against plain text as `frontline.domain.safety` makes it: lower case, no
apostrophes, "|" for the end of a clause, contractions and common misspellings evened out. Every
repetition is bounded, so that matching takes time in line with the length of the text.

Signs of a medical emergency follow the NHS ambulance services' lists of when to call 999
(swast.nhs.uk/when-to-call-999); the rest follows trust notes SG-01 to SG-06.
"""

from __future__ import annotations

import re

_ANY_MORE = r"(?: any more| any longer| now| at all)"
_END = r"(?=$| \|| (?:please|help|honestly|tbh|sorry|i|im|ive|its|it|everything)\b)"
_RELATIVE = (
    r"(?:mum|mam|mom|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|fiance|ex|son|"
    r"daughter|baby|child|kid|toddler|brother|sister|nan|nana|gran|granny|grandad|grandma|"
    r"grandmother|grandfather|uncle|aunt|auntie|cousin|friend|mate|flatmate|housemate|neighbour|"
    r"colleague|coworker|little (?:boy|girl|one)|stepdad|stepmum)s?"
)
_SOMEBODY = (
    rf"(?:my (?:\w+ )?{_RELATIVE}|the {_RELATIVE}|a (?:man|woman|lady|bloke|guy|colleague)|"
    r"(?:this|the|an old|an elderly) (?:man|woman|lady|bloke|guy|person)|"
    r"someone|someones|somebody|somebodys|he|hes|she|shes|they|theyre|theyve)"
)
_ANYBODY = rf"(?:i|im|ive|{_SOMEBODY})"
_CARED_FOR = (
    r"(?:patients?|residents?|service users?|clients?|child|children|kids?|pupils?|old (?:lady|man)"
    r"|elderly (?:lady|man|woman|people|person|neighbour)|vulnerable (?:adults?|people|person)|"
    r"babies|baby|inpatients?)"
)
_HARM = (
    r"(?:hit|hitting|hits|hurt|hurting|slapp?ed|slapping|slaps|punch\w*|kick\w*|beat(?:en|ing)?|"
    r"abus(?:e|ed|es|ing)|neglect(?:ed|ing|s)?|restrain\w* (?:badly|roughly|illegally)|assault\w*|"
    r"shov(?:ed|ing)|bull(?:ied|ying)|mistreat\w*|mistreated|ill treat\w*|drugg(?:ed|ing)|"
    r"handl\w+ (?:very |really |too )?roughly|starv(?:ed|ing)|touch\w* (?:up|inappropriately))"
)
_TABLETS = r"(?:pills|tablets|meds|medication|paracetamol|painkillers|antidepressants|sleeping)"

CRISIS_IN_THEIR_OWN_VOICE = (
    r"\b(?:kill|killing|hang|hanging|drown|drowning|shoot|poison) myself\b"
    r"(?! (?:laughing|out|over|working|doing|trying|for \w+ing|for not|to (?:get|finish|make|hit|"
    r"meet)"
    r"|(?:with|on) (?:work|overtime|nights|double|(?:these|this|all these) (?:shift|hour|night|"
    r"rota|job)))"
    r")",
    r"\b(?:want|wanting|going|feel like|thinking (?:about|of)|think (?:about|of)|"
    r"thoughts (?:about|of)|"
    r"thought (?:about|of)|urges?|tempted|might|scared ill|afraid ill|started|keep|been|need)"
    r"(?: to)?(?: just| really)? (?:hurt|hurting|harm|harming|cut|cutting|burn|burning|starving) "
    r"myself\b(?! (?:at work|lifting|on (?:the|a)|out|some|off|short|a\b))",
    r"\b(?:i|ive|im|urges? to|want to|going to|feel like|about to|tempted to|cant stop)"
    r"(?: (?:started|been|still|just|keep|kept|have))? ?self harm(?:ed|ing)?\b",
    r"\b(?:im|i feel|ive been|i felt|feeling|is|hes|shes|theyre|sounds|seems|getting|i am)"
    r"(?: (?:so|really|very|quite|a bit|actually|still|feeling|getting|been|now)){0,2} suicidal\b"
    r"(?! and (?:self|at))",
    r"\b(?:i|ive|im|having|getting)(?: (?:got|had|have|having|get|getting|keep|been|some|still|"
    r"these|constant)){0,4} suicidal (?:thoughts|feelings|ideation|ideas)",
    rf"\b{_ANYBODY}(?: \w+){{0,4}} (?:commit|committing|considering|contemplating|attempted|tried|"
    r"(?:think|thinking|thought) (?:about|of)|planning|plan) suicide",
    r"\b(?:my|(?:writing|wrote|written|leaving|left) (?:a|my)) suicide note",
    r"^(?:help )?suicide(?: help)?$",
    r"\b(?:painless|easiest|quickest|best|easy|quick) way to (?:die|go|end it)\b",
    r"\b(?:end|ending) (?:my|me) (?:own )?life\b",
    r"\b(?:take|taking|took) my (?:own life|life)\b(?! (?:in|to|forward|back|into|seriously|up|"
    r"on))",
    r"\b(?:end|ending) it all\b",
    r"\bend (?:it|things) (?:tonight|for good|for ever|forever|once and for all)\b",
    r"\b(?:want|wanted|wanting|ready|wish|deserve)(?: to| i could| i would)?(?: just|"
    r" really)? die\b"
    r"(?! (?:for|laughing|of|hard|trying|than|before|a |at home|with dignity))",
    r"\bim going to die (?:tonight|soon|today)\b|\bhope i die\b",
    r"\bwish(?:ed)? i (?:was|were) (?:dead|not here|not alive)\b",
    r"\bwish(?:ed)? i (?:wasnt|werent) (?:here any more|alive|around any more|born)\b",
    r"\bwish(?:ed)? i (?:had )?never (?:been |was )?born\b|\bwish(?:ed)? i hadnt been born\b",
    r"\b(?:better off dead|(?:want|wanted|rather|prefer)(?: to)?(?: just)? be dead)\b(?! than)",
    r"\b(?:thinking|think|thoughts|dreaming|fantasising) (?:about|of) (?:dying|death|"
    r"not being here)\b"
    r"(?! (?:patients?|people|and|in|certificates?|with|as|at)\b)",
    r"\bdont (?:really )?want to (?:live|exist|be alive)(?: like this| in pain| without \w+)?"
    rf"{_ANY_MORE}?{_END}",
    r"\bdont want to (?:be here|be around|wake up|carry on|carry on living|go on|be on this earth)"
    r"(?: any more| any longer| tomorrow| again| ever again)\b(?! (?:with|at|in|on)\b)",
    r"\b(?:no|any|the|a) (?:reason|point|purpose) (?:(?:to|in|of|for|me) ){0,2}(?:live|living|life|"
    r"being alive|being here|going on|carrying on|existing|keep going|waking up)\b"
    r"(?! (?:with|at|to|for|in|as|on|about|this)\b)",
    r"\bnothing (?:left )?(?:for me )?(?:to live for|worth living for)\b",
    r"\blife (?:just )?(?:isnt|aint|is no longer|dont feel|dont seem|not)(?: really| even)? worth "
    r"(?:living|it)\b|\blife is (?:pointless|meaningless|not worth living)\b",
    r"\b(?:tired|sick|done|had enough|fed up|exhausted) (?:of|with) (?:living|life|being alive|"
    r"existing)"
    r"\b(?! (?:in|on|at|as|with|near|out)\b)",
    r"\b(?:give|giving|given|gave) up on (?:life|living|myself)\b(?! (?:in|on|at|as)\b)",
    rf"\bcant (?:cope|go on|keep going|live like this|live with (?:this|myself|the pain)|"
    rf"face another "
    rf"day|face (?:life|tomorrow|living))(?: living| like this| with (?:life|everything|it all|"
    rf"all this|"
    rf"the pain|living))?{_ANY_MORE}?{_END}",
    rf"\bcant (?:do|take|stand|bear) (?:this|it|life)(?: life| living)?(?: any more|"
    rf" any longer){_END}"
    rf"|\bcant carry on(?: living| like this)?(?: any more| any longer){_END}|"
    rf"\bcant carry on living\b",
    r"\bstruggling to (?:cope|go on|carry on|stay alive|keep going)"
    rf"(?: with (?:life|everything|it all|living))?{_ANY_MORE}?{_END}",
    r"\b(?:everyone|everybody|they|people|(?:the|this) world|my (?:family|kids|children|husband|"
    r"wife|"
    r"mum|parents|partner|friends))(?:d|s|ll| would| will| is| are)? (?:all )?be(?:tter| better) "
    r"(?:off )?without me\b",
    r"\b(?:cant|dont|no) (?:see )?(?:a |any |another )?way out(?: of (?:this|here|it))?"
    rf"{_ANY_MORE}?{_END}",
    r"\b(?:cant|dont) see (?:a|any|my) future for (?:me|myself)\b|\bno hope (?:left|for me)\b",
    r"\bi feel (?:so |completely |totally |just )?(?:hopeless|worthless|like a burden|dead inside|"
    r"like dying|like ending)\b",
    r"\bwant (?:the pain|it all|everything|this pain|my life) to (?:stop|end|be over)\b",
    r"\b(?:dont|not) care (?:if|whether) i (?:live|die|wake up)\b",
    r"\b(?:hope i (?:dont|never)|go to sleep and (?:not|never)|just not|never want to) wake up\b"
    r"(?! (?:at|so|this|early|late|before|for)\b)",
    r"\bgoodbye (?:cruel )?world\b|\bwant to disappear (?:forever|for good)\b",
    r"\b(?:jump|jumping|throw myself|throwing myself|step|stepping) (?:off|under|in front of) "
    r"(?:a |the |this |my )?(?:bridge|building|roof|train|bus|cliff|balcony|car park|multistorey|"
    r"tube)\b",
    r"\b(?:want|going|about|planning|thinking|tempted|might|ready)(?: to| of| about)? ?"
    r"(?:take|taking|have)? ?(?:an )?(?:overdose|overdosing)\b",
    r"\b(?:want|going|about|thinking of|planning|might|could|ready)(?: to)?(?: just)? (?:take|"
    r"taking|"
    rf"swallow|swallowing) (?:all|a load of|every|the whole|loads of)(?: \w+){{0,3}} {_TABLETS}",
    rf"\bmy {_RELATIVE}(?: \w+){{0,2}} (?:hits|hit|beats|punches|punched|strangl\w+|chokes|choked|"
    rf"hurts|"
    r"rapes|raped|threatens to kill|threatened to kill|abuses|abused|hitting|beating|abusing|"
    r"hurting) "
    r"(?:me|us|my kids|the kids)\b(?! (?:to|at|with|up)\b)",
    r"\b(?:i was|ive been|im being|i am being|i got) (?:raped|sexually assaulted|sexually abused|"
    r"trafficked)\b|\b(?:im being|ive been) (?:abused|beaten) (?:at home|by my)",
    rf"\bim (?:\w+ )?(?:scared|afraid|terrified|frightened) (?:of (?:him|my {_RELATIVE})|"
    rf"to go home|for my "
    r"life)\b|\b(?:hes|shes|he is|she is|theyre) going to kill me\b",
)

CRISIS_OF_SOMEBODY_ELSE = (
    r"\b(?:wants|wanted|going|threatening|threatened|trying|tried|planning|says|said|talks about|"
    r"talking about|thinking (?:of|about)|might|keeps)(?: \w+){0,5} (?:kill|killing|hang|hanging|"
    r"hurt|"
    r"hurting|harm|harming|cut|cutting|drown) (?:himself|herself|themselves|themself)\b",
    r"\b(?:wants|wanted|going|threatening|threatened|trying|tried|planning|says|said)(?: \w+){0,4} "
    r"(?:end|take) (?:his|her|their) (?:own )?li(?:fe|ves)\b",
    rf"\b{_SOMEBODY}(?: \w+){{0,3}} (?:wants? to (?:die|be dead)|wish(?:es)? (?:he|she|"
    rf"they) (?:was|were) "
    r"dead)\b(?! (?:at|with|in)\b)",
    rf"\bmy {_RELATIVE}(?: \w+){{0,2}} self harm(?:ing|s|ed)?\b",
    rf"\bmy {_RELATIVE}(?: \w+){{0,2}} suicidal\b",
)

EMERGENCY = (
    rf"\b{_ANYBODY}(?: (?:has|have|having|got|is|am|was|been|just|a|bad|severe|really|crushing|"
    rf"got|some|"
    r"terrible|sudden|started|getting|these|with)){0,5} (?:chest pains?|pains? in (?:my|his|her|"
    r"the|their) "
    r"chest)\b",
    r"\b(?:my|his|her) chest (?:really |is |is really )?(?:hurts|hurting|tight|in agony)",
    r"^(?:help )?(?:chest pains?|cant breathe|not breathing|heart attack|stroke|bleeding|choking|"
    r"overdose)(?: (?:help|now|please|and cant breathe|cant breathe))*$",
    r"\bchest pains? (?:and|\|) ?(?:\w+ )?(?:cant|struggling to|trouble) breath",
    rf"\b(?:{_ANYBODY} )(?:\w+ ){{0,2}}?(?:cant|struggling to|unable to|not able to|"
    rf"barely) breathe\b"
    r"(?! (?:in (?:this|the|my|a)|with (?:how|all|this)|for (?:work|paperwork)|between)\b)",
    r"\b(?:cant|isnt|is not|not|stopped|hardly) breath(?:e|ing)(?: properly)?(?: \w+)?$",
    rf"\b{_ANYBODY}(?: \w+){{0,3}} (?:not|isnt|stopped|barely|hardly) breathing\b",
    rf"\b{_ANYBODY} (?:\w+ ){{0,2}}(?:trouble|difficulty|problems) breathing\b",
    r"\b(?:having|just had|think \w+(?: \w+)? had)(?: \w+)? (?:a |an )?(?:massive |severe |"
    r"bad )?(?:heart "
    r"attack|stroke|seizure|fit|cardiac arrest|asthma attack|anaphyla\w+(?: shock| reaction)?|"
    r"(?:bad |severe )?allergic reaction|miscarriage)\b(?! (?:when|looking|reading|trying|over)\b)",
    rf"\b{_SOMEBODY}(?: \w+){{0,2}} had an? (?:heart attack|stroke|seizure|fit|cardiac arrest)"
    r"(?: (?:now|just now|right now|here|and \w+))",
    rf"\b{_SOMEBODY}(?: \w+){{0,3}} (?:collapsed|unconscious|unresponsive|passed out|blacked out|"
    rf"wont wake up|"
    r"not waking up|isnt waking up|cant wake \w+)\b",
    rf"\bcant (?:wake|get) (?:my {_RELATIVE}|him|her|them)(?: to wake)? up\b",
    rf"\b{_SOMEBODY}(?: is|s)? (?:not|isnt) responding\b(?! (?:to (?:my|our|e|calls|messages)|"
    rf"by)\b)",
    r"\b(?:wont stop|cant stop (?:the|it|him|her)|not stop\w*) bleeding\b|\bbleeding (?:wont|isnt|"
    r"is not) stop",
    rf"\b{_ANYBODY}(?: \w+){{0,3}} bleeding (?:heavily|badly|really badly|a lot|everywhere|out|"
    rf"to death|from "
    r"(?:the|my|his|her) head)\b",
    rf"\b{_ANYBODY}(?: \w+){{0,3}} (?:lost|losing) (?:a lot|loads|so much|"
    rf"too much) (?:of )?blood\b",
    rf"\b{_ANYBODY}(?: \w+){{0,3}} (?:taken|took|swallowed|swallowing|drunk|"
    rf"drank)(?: \w+){{0,2}} (?:overdose|"
    rf"bleach|poison|antifreeze|too many(?: \w+)? {_TABLETS}|too much paracetamol|"
    rf"(?:all|loads|a load|a whole|a|the whole)(?: \w+){{0,3}} {_TABLETS})\b",
    rf"\b{_ANYBODY}(?: \w+){{0,2}} overdosed\b",
    rf"\b{_ANYBODY}(?: \w+){{0,2}} choking\b(?! (?:up|hazards?|on (?:the|this) (?:form|price|"
    rf"salary))\b)",
    r"\b(?:need|send|get|call|want|calling)(?: me| us| for)? an ambulance\b|\bcall 999\b|"
    r"\bring 999\b",
    r"\bside of (?:his|her|my|their|the) face(?: \w+){0,3} (?:dropped|drooping|droopy|fallen|"
    r"numb)\b",
    r"\b(?:his|her|my|their) (?:face|mouth)(?: \w+){0,2} (?:dropped|drooping|droopy)\b",
    r"\b(?:his|her|my|their) (?:speech|words)(?: \w+){0,2} slurr(?:ed|ing)\b|\bslurring (?:his|"
    r"her|my|their)\b",
    r"\b(?:my|her) waters (?:have |has |just |have just )?(?:broke|broken|gone)\b",
    r"\b(?:im|shes|my (?:wife|partner|sister|girlfriend) is) (?:\w+ )?in labour\b(?! (?:ward|"
    r"suite|party))",
    r"\b(?:throat|tongue)(?: \w+){0,2} (?:closing|swelling|swollen|closed)\b",
    rf"\b{_ANYBODY}(?: \w+){{0,2}} (?:been )?(?:stabbed|shot|electrocuted|run over|"
    rf"hit by a (?:car|bus|lorry|van"
    r"))\b(?!(?: me| us)? in the back| up| down)",
    rf"\b{_SOMEBODY}(?: is|s)? (?:having a fit|fitting|convulsing)\b(?! (?:a|the|in|out|hearing|"
    rf"well)\b)",
    r"\b(?:baby|he|she|hes|shes|lips|face|child|son|daughter|mum|dad)(?: \w+){0,2} (?:turning|"
    r"going|gone|went|"
    r"turned) blue\b",
    r"\b(?:no pulse|heart (?:has )?stopped)$|\b(?:he|she|hes got|shes got) (?:has )?no pulse\b",
    r"\b(?:house|flat|kitchen|building|home) is on fire\b|\bim being attacked\b|"
    r"\bsomeone is attacking\b",
    r"\b(?:burnt|burned|scalded) (?:himself|herself|myself|her|his|my)(?: \w+){0,2} (?:badly|"
    r"really bad)\b",
)

CONCERN = (
    rf"\b(?:saw|seen|see|witness\w*|watched|heard|caught|found|know|think|suspect|worried|believe|"
    rf"noticed|"
    rf"report|reporting)(?: \w+){{0,5}} {_CARED_FOR}(?: \w+){{0,4}} {_HARM}\b",
    rf"\b(?:saw|seen|witness\w*|watched|caught|heard|noticed|staff|carers?|nurses?|manager|"
    rf"colleague|worker|"
    rf"hca|doctor)(?: \w+){{0,4}} {_HARM}(?: \w+){{0,3}} {_CARED_FOR}\b",
    rf"\b{_CARED_FOR}(?: \w+){{0,2}} (?:are|is|were|was|getting|"
    rf"keep getting)(?: being)?(?: \w+)? {_HARM}\b"
    r"(?= (?:by|at|in|on|here|where|every|and)\b|$| \|)",
    rf"\b{_CARED_FOR}(?: \w+){{0,3}} (?:left|sitting|lying|laying)(?: \w+){{0,3}} (?:in|"
    rf"on) (?:\w+ ){{0,3}}"
    r"(?:urine|faeces|wee|soiled|wet|pee|poo|filth|the floor for)",
    rf"\b{_CARED_FOR}(?: \w+){{0,3}} (?:not|arent|isnt)(?: being)? (?:fed|washed|turned|"
    rf"given (?:food|water|"
    r"their medication|meds))\b",
    r"\b(?:report|raise|raising|reporting|flag|make|log|disclose)(?: \w+){0,2} (?:a |an |some |"
    r"my )?(?:serious )?"
    r"(?:safeguarding|whistle ?blowing|patient safety|unsafe practice|abuse|neglect|malpractice|"
    r"concerns? about|"
    r"poor care|bad practice)\b",
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
    rf"\b(?:inappropriate|sexual|wrong)(?: \w+){{0,2}} with (?:a |an |the |his |"
    rf"her )?(?:\w+ )?{_CARED_FOR}\b",
    r"\b(?:modern slavery|forced labour|taken my passport|took my passport|holding my passport|"
    r"keeping my passport)\b",
)

PEOPLE_CARED_FOR = re.compile(
    r"\b(?:patients?|pts?|clients?|residents?|service users?|inpatients?|callers?|survivors?|"
    r"victims?|people|those|"
    r"adults|teenagers|young people|adolescents|children)"
    r"(?:(?: (?!me\b|i\b|im\b|ive\b|my\b)\w+){0,6}|(?: \w+){0,4} (?:say|says|saying|said|tell|"
    r"telling|tells|shouting)"
    r"(?: \w+){0,3})$"
)
"""Text before a match that shows it is about people in somebody's care."""

CROWD_CARED_FOR = re.compile(r"\b(?:patients|pts|clients|residents|service users|people)\b")
"""Words inside a match that show it is about the many a clinician sees, not about one person."""

WORKING_TALK_BEFORE = re.compile(
    r"\b(?:experienced? (?:of|in|with|at)|trained (?:in|to|on)|training (?:in|on|for)|"
    r"course (?:in|on|for)|"
    r"specialis\w+ in|work(?:ed|ing)? (?:in|with|on)|i (?:\w+ )?(?:nurse|nursed|treat|treated|"
    r"manage|managed|assess|"
    r"assessed|teach|taught|train|triage|triaged|deal with|dealt with|care for|cared for|"
    r"look after|looked after|"
    r"support|supported|respond to|responded to|resuscitated?|help|helped|handle|handled|"
    r"recognise|answer|answered|"
    r"take calls|lead on|see|saw|research|researched|simulate|write|wrote)\b|what to do (?:if|"
    r"when)|how to (?:help|"
    r"treat|spot|manage)|jobs?\b|roles?\b|vacanc\w+|policy|module|dissertation|interview question|"
    r"scenario)"
)
"""Text before a match that shows the visitor is talking about their work."""

WORKING_TALK_AFTER = re.compile(
    r" (?:patients?|nurs\w+|clinics?|units?|wards?|teams?|services?|pathways?|training|trainer|"
    r"course|jobs?|roles?|"
    r"prevention|awareness|specialists?|care|management|assessments?|protocols?|experience|"
    r"drills?|simulations?|"
    r"scenarios?|practitioners?|leads?|liaison|team|cases|calls?|handlers?|drivers?|technicians?|"
    r"work|vacanc\w+|"
    r"research|support workers?|counsellors?|bays?|crew|positions?|policy|qualification)\b"
)
"""Text straight after a match that makes it the name of a job, a service or a skill."""
