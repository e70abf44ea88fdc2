"""Talk of work that only sounds like what a screening question may not ask.

"Have you nursed people with epilepsy" asks about work, "do you have epilepsy" does not. What is
matched here is taken out of a question before it is judged; see `unlawful_subjects.Wording`.
"""

from __future__ import annotations

_OF_OTHERS = (
    "patients?|people|persons?|adults?|children|child|young people|clients?|residents?|users?"
    "|families|carers?|women|men|mothers|babies|infants|prisoners|offenders|staff|colleagues"
    "|employees|learners|pupils|students|teams?|services?|wards?|units?|clinics?|settings?"
    "|cent(?:re|er)s?|homes?|hospitals?|hospices?|departments?|pathways?|programmes?|projects?"
    "|systems?|trusts?|sectors?|nursing|nurses?|midwi\\w+|charity|charities|organisations?"
    "|schools?|colleges?|polic\\w+|training|research|trials?|law|legislation|awareness"
    "|management|caseloads?|informatics|technology|technologies|software|apps?|platforms?"
    "|devices?|data|datasets?|reports?|practitioners?|therap(?:y|ies|ists?)|prevention|outreach"
    "|community|prisons?|custody|networks?|inclusion|equality|promotion|education|screening"
    "|campaigns?|standards?|guidelines?|audits?|rehabilitation|surgery|vaccinations?"
    "|immunisations?|cessation|partnerships?|visiting|presentations?|interventions?|boards?"
    "|suppliers?|unions?|forums?|cases|concerns|protection|reviews?|documentation|coding|codes?"
    "|refugees|asylum seekers|somebody|someone|tools?"
)
_WORKING = (
    "experience|experienced|work|works|worked|working|nurse|nursed|nursing|care|cared|caring"
    "|treat|treated|treating|support|supported|supporting|manage|managed|managing|lead|led"
    "|leading|run|ran|running|deliver|delivered|delivering|designed|built|developed|developing"
    "|implement\\w*|commission\\w*|audited|assess|assessed|assessing|teach|taught|teaching|train"
    "|trained|training|qualified|qualification|qualifications|speciali[sz]\\w*|knowledge"
    "|understanding|familiar|interested|interest|expertise|skills|skilled|background|reviewed"
    "|written|handled|handle|coded|tested|prescribe|prescribed|prescribing|administer\\w*"
    "|supervise\\w*|advise\\w*|liais\\w+|negotiat\\w+|chaired|inspected|vaccinate\\w*"
    "|immunise\\w*|screened|assist\\w*|help|helped|confident|competent|competency|competencies"
    "|course|certificate|diploma|degree|accredited|safeguard\\w*|promote\\w*|comfortable|used"
    "|placements?|analysed|analyse|configured|provided|provide|responsible|dealing|handling"
    "|communicate|communicating|involved|use|perform|performed|scrub|scrubbed|looked after"
    "|look after|triage|triaged|registered|made|improved|transformed|volunteered|investigated"
    "|recruited|recruiting|write"
)
# Words by which a frame of work turns back to the person asked.
_BACK = "you|your|yours|yourself|own|personal|personally|while|because|despite|due|if|relatives?"
_STEP = rf"(?:(?!(?:{_BACK})\b)[\w]+ )"

