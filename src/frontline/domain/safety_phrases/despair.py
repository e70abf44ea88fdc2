"""Despair and self-harm in indirect words, the visitor's own or somebody else's.

Put together from who wishes, plans or speaks, and what would be done to a life.
"""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import ANY_MORE, END

_INTENDS = (
    r"(?:want|wants|wanted|going|plan|plans|planning|planned|think|thinks|thinking|thought|"
    r"thoughts|feel|feels|feeling|talk|talks|talking|said|says|saying|tells?|telling|told|"
    r"threat\w+|"
    r"might|will|ill|ready|about|how|tried|trying|prepared|decided|scared|afraid|urges?)"
)
_THEMSELVES = r"(?:myself|himself|herself|themselves|themself|itself)"
_TO_DIE = (
    r"(?:kill|killing|hang|hanging|shoot|shooting|gas|gassing|drown|drowning|poison|poisoning|top|"
    r"topping|starve|starving|suffocate|stab|stabbing|burn|burning|electrocute|off|offing)"
)
_HURTS = r"(?:hurt|hurting|harm|harming|cut|cutting|burn|burnt|burning|starve|starving|punish)"
_NOT_FOR_FUN = (
    r"(?! (?:laughing|lol|trying|with laughter|commuting|working|driving|doing|studying|for "
    r"(?:\w+ing|not|that)|"
    r"over (?:this|the|a) (?:form|cv|closing|job|deadline|application)|on (?:nights|this)))"
)
_CLOSE_ONES = (
    r"(?:family|kids|children|mum|mom|dad|parents|wife|husband|partner|son|daughter|friends|boys|"
    r"girls)"
)
_IF_GONE = (
    r"if i (?:died|die|was gone|were gone|am gone|wasnt here|wasnt around|was dead|were dead|"
    r"disappeared|vanished|never came back|wasnt alive|stopped existing)"
)

