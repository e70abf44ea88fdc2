"""Leave-taking, means put by, and places stood at: a plan to die that does not use the word."""

from __future__ import annotations

from frontline.domain.safety_phrases.fragments import END

_CLOSE_ONES = (
    r"(?:kids|children|mum|mam|mom|dad|parents|wife|husband|partner|son|daughter|boys|girls|"
    r"bairns|sister|brother|family|everyone|them all)"
)
_PETS = r"(?:dogs?|cats?|pets?|rabbits?|budgie|hamster|horse|fish)"
_TABLETS = (
    r"(?:tablets|pills|meds|medication|paracetamol|painkillers|antidepressants|insulin|codeine|"
    r"tramadol|amitriptyline|sleepers|propranolol)"
)
_DROP = (
    r"(?:bridge|flyover|viaduct|ledge|parapet|roof|rooftop|cliffs?|balcony|railings|"
    r"railway lines?|train tracks|level crossing)"
)
_SOON = (
    r"(?:tonight|tomorrow|the weekend|the morning|christmas|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|next (?:week|month|year|time)|much longer|the end of the)"
)
_NOT_OFFICE = r"(?:reference|cover\w*|clinic|discharge|referral|appointment|thank|school|sick)"

FAREWELL = (
    # Letters, goodbyes and affairs put in order.
    rf"\b(?:written|wrote|writing)(?: (?!{_NOT_OFFICE}\b)\w+){{0,2}} (?:letters?|notes?|cards?) "
    rf"(?:to|for) (?:each of )?(?:my|the|all my|both my) (?:\w+ )?{_CLOSE_ONES}\b"
    r"(?! (?:school|teacher|gp|doctor|nursery|about (?:the|his|her|their) (?:care|treatment)))",
    r"\b(?:ive|i) (?:have |just )?(?:written|wrote|done|finished) (?:all )?(?:the|my) (?:letters|"
    r"notes|goodbyes) and (?:\w+ ){0,2}?(?:tidied|sorted|cleaned|paid|hidden|put|given|left|"
    r"packed|fed|found)(?: \w+){0,2} (?:flat|house|dog|cat|room|things|home|drawer|bills|kids|"
    r"place|them)\b",
    r"\b(?:written|wrote|done) (?:all )?(?:the|my) letters(?: \w+| \|){0,7} (?:thats me done|im "
    r"done|"
    r"ready now|goodbye|nothing (?:else|left))\b",
    r"\b(?:given|giving|gave)(?: \w+){0,3} away(?: \w+| \|){0,9} (?:all sorted|its sorted|goodbye|"
    r"letters?|paid off|wont (?:be )?need\w*|nothing (?:else|left)|ready now|at peace)\b",
    r"\bmy affairs (?:are )?(?:all )?(?:in order|sorted|settled)\b|\b(?:put|putting|got|getting) "
    r"my affairs in order\b",
    r"\bthis is (?:a |my |sort of |kind of |kinda |like |the |just ){1,4}(?:last )?goodbye\b"
    r"(?! (?:to|from) (?:nursing|the nhs|agency|nights|midwifery|care work))",
    r"\bplease (?:can (?:some\w+|you) )?(?:look after|take care of|feed|take in|rehome) my "
    rf"(?:\w+ )?(?:{_PETS}|kids|children|boys|girls|babies)\b(?! while)",
    r"\bwont be needing (?:anything|any of (?:it|this)|it|them|a job|the job|any job)\b(?= (?:any "
    r"more|after|where|by|now|soon|past)|$| \|)(?=(?: \w+| \|){0,5} (?:weekend|tonight|tomorrow|"
    r"where im going|soon)\b)",
    r"\b(?:letters?|goodbyes?|sorry|my mind up|up my mind|decided)(?: \w+| \|){0,16} "
    r"(?:wont|not going to) (?:be (?:here|around|alive|about)|be needing|need) (?:\w+ )?(?:by|"
    rf"after|past|job|{_SOON}|it|any)\b(?! (?:leave|holiday|shift))",
    r"\bcant promise(?: \w+){0,2} (?:ill|i will|id)(?: still)? be (?:here|alive|around|about)\b"
    r"(?! (?:at|on time|for (?:the|my|an) (?:shift|interview|call)))",
    r"\bdont (?:plan|intend|expect|mean)(?: on| to)? (?:be|being|stay|staying) (?:alive|around to "
    r"see|here (?:by|for (?:another$|much|my)|past|after|come))\b"
    r"(?! (?:year|winter|rota|month|summer))(?! (?:\w+ ){0,3}(?:trust|ward|agency|hospital))",
    rf"\bdont think (?:ill|i will|il)(?: \w+)? (?:see|survive|get through) (?:{_SOON}|another "
    rf"(?:day|week|night|christmas|birthday))\b(?! (?:interview|shift|rota|patients?))",
    # Tablets saved up, something held in the hand, ways looked up.
    r"\b(?:ive|i|been|have|im|am|keep|and)(?: (?:been|got|started|just|still|secretly))* (?:saving|"
    rf"saved|stashing|stashed|hoarding|hoarded|stockpiling|hiding|hid|keeping)(?: up| away| "
    rf"back)?(?: all)? (?:my|me|the|some|enough) (?:\w+ )?{_TABLETS}\b(?! (?:safe|locked|in the|"
    r"organised|records?|up to date|fridge|away from|cold|rounds?))",
    r"\b(?:got|have|ive|my|the|with|enough|all)(?: \w+){0,2} (?:tablets|pills|paracetamol|"
    r"sleepers|painkillers) (?:all )?(?:saved|stashed|lined|laid|put|hidden|counted)(?: up| out| "
    rf"by| away| in a row| ready)(?: (?:in front of me|tonight|for later|next to me)|{END})",
    r"\b(?:staring at|sat with|sitting with|sat here with|sitting here with|looking at) (?:a |the "
    r"|my |this |all )?(?:\w+ )?(?:packets?|pills|tablets|noose|rope|razor|blade|box of \w+|bottle "
    r"of (?:pills|tablets))(?! (?:trolley|round|chart|stock))(?: \w+){0,4}?(?=$| \|| in (?:my"
    r"|front)| wondering| thinking| and)"
    r"(?! (?:rounds?|patients?))",
    r"\b(?:googl\w+|search\w*|research\w*|look(?:ed|ing) up|reading|reading up)(?: \w+){0,3} "
    rf"(?:ways to (?:go|die|do it|end it|kill){END}|how (?:to (?:die|do it painlessly)|long it "
    r"takes to die|they did it|people do it))",
    r"\bpeople (?:who have |whove |who )?(?:gone|done it|ended it)(?: \w+){0,3} how they did it\b",
    r"\bcount(?:ing|ed)?(?: \w+){0,3} ways (?:there are )?(?:to|i could|of) (?:not (?:be here|go "
    r"in|exist)|die|disappear|not being)\b",
    r"\b(?:cutting|self harm\w*) again\b(?<=been cutting again)|\brelapsed(?: \w+){0,3} (?:cutting|"
    r"self harm\w*)\b|\bfresh cuts (?:on|up|all over|down) my (?:arms?|legs?|thighs?|wrists?)\b",
    # Bridges, platforms, roofs, roads.
    rf"\b(?:on|onto|at|by|to|off|over|near|up) (?:the|a|that)(?: \w+){{0,3}} {_DROP}\b"
    r"(?: \w+| \|){0,12} (?:only came (?:home|down|back|off)|talked (?:me )?down|couldnt do it|"
    r"dont jump|nearly jumped|nearly did it|the police came|climbed back|wanted to jump|one step|"
    r"just step|let go)\b",
    rf"\b(?:ended up|end up|keep ending up|back|stood|standing|sat|climbed|found myself)(?: \w+)?"
    rf" (?:on|at|onto|up on|over|by) (?:the|a|that) (?:edge of (?:the|a) )?{_DROP}(?: of (?:the|a|"
    r"my) (?:\w+ )?(?:car park|multi ?storey|flats?|building|block))?(?: \w+){0,2} (?:again|last "
    r"night|tonight|this morning|on my way|and (?:looked|look|thought|think)|looking down|"
    r"thinking)\b(?! (?:of|about) (?:my|the|a) (?:job|career|tea|holiday))",
    r"\b(?:stand|stood|standing|wait|waiting)(?: \w+){0,3} (?:on|at|near) (?:the|a) (?:edge of the "
    r")?(?:platform|station|tracks|kerb)(?: \w+| \|){0,10} (?:one step|step off|step out|jump\w*|"
    r"how easy|so easy|in front of|let go|end it)\b",
    r"\b(?:thinking|thoughts?|think|dream\w*|obsess\w*)(?: \w+)? (?:about|of) (?:the|that) "
    r"(?:\w+ )?(?:bridge|railway|train tracks|flyover|viaduct|cliffs?|motorway bridge|canal|weir|"
    r"level crossing)\b(?! (?:programme|course|role|team|toll|job|to|jobs|project|traffic|walk))",
    r"\b(?:keep|always|stand|end up|cant stop|kept|find myself)(?: \w+)? (?:looking|staring|going|"
    r"walking|coming|driving) (?:back )?(?:at|down at|over|to|past|by|onto) (?:the|that) (?:\w+ )?"
    rf"{_DROP}\b(?! (?:programme|course|role|team|toll))",
    r"\b(?:hoping|hope|hoped|wish\w*|pray\w*|wanting|wouldnt mind if|wanted|wouldnt care if)"
    r"(?: \w+){0,3} (?:lorry|car|bus|truck|train|van|something|somebody|someone) "
    r"(?:would |will |might |to |could |just )*(?:hit|hits|kill|crash\w*|run|take)(?: into| over| "
    r"out)? (?:me|my car|us)\b",
    r"\b(?:told|showed)(?: \w+){1,2} where (?:the|my) will is\b|\bwritten my will(?: \w+){0,3} "
    r"(?:over|gone|goodbye)\b",
    r"\b(?:got|have|bought|ive|theres)(?: got)? (?:a |the |some |my )?(?:\w+ )?(?:rope|noose|"
    r"hosepipe)(?: \w+){0,3} (?:in (?:the|my) (?:boot|car|loft|garage|shed)|ready|upstairs)\b",
    r"\b(?:belt|rope|scarf|cable|lead) (?:off|round|around|over) (?:the|my) (?:door|neck|banister|"
    r"beam|rail)\b(?! (?:handle|repair))",
    r"\benough (?:insulin|pills|tablets|paracetamol|morphine|meds|medication|codeine)(?: \w+){0,6} "
    r"(?:to (?:finish|end|do it|kill|die)|never wake)\b",
    r"\b(?:think\w*|want|could|tempted|going|just|keep)(?: \w+){0,3} walk\w* into the (?:sea|river|"
    r"lake|canal|traffic|road|water)\b",
    r"\b(?:beachy head|humber bridge|clifton suspension|erskine bridge)(?: \w+){0,2} (?:again|"
    r"tonight|last night|alone|on my own)\b",
    r"\b(?:look at|watch|see|watching) the (?:lorries|trains|traffic|buses)(?: \w+){0,6} (?:think "
    r"about it|step out|stepping|in front|one step)\b",
    r"\b(?:not going to|wont) be around (?:much|any) longer\b(?! (?:at|in|on|with|here|so|if)\b)|"
    r"^wont be here tomorrow(?: \|)? (?:bye|goodbye|sorry)\b",
    r"\b(?:what id|what to|what i would|things to) (?:put|write|say) in (?:the|my|a) (?:note|last "
    r"letter|goodbye)(?=$| \|| to my)|\bdont let (?:them|anyone|anybody) blame (?:my \w+|"
    r"themselves|him|"
    r"her)\b(?! (?:for the rota|software))",
    r"\b(?:drawer|bag|box|cupboard|stash|pocket|handful) (?:full )?of (?:pills|tablets|paracetamol|"
    r"painkillers)(?: \w+| \|){0,9} (?:my plan|plan|tonight|ready|enough|gin|vodka|whisky|wine|"
    r"waiting)\b",
    r"\b(?:have|got|ive got|ive) (?:the |my |some )?(?:pills|tablets|paracetamol|a blade|a razor|a "
    r"noose) (?:next to|beside|in front of|here with|with) me\b(?! (?:for my (?:back|asthma|"
    r"headache)))",
    r"\b(?:sat|sitting|stood|standing|been) (?:\w+ )?(?:on|at|on top of) (?:the|a) (?:multi "
    r"?storey|car park roof|top of the (?:car park|flats)|edge of (?:the|a) (?:roof|cliff|"
    r"bridge))(?: \w+){0,2} (?:since|for (?:an hour|hours|ages)|all night|tonight|now)\b",
)