# Taken out of a text before it is judged, the longest frames first.
WORKING_TALK: tuple[str, ...] = (
    # "CBT for psychosis", "family interventions", "Oracle Health"
    r"\b(?:cbt|dbt|therapy|interventions?|pathways?|clinics?|treatments?|services?)"
    r" for (?:people with )?(?!you|your)\w+(?: \w+)?",
    r"\bfamily (?:interventions?|work|engagement|liaison)\b",
    r"\b(?:oracle|philips|babylon|cera|doccla|huma) health\b",
    # "nursed patients with epilepsy", "experience of running a learning disability service"
    rf"(?<!been )(?<!being )\b(?:{_WORKING}) {_STEP}{{0,9}}(?:{_OF_OTHERS})"
    rf"(?: (?:with|who|in|of|aged|after|living|and|or|on|under|over|from|for|as|at|to"
    rf"|including)"
    rf"(?: (?!(?:{_BACK})\b)\w+){{1,7}})?\b",
    # "experience with electronic prescribing"; "experience of depression" may be the person's own
    rf"(?<!lived )(?<!personal )\bexperience (?:with|in|using|as|(?:of|at) (?!mental"
    rf"|depress|anxi|illness|disab"
    rf"|addict|menopaus|being|discrimin|racis|pregnan|abuse|domestic|sick|cancer\b"
    rf"|infertil|having))"
    rf" ?{_STEP}{{0,7}}(?!(?:{_BACK})\b)\w+",
    # "published on exposure therapy", "a complaint from a family"
    r"\b(?:published|presented|lectured|written|research(?:ed)?|teach|taught"
    r"|conference) (?:\w+ ){0,2}(?:on|about|in)?"
    r" ?(?:\w+ ){0,3}(?:therapy|health|illness|medication|disability|gender\b.{0,20}"
    r"|ageing)\b",
    r"\b(?:for|with|of|and|to|young) (?:refugees|asylum seekers|somebody|someone|migrants)\b",
    r"\bage assessments?\b|\b(?:complaints?|feedback|phone call|call|concerns?|visit"
    r"|question) from (?:a|the) famil\w+\b",
    r"\b(?:anxious|distressed|grieving|angry|difficult|bereaved) (?:famil\w+"
    r"|relatives?|parents?)\b",
    # "which age groups have you nursed", "what kinds of cancer services do you know"
    r"\b(?:age groups?|ages|age ranges?)(?: of \w+)? (?:have|do|did|can|could"
    r"|would) you (?:\w+ )?"
    r"(?:work|worked|nurse|nursed|teach|taught|treat|treated|care|cared|support"
    r"|supported|see|seen)",
    # "worked in mental health", "a background in sexual health"
    rf"\b(?:{_WORKING}) (?:\w+ ){{0,3}}(?:in|within|across|of) (?:\w+ ){{0,3}}"
    r"(?:mental|sexual|public|digital|occupational|reproductive|child|women s|womens"
    r"|mens|community"
    r"|population|global|maternal) (?:and \w+ )?health"
    r"\b(?! (?:problems?|issues?|conditions?|difficult))",
    rf"\b(?:{_WORKING}) (?:\w+ ){{0,3}}(?:in|within|across) (?:\w+ ){{0,3}}"
    r"(?:learning disabilit\w+|paediatrics|maternity|obstetrics|oncology|dementia"
    r"|autism|disability"
    r"|cancer|diabetes|substance misuse|addictions?|palliative|geriatrics"
    r"|older adults)\b",
    # Names of services, jobs and laws.
    r"\b(?:mental|public|digital|occupational|sexual|child|community|population|womens"
    r"|mens|e|m"
    r"|global|environmental|allied|oral|primary|virtual|animal|prison|school"
    r"|reproductive) health"
    r" (?:and (?:social )?(?:care|wellbeing|safety) )?(?:nurs\w+|act|trusts?|services?"
    r"|teams?|wards?"
    r"|units?|practitioners?|professionals?|first aid\w*|boards?|pathways?|programmes?"
    r"|charit\w+"
    r"|informatics|settings?|sector|data|products?|advisers?|advisors?|physicians?"
    r"|visitors?|tech"
    r"|technology|specialist|social work\w*|legislation|inpatient|apps?|crisis|liaison"
    r"|care|law"
    r"|start ?ups?|compan\w+|background|experience|record systems?|systems?|roles?"
    r"|degree|diploma|qualification)\b",
    r"\bhealth (?:and|&) (?:social )?(?:care|safety)\b|\bhealth (?:board|service"
    r"|services|visit\w+"
    r"|informatics|tech|technology|data|coach\w*|inequalit\w+|literacy|econom\w+"
    r"|education|sector"
    r"|records?|systems?|promotion|care|it|software|organisations?|professionals?"
    r"|apps?|products?"
    r"|improvement|policy|analytics|innovation|psycholog\w+|trainer|training"
    r"|checks? (?:clinic|for))\b",
    r"\bhealth ?tech\b|\bhealthcare\b|\bcrb code\b",
    r"\b(?:learning )?disabilit(?:y|ies) (?:nurs\w+|services?|teams?|units?|settings?"
    r"|homes?"
    r"|charit\w+|sector|confident|awareness|support|liaison|practice|qualification"
    r"|equality)\b",
    r"\b(?:maternity|pregnancy|antenatal|postnatal) (?:cover|wards?|units?|services?"
    r"|care|support"
    r"|assessment|records?|clinics?|early|systems?|pathways?|teams?|theatres?"
    r"|emergenc\w+|informatics"
    r"|incentive)\b",
    r"\b(?:childrens|childs?|paediatric|family|families"
    r"|sick childrens?) (?:and \w+ )?(?:nurs\w+"
    r"|services?|wards?|units?|homes?|hospitals?|therap\w+|liaison|support|practice"
    r"|health|court"
    r"|safeguarding|protection|hub|centres?|doctors?|planning (?:clinics?|services?)"
    r"|social work\w*"
    r"|services|intensive care|emergency|palliative|hospice|systems|nurse)\b",
    r"\b(?:sexual|reproductive) health\b(?! (?:problem|issue|condition|history))",
    r"\bsexual (?:assault referral|offences? examin\w+|violence services?|safety)\b",
    r"\bgender (?:identity|dysphoria|pay gap|equality) ?(?:clinics?|services?"
    r"|reporting|patients?)?",
    r"\b(?:workforce )?race equality(?: standard)?\b"
    r"|\bequality diversity and inclusion\b",
    r"\b(?:multi ?)?faith chaplain\w*|\bchaplaincy\b|\bmulti ?faith\b|\bgood faith\b",
    r"\b(?:business|delivery|clinical|industry|commercial|technology|academic|research"
    r"|system"
    r"|implementation|nhs|development|network|external|strategic|channel|programme"
    r"|supply) partners?\b",
    r"\bpartner (?:organisations?|agenc\w+|trusts?|with)\b|\b(?:family"
    r"|family nurse) partnership\b",
    r"\bhow old (?:is|are) (?:your (?:\w+ )?(?:certificate|dbs|training|references?|cv"
    r"|registration"
    r"|pin|qualification|licence)|the)\b",
    r"\bage (?:uk|related|appropriate)\b|\bold age psychiatr\w+|\bolder (?:adults?"
    r"|peoples?|persons?)"
    r"(?: (?:services?|care|wards?|mental health|medicine|nurs\w+))?\b",
    r"\b(?:patients?|residents?|children|adults?|people|clients?) (?:aged|over"
    r"|under) \w+",
    r"\bmanag\w+ (?:\w+ ){0,3}(?:sickness|absence|attendance)\b(?: absence)?",
    r"\bsick (?:childrens|children) nurs\w+|\bsickle cell\b|\bsick pay\b|\bcar sick\b",
    r"\b(?:drug|alcohol|substance)(?: (?:and|misuse|or) (?:alcohol|drug|drugs"
    r"|misuse))* (?:misuse )?"
    r"(?:services?|teams?|workers?|clinics?|treatment services?|nurs\w+|rounds?"
    r"|trials?|charts?"
    r"|calculations?|recovery|liaison|key ?work\w*)\b",
    r"\bsmoking cessation\b|\bsmoke free\b|\bfit test\w*|\bmask fit\b"
    r"|\bfitness to practi[sc]e\b",
    r"\bmanag\w+ (?:\w+ )?(?:long term|chronic) (?:conditions?|illness\w*|diseases?)\b"
    r"|\bsingle sex (?:accommodation|ward\w*)"
    r"|\bgender sensitive\b",
    r"\bstress test\w*|\bweight (?:management|bearing)\b|\bdrug (?:and|or) (?:alcohol"
    r"|dose)\b",
    r"\b(?:administer|give|giving|administering|manage|dispense|dispensing"
    r"|prescribe) (?:\w+ ){0,3}"
    r"(?:medication|medications|medicines|vaccin\w+|immunisations?|injections?|therapy"
    r"|drugs)\b",
    r"\b(?:vaccinat\w+|immunisation|immuniser) (?:clinics?|training|programmes?"
    r"|trained|competenc\w+)",
    r"\b(?:training|certificate|competenc\w+) (?:in|for) (?:\w+ ){0,2}(?:vaccin\w+"
    r"|immunisation)",
    r"\bmedical (?:devices?|records?|imaging|software|school|physics|secretar\w+"
    r"|terminology|director"
    r"|education|wards?|assessment units?|coding|equipment|staffing|writ\w+"
    r"|emergenc\w+|admissions?"
    r"|affairs|engineer\w*|day unit|degree|laborator\w+|illustration|model\w*|data"
    r"|statistic\w+)\b",
    r"\b(?:criminal justice|prison|custody|forensic|offender|youth justice"
    r"|secure)(?: health\w*)?"
    r" (?:services?|settings?|healthcare|nurs\w+|health|units?|teams?|wards?|liaison"
    r"|pathways?|sector"
    r"|hospitals?|mental)\b",
    r"\b(?:third|working) part(?:y|ies)\b|\bmulti ?part\w+\b|\bparty wall\b",
    r"\b(?:student|credit|european|rugby) unions?\b|\bunion (?:consultation"
    r"|negotiat\w+|partnership)\b",
    r"\b(?:with|alongside|consult\w+|negotiat\w+) (?:recognised |staff side "
    r"|the )*(?:trade )?unions?\b",
    r"\bpassword (?:reset|polic\w+|management|manager)\w*|\bpass(?:word|wd)s? (?:for"
    r"|of) (?:staff"
    r"|users|clinicians)\b",
    r"\b(?:reset|resetting|resets) (?:\w+ ){0,3}passwords?\b",
    r"\bwork(?:ed|ing)? in (?:politics|political)\b|\bhealth politics\b",
    r"\b(?:blood )?trans(?:plant|fusion|port|ition|lation)\w*\b",
    r"\bnational (?:programmes?|insurance fund|guidelines?|standards?|audits?|data\w*"
    r"|institute"
    r"|frameworks?)\b|\binternational (?:recruitment|nurses?|patients?)\b",
    r"\b(?:cultural|culturally|cross cultural) (?:competen\w+|sensitiv\w+|safe\w*"
    r"|aware\w*)\b",
    r"\bhearing aid (?:fitting|clinics?|services?)|\bsight test\w*|\b(?:deaf"
    r"|blind) (?:services?"
    r"|children|adults|patients|people|awareness|community)\b"
    r"|\bwheelchair (?:services?|clinics?)\b",
    r"\b(?:dementia|cancer|diabetes|asthma|stroke|hiv|autism|epilepsy|heart failure"
    r"|allergy|hepatitis"
    r"|depression|anxiety|adhd|arthritis|tb|menopause|pain|covid|addictions?|suicide)"
    r"(?: (?:and|or) \w+)? (?:care|nurs\w+|services?|clinics?|wards?|units?|pathways?"
    r"|friends?"
    r"|specialist\w*|patients?|centres?|screening|trials?|registr\w+|prevention"
    r"|therap\w+|diagnos\w+"
    r"|educators?|research|alliance|team|teams|liaison|awareness|training"
    r"|rehabilitation|vaccin\w+"
    r"|disorders? (?:services?|units?|clinics?)|networks?|data|assessments?|rehab)\b",
    r"\b(?:iv|intravenous|occupational|speech|art|music|physio|cbt|family|hormone"
    r"|radio|radiation|chemo"
    r"|talking|psychological) ?therap(?:y|ies|ists?)\b|\bcounselling (?:qualif\w+"
    r"|diploma|degree|skills"
    r"|training|psycholog\w+|services?)\b",
)