DESPAIR = (
    rf"\b{_INTENDS}(?: \w+){{0,4}} {_TO_DIE} {_THEMSELVES}\b{_NOT_FOR_FUN}",
    rf"\b{_INTENDS}(?: \w+){{0,3}} (?:do|doing) {_THEMSELVES} in\b",
    rf"\b(?:how to|how do i|how can i|ways? to|i might|i could|i should) {_TO_DIE} {_THEMSELVES}\b"
    rf"{_NOT_FOR_FUN}",
    r"\b(?:drink|drinking|starve|starving|cut|cutting) myself to death\b",
    rf"\b(?:i|voices?|they|tells? me|telling me|need|have)(?: \w+){{0,3}} {_HURTS} myself"
    r"(?: (?:when|because|to (?:cope|feel|get|calm|stop)|again|on purpose|deliberately|so i|every|"
    r"if|with a (?:blade|razor)|instead)\b|$| \|)(?! (?:at work|lifting|on (?:a|the)))",
    rf"\b(?:i|ive) (?:keep|kept|have been|been|started|cant stop) {_HURTS} (?:my (?:arms?|legs?|"
    r"wrists?|skin|thighs?)|myself)\b",
    r"\b(?:lost|losing|have no|no|lacking) (?:the |my |all |any )?will to (?:live|go on|carry on|"
    r"exist)\b(?! (?:with|doing|filling|in|on|reading|trying|after|lol|at|here|this|waiting|near))",
    r"\b(?:a|such a|just a|only a|nothing but a)(?: \w+)? burden (?:to|on) (?:my|every\w+|them|"
    r"people|others|you|the family|society)\b",
    r"\bwont (?:make it|last|survive|live|see)(?: it| be here)? (?:(?:to|until|till|through) )?"
    r"(?:the night|the week|the morning|the weekend|tomorrow|morning|christmas|my birthday|another "
    r"(?:day|night|week))\b(?! (?:interview|shift|meeting|call|job|appointment|so|as|because|for|"
    r"at|in))",
    r"\b(?:wont|dont think ill|not sure ill|dont know if ill|will not) (?:be (?:here|around|alive)|"
    r"live) (?:by|at|for|to see|until|when) (?:christmas|new year|my birthday|summer|the end of)\b"
    r"(?! (?:so|as|because|for|please|can))",
    r"\bwont (?:need to|have to) worry about me\b|\bwont be a (?:problem|burden)\b",
    r"\b(?:written|wrote|writing|leaving|left)(?: \w+){0,3} (?:goodbye|suicide|farewell|final) "
    r"(?:letters?|notes?|messages?)\b",
    rf"\btell (?:my |the )?{_CLOSE_ONES}(?: and my \w+)?(?: that)? (?:im sorry|im so sorry|i love|"
    r"i loved|i was sorry|i tried|goodbye)\b",
    rf"\b(?:who|anyone|anybody|nobody|no one|noone|everyone|people|they)(?: \w+){{0,3}} (?:miss me|"
    rf"care|cares|notice|cry|be sad|be happier|be glad|be better off) {_IF_GONE}\b(?! for (?:a|an|"
    rf"two|the) \w+)",
    r"\b(?:nobody|no one|noone|who) (?:would|will|d) (?:even |ever )?miss me\b"
    r"(?! (?:at|on|from|in (?:that|this|the|a)))",
    r"\b(?:might|may) as well (?:be dead|die|kill myself|end it all|not be here)\b",
    r"\bill be dead (?:by|before|soon|tomorrow|tonight|anyway|in)\b(?! the end of (?:this|the) "
    r"(?:shift|form|week))",
    r"\bwant that (?:i|im)(?: am)? (?:dead|die)\b|\b(?:prefer|rather|better)(?: to| i| that i)? "
    r"(?:die|be dead)\b(?! (?:than|for|before))",
    r"\b(?:my|this) life (?:is|isnt|has|have|dont have|no have|got)(?: \w+)? (?:over|finish|"
    r"finished|"
    r"done|pointless|ruined|hell|meaningless|no (?:meaning|purpose|point|value))\b(?! (?:in|at))",
    r"\blife is (?:finish|finished|over|pointless)\b|\bfinish(?:ing)? (?:my|this) life\b",
    r"\b(?<!can i )(?<!could i )(?<!can we )(?<!could we )(?:end|ending) (?:it|things|this) "
    r"tonight\b",
    # What is finished tonight is a form; what is finished for good is none.
    r"\b(?:end|ending|finish|finishing) (?:it|things|this) (?:for good|for ever|forever|once and "
    r"for all)\b|\b(?:im|i am) ending (?:it|it all)\b(?! (?:here|there|with|early|in|on|by))",
    r"\b(?:feel like|thinking (?:of|about)|thought (?:of|about)|think about|tempted to) (?:just )?"
    r"(?:end|ending) (?:it|everything|it all)\b(?! (?:here|there|with|early|in|on|by|at|so|as))",
    r"\bwhat(?:s| is|s even|s) the point (?:in|of|to) (?:anything|living|my life|it all|everything|"
    r"going on|carrying on|being here|being alive|existing|me|waking up|another day)\b"
    r"(?! (?:if i|in|giving|to) (?:apply|register))",
    r"\bwhat(?:s| is) the point any more\b",
    r"\bno point (?:in |to |of )?(?:living|life|being alive|carrying on|going on|being here|"
    r"existing|me|anything)\b(?! (?:in|near|with|so far))",
    r"\b(?:nobody and nothing|nothing and nobody|nobody left|no one left)\b(?! (?:to|on|in) "
    r"(?:cover|shift|work|the|ask))",
    r"\bhate (?:my life|being alive|myself)\b(?! (?:lol|every time|"
    r"for (?:typing|taking|not)|at interviews))",
    r"\bwant (?:it|everything|this|all of this)(?: all)? to (?:be over|stop for ever|end for "
    r"good)\b|"
    r"\blife and want (?:it|this)(?: all)? to (?:end|stop)\b|\bwant (?:it|this) all to end\b",
    r"\b(?:dont|not|never)(?: know if i| sure if i| really)? want to (?:be here|be around|be in "
    r"this "
    r"world|be on this (?:earth|planet)|exist|be alive|live|live no more) (?:any more|any longer|"
    r"now|"
    r"again)\b(?! \|? ?(?:i|and|so|im|but|at|in|on|with)(?: \w+){0,5} (?:job|role|move|work|post|"
    r"trust|hospital|area|nights|shifts))",
    r"\bdont want to exist\b|\bthink(?:ing)? (?:about|of) (?:not existing|being dead|suicide|"
    r"taking "
    r"my life|not being alive)\b",
    r"\b(?:think|thinking|thought|thoughts|want|urges?|tempted|going|imagine|imagining|about)"
    r"(?: \w+){0,3} (?:drive|driving|crash|crashing|step|stepping|walk|walking|jump|jumping|throw|"
    r"throwing|run|running)(?: my car| the car| myself| out)? (?:into|off|under|in front of) (?:a |"
    r"the |an |my )?(?:tree|train|trains|wall|bridge|traffic|bus|lorry|roof|cliff|building|track|"
    r"tracks|river|road|multi|balcony|car|window)\b",
    r"\b(?:im|i|hes|shes|is|currently|still)(?: (?:am|in|feel|feeling|really|having))? in (?:a )?"
    r"(?:mental health )?crisis\b(?! (?:\w+ )?(?:team|care|house|cafe|service|management|nurs\w+|"
    r"resolution|mode|support|work|planning|intervention))|\bhaving a (?:mental health )?crisis\b",
    r"\bcrisis(?: \|)?(?: i| please| and)? need(?: some)? help\b|^(?:im )?in crisis$",
    r"\b(?:number|phone|contact|ring|call|speak|talk|details)(?: \w+){0,2} (?:for|to|of) (?:the )?"
    r"samaritans\b",
    rf"\bat (?:my |absolute )?breaking point\b(?:{END}| and i)|\bend of my (?:rope|tether)\b(?! "
    rf"with)",
    r"\b(?:going to|about to|might|will|ill|before i|scared ill|afraid ill) (?:do )?something "
    r"(?:really )?(?:stupid|silly|drastic|terrible)\b",
    rf"\b(?:cant|dont know (?:if|how|how long) i can|not sure (?:if )?i can|dont think i can|dont "
    rf"see "
    rf"how i can)(?: \w+)? (?:keep going|carry on|go on|keep living|survive|go on living)"
    rf"(?: any more| much longer| like this| any longer| for long)?{END}",
    r"\b(?:tired|sick|exhausted|done) (?:of|with)(?: \w+)? (?:fighting|being alive|living|trying "
    r"to "
    rf"stay alive|waking up|existing){END}|\btired of being here\b",
    rf"\b(?:just )?want (?:peace|to be gone|to disappear|to vanish|to not exist|to not be here|to "
    rf"sleep for ever|to sleep forever){END}",
    r"\b(?:least painful|painless|quickest|easiest|best|fastest|most peaceful|peaceful|quick) "
    r"(?:way|"
    r"ways|method|methods)(?: \w+)? (?:die|dying|kill yourself|killing yourself|suicide|end "
    r"(?:your|my|a|ones|it|this) (?:life|all))\b",
    r"\bhow (?:many|much) (?:\w+ ){1,4}(?:to die|would kill me|to kill|will kill|it take to die|"
    r"would "
    r"be fatal to me)\b",
    r"\b(?:voices?|head|brain|mind) (?:is |are |keeps? |says?|saying|say|that |in my head |"
    r"tell\w* |"
    r"i |me |to |should |which ){1,6}(?:hurt|kill|harm|die|cut|jump|end)\b",
    r"\b(?:saving|saved|stockpil\w+|hoard\w+|collecting|collected)(?: up)?(?: \w+){0,2} (?:pills|"
    r"tablets|meds|medication|paracetamol|insulin|morphine)\b(?= (?:up|to (?:use|take|kill)|from|"
    r"for "
    r"(?:me|myself|when)))",
    r"\bcant live with (?:the guilt|what i|myself|what ive|this guilt)\b",
    r"\b(?:wish|wished) (?:that )?(?:id|i had|i) never (?:been |was )?born\b",
    r"\b(?:wish|hope|pray|praying) (?:that )?(?:i|id|i d) (?:would |could |just )*(?:die|dont "
    r"wake|not "
    r"wake|wouldnt wake|dont wake up|disappear for ever|was dead|were dead)\b"
    r"(?! (?:up )?(?:the|my|him|her|them|any ?one|every ?one|residents|patients|late|early)\b)",
    rf"\b(?:time|ready) (?:for me )?to (?:go|die|leave this world|leave this life){END}(?<=world)|"
    r"\bleave this (?:world|life)\b|\bready to die\b",
    r"\bdont (?:deserve|want) to (?:be alive|live|breathe)\b(?! (?:in|near|with|far|too|so|at|on|"
    r"by|"
    r"out|there|here))",
    r"\bi (?:just )?(?:dont|cant) (?:want|see|feel)(?: any)? (?:hope|future)(?: any more| left|"
    r" for me)\b|\bthere(?:s| is) no hope (?:for me|left)\b|\b(?:no|lost all|without) hope (?:to|"
    r"of|in)"
    r" (?:live|living|life)\b",
    rf"\b(?:cut|cuts|cutting|hurts?|hurting|harms?|harming|self harm\w*) (?:himself|herself|"
    rf"themselves)"
    rf"{ANY_MORE}?(?:{END}| again| on purpose| and| at)",
    r"\b(?:suicidal|suicide) (?:thoughts|feelings|again|urges|plan)\b(?<= again)|\bplan to "
    r"(?:kill|end "
    r"(?:my|things|it all))\b",
    r"\b(?:tried|attempted|attempting|attempt)(?: to (?:end my life|kill myself|die)| "
    r"suicide)\b(?= "
    r"(?:again|before|last|and|this|twice|two|but)|$| \|)",
    r"^(?:\w+ )?(?:suicidal|suicide|self harm)(?: (?:thoughts?|again|feelings|help|me|now))*$",
)
