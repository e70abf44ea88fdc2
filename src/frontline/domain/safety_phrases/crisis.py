"""Signs of self-harm, abuse or despair, the visitor's own or somebody else's."""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import (
    ANY_MORE,
    ANYBODY,
    END,
    RELATIVE,
    SOMEBODY,
    TABLETS,
)

_THE_JOB_I_MEAN = (
    r"(?! \| (?:i mean )?(?:the |these |this |my |all )?(?:\w+ )?(?:nights?|shifts?|commut\w+|rota|"
    r"driv\w+|weekends?|hours|job|long days|agency|ward)(?: work)? ?(?:i mean|\||$))"
)

CRISIS_IN_THEIR_OWN_VOICE = (
    r"\b(?:kill|killing|hang|hanging|drown|drowning|shoot|poison) myself\b"
    r"(?! (?:laughing|out|over|working|doing|trying|commuting|driving|studying|for \w+ing|for not|"
    r"to (?:get|finish|make|hit|"
    r"meet)"
    r"|(?:with|on) (?:work|overtime|nights|double|(?:these|this|all these) (?:shift|hour|night|"
    r"rota|job)))"
    r")",
    r"\b(?:want|wanting|going|feel like|thinking (?:about|of)|think (?:about|of)|"
    r"thoughts (?:about|of)|"
    r"thought (?:about|of)|urges?|tempted|might|scared (?:ill|i will|i might)|afraid (?:ill|"
    r"i will)|started|keep|been|need)"
    r"(?: to)?(?: just| really)? (?:hurt|hurting|harm|harming|cut|cutting|burn|burning|starving) "
    r"myself\b(?! (?:at work|lifting|on (?:the|a)|out|some|off|short|a\b))",
    r"\b(?:i|ive|im|urges? to|want to|going to|feel like|about to|tempted to|cant stop)"
    r"(?: (?:started|been|still|just|keep|kept|have))? ?self harm(?:ed|ing)?\b",
    r"\b(?:im|feel|ive been|i felt|feeling|is|hes|shes|theyre|sounds|seems|getting|i am)"
    r"(?: (?:so|really|very|quite|a bit|actually|still|feeling|getting|been|now)){0,2} suicidal\b"
    r"(?! and (?:self|at))",
    r"\b(?:i|ive|im|having|getting)(?: (?:got|had|have|having|get|getting|keep|been|some|still|"
    r"these|constant)){0,4} suicidal (?:thoughts|feelings|ideation|ideas)",
    rf"\b{ANYBODY}(?: \w+){{0,4}} (?:commit|committing|considering|contemplating|attempted|tried|"
    r"(?:think|thinking|thought) (?:about|of)|planning|plan) suicide",
    r"\b(?:my|(?:writing|wrote|written|leaving|left) (?:a|my)) suicide note",
    r"^(?:help )?suicide(?: help)?$",
    r"\b(?:painless|easiest|quickest|best|easy|quick) way to (?:die|go|end it)\b",
    r"\b(?:end|ending) (?:my|me) (?:own )?life\b",
    r"\b(?:take|taking|took) my (?:own life|life)\b(?! (?:in|to|forward|back|into|seriously|up|"
    r"on))",
    r"\b(?:end|ending) it all\b",
    r"\b(?<!can i )(?<!could i )(?<!can we )(?<!could we )end (?:it|things) tonight\b",
    r"\bend (?:it|things) (?:for good|for ever|forever|once and for all)\b",
    r"\b(?:want|wanted|wanting|ready|wish|deserve)(?: to| i could| i would)?(?: just|"
    r" really)? die\b"
    r"(?! (?:for|laughing|of|hard|trying|than|before|a |at home|with dignity))",
    r"\bim going to die (?:tonight|soon|today)\b|\bhope i die\b",
    r"\bwish(?:ed)? i (?:was|were) (?:dead|not here|not alive)\b",
    r"\bwish(?:ed)? i (?:wasnt|werent) (?:here any more|alive|around any more|born)\b",
    r"\bwish(?:ed)? i (?:had )?never (?:been |was )?born\b|\bwish(?:ed)? i hadnt been born\b",
    r"\b(?:better off dead|(?:want|wanted|rather|prefer)(?: to)?(?: just)? be dead)\b"
    r"(?! than (?:do|doing|work|working|on|go|another|nights|back))",
    r"\b(?:thinking|think|thoughts|dreaming|fantasising) (?:about|of) (?:dying|death|"
    r"not being here)\b"
    r"(?! (?:patients?|people|and|in|certificates?|with|as|at)\b)",
    r"\bdont (?:really )?want to (?:live|exist|be alive)(?: like this| in pain| without \w+)?"
    rf"{ANY_MORE}?{END}",
    r"\bdont want to (?:be here|be around|wake up|carry on|carry on living|go on|be on this earth)"
    r"(?: any more| any longer| tomorrow| again| ever again)\b(?! (?:with|at|in|on)\b)"
    r"(?! \|? ?(?:i|and|so|im|but)(?: \w+){0,5} (?:job|role|move|work|post|trust|hospital))",
    r"\b(?:(?:no|any|see the|see a) (?:reason|point|purpose) (?:(?:to|in|of|for|me) ){0,2}(?:live|"
    r"living|life|being alive|being here|going on|carrying on|existing|keep going|waking up)|"
    r"(?:the|a) (?:reason|point) (?:in|of|to) (?:live|living|being alive|carrying on|existing))\b"
    r"(?! (?:with|at|to|for|in|as|on|about|this)\b)",
    r"\bnothing (?:left )?(?:for me )?(?:to live for|worth living for)\b"
    r"(?! in (?:this|that|the|my) (?:town|village|city|area|place)\b)",
    r"\blife (?:just )?(?:isnt|aint|is no longer|dont feel|dont seem|not)(?: really| even)? worth "
    r"(?:living|it)\b|\blife is (?:pointless|meaningless|not worth living)\b",
    r"\b(?:tired|sick|done|had enough|fed up|exhausted) (?:of|with) (?:living|life|being alive|"
    r"existing)"
    r"\b(?! (?:in|on|at|as|with|near|out)\b)",
    r"\b(?:give|giving|given|gave) up on (?:life|living|myself)\b(?! (?:in|on|at|as)\b)",
    rf"\bcant (?:cope|go on|keep going|live like this|live with (?:this|myself|the pain)|"
    rf"face another "
    rf"day|face (?:life|tomorrow|living(?: another day)?))(?: living| like this| with (?:life|"
    rf"everything|it all|"
    rf"all this|"
    rf"the pain|living))?{ANY_MORE}?{END}",
    rf"\bcant (?:do|take|stand|bear) (?:this|it|life)(?: life| living)?(?: any more|"
    rf" any longer){END}{_THE_JOB_I_MEAN}"
    rf"|\bcant carry on(?: living| like this)?(?: any more| any longer){END}|"
    rf"\bcant carry on living\b",
    r"\bstruggling to (?:cope|go on|carry on|stay alive|keep going)"
    rf"(?: with (?:life|everything|it all|living))?{ANY_MORE}?{END}",
    r"\b(?:everyone|everybody|they|people|(?:the|this) world|my (?:family|kids|children|husband|"
    r"wife|"
    r"mum|parents|partner|friends))(?:d|s|ll| would| will| is| are)? (?:all )?be(?:tter| better) "
    r"(?:off )?without me\b",
    r"\b(?:cant|dont|no) (?:see )?(?:a |any |another )?way out(?: of (?:this|here|it))?"
    rf"{ANY_MORE}?{END}",
    r"\b(?:cant|dont) see (?:a|any|my) future for (?:me|myself)\b|\bno hope (?:left|for me)\b",
    r"\bi feel (?:so |completely |totally |just )?(?:hopeless|worthless|like a burden|dead inside|"
    r"like dying|like ending)\b",
    r"\bwant (?:the pain|it all|everything|this pain|my life) to (?:stop|end|be over)\b",
    r"\b(?:dont think i can|cant)(?: \w+)? (?:carry|go|keep) on living\b|\bcant keep myself safe\b",
    rf"\b(?:nothing|no point) left for me{END}|\blife is too (?:much|hard|"
    rf"painful)(?: for me)?{END}",
    r"\b(?:nobody|no one|noone)(?: \w+)? (?:miss me(?! (?:in|on|at) (?:that|this|the|a|my)\b)|"
    r"notice if i (?:died|was gone)|"
    r"cares? if i (?:live|die|"
    r"lived|died))\b",
    rf"\b(?:thinking (?:about|of)|think about|thoughts of) ending (?:things|it|everything){END}",
    r"\bin a (?:\w+ )?dark place\b|\b(?:scared|afraid|worried) (?:of|about) what i (?:might|may|"
    r"could) do\b",
    r"\bdo something (?:bad|stupid|awful|silly) to myself\b|\b(?:started|been|keep|"
    r"back to) cutting again\b",
    r"\b(?:easier|better) (?:not to exist|to be dead|to not be here|if i (?:wasnt|werent|"
    r"was not) here)\b",
    rf"\bcant see (?:a|any|another) way (?:through|forward|past it)(?: this| all this)?{END}",
    r"\bwant it all to (?:go away|stop|be over)\b",
    r"\b(?:he|she) (?:hits|hit|beats|punches|kicks|strangles|chokes|rapes) me\b(?! (?:with|to|up|"
    r"at)\b)",
    rf"\bmy {RELATIVE} is (?:being )?(?:violent|abusive)\b",
    r"\bi (?:was|got|have been|ve been) (?:assaulted|attacked|groped)\b(?! (?:by a |at work|"
    r"on shift|on the ward))",
    r"\b(?:dont|not) care (?:if|whether) i (?:live|die|wake up)\b(?! (?:in|near|at|with|by|close"
    r"|far|up)\b)",
    r"\b(?:hope i (?:dont|never)|go to sleep and (?:not|never)|just not|never want to) wake up\b"
    r"(?! (?:at|so|this|early|late|before|for|the|my|him|her|them|any ?one|every ?one)\b)",
    r"\bgo to sleep (?:for ever|forever|and (?:not|never) (?:ever )?wake)\b"
    r"(?! (?:up )?(?:early|in time|for|at)\b)|"
    r"\bwhy i should (?:keep|go on|"
    r"carry on) living\b|\bcant live(?: like this)?(?: any more| any longer)\b",
    r"\b(?:blade|razor|knife) to my (?:arms?|wrists?|skin|legs?)\b|\b(?:cut|cutting|slit|"
    r"slitting) my wrists?\b",
    r"\bgoodbye (?:cruel )?world\b|\bwant to disappear (?:forever|for good)\b",
    r"\bif i (?:was|were) dead\b|\b(?:roof|bridge|ledge|platform)(?: \w+){0,4} jump\b",
    r"\b(?:jump|jumping|throw myself|throwing myself|step|stepping) (?:off|under|in front of) "
    r"(?:a |the |this |my )?(?:bridge|building|roof|train|bus|cliff|balcony|car park|multistorey|"
    r"tube)\b",
    r"\b(?:(?:want|going|planning|tempted|might|ready|about)(?: to)|thinking (?:of|about)|might)"
    r"(?: take| taking| have)?(?: an)? (?:overdose|overdosing)\b",
    r"\b(?:want|going|about|thinking of|planning|might|could|ready)(?: to)?(?: just)? (?:take|"
    r"taking|"
    rf"swallow|swallowing) (?:all|a load of|every|the whole|loads of)(?: \w+){{0,3}} {TABLETS}",
    rf"\bmy {RELATIVE}(?: \w+){{0,2}} (?:hits|hit|beats|punches|punched|strangl\w+|chokes|choked|"
    rf"hurts|"
    r"rapes|raped|threatens to kill|threatened to kill|abuses|abused|hitting|beating|abusing|"
    r"hurting) "
    r"(?:me|us|my kids|the kids)\b(?! (?:to|at|with|up)\b)",
    r"\b(?:i was|ive been|im being|i am being|i got) (?:raped|sexually assaulted|sexually abused|"
    r"trafficked)\b|\b(?:im being|ive been) (?:abused|beaten) (?:at home|by my)",
    rf"\bim (?:\w+ )?(?:scared|afraid|terrified|frightened) (?:of (?:him|my {RELATIVE})|"
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
    rf"\b{SOMEBODY}(?: \w+){{0,3}} (?:wants? to (?:die|be dead)|wish(?:es)? (?:he|she|"
    rf"they) (?:was|were) "
    r"dead)\b(?! (?:at|with|in)\b)",
    rf"\bmy {RELATIVE}(?: \w+){{0,2}} self harm(?:ing|s|ed)?\b",
    rf"\bmy {RELATIVE}(?: \w+){{0,2}} (?:cut|cuts|cutting|hurt|hurting|harmed) (?:himself|"
    rf"herself|themselves)"
    r"\b(?! (?:on|at|playing)\b)",
    r"\b(?:take|taking|took|end|ending) (?:his|her|their) own li(?:fe|ves)\b",
    rf"\bmy {RELATIVE}(?: \w+){{0,2}} suicidal\b",
)
