"""Words that only one of the languages our visitors speak has, and English has not.

Small and frequent words, and those a person looking for care work writes first: "job", "nurse",
"looking for". A word that is also an English word, a name or a place in the United Kingdom is left
out. ISO 639-1 codes. A word in two lists counts for both, so that the rest of the message decides.
"""

from __future__ import annotations

WORDS: dict[str, str] = {
    "pl": (
        "szukam pracy praca pracę pracy pielęgniarka pielęgniarki pielęgniarką jestem dzień "
        "dobry cześć czy można proszę dziękuję nie jak gdzie ile chcę chciałabym chciałbym "
        "potrzebuję mam mówię mówi mówisz płaca oferujecie macie polsku angielsku opiekunka "
        "opiekun lekarz jest są się dla oferty zatrudnienie witam moje mnie"
    ),
    "ro": (
        "caut munca muncă loc asistentă asistenta medicală medicala bună buna ziua sunt vreau "
        "lucrez lucru vorbiți vorbesc românește romaneste română angleză mulțumesc multumesc "
        "pentru aveți aveti care salariul aveti doriți și este nu unde cât cum ajutor infirmieră "
        "angajare salut"
    ),
    "es": (
        "busco trabajo empleo enfermera enfermero me llamo auxiliar enfermería hola buenos "
        "buenas días dias tardes soy tengo quiero necesito gracias por favor cómo como dónde "
        "donde cuánto cuanto pagan quisiera muchas hay vacantes puedo hablo hablas habla español "
        "espanol inglés para una el la los de en con que está estoy ayuda cuidadora médico"
    ),
    "pt": (
        "procuro trabalho emprego enfermeira enfermeiro olá bom boa tarde sou tenho quero "
        "preciso obrigada obrigado por favor vocês quanto posso mandar meu minha currículo onde "
        "posso falo fala português portugues inglês para uma os não com que está estou ajuda "
        "cuidadora de em vaga vagas"
    ),
    "fr": (
        "je cherche travail emploi infirmière infirmier bonjour bonsoir salut suis veux voudrais "
        "besoin merci s'il vous plaît plait où combien ça paie payé puis parle parlez français "
        "francais anglais pour une les des avec que est aide soignante un le la j'ai avez offres "
        "poste comment"
    ),
    "it": (
        "cerco lavoro infermiera infermiere ciao buongiorno buonasera sono voglio vorrei bisogno "
        "grazie per favore dove quanto qual è stipendio paga posso parlo parla italiano inglese "
        "una il gli di con che aiuto impiego offerte come badante ho avete"
    ),
    "de": (
        "ich suche arbeit stelle krankenschwester pflegekraft krankenpfleger guten tag bin "
        "möchte moechte brauche danke bitte wann wo wie viel kann spreche sprechen sie deutsch "
        "englisch für eine einen der das und mit nicht hilfe haben gibt ist als"
    ),
    "nl": (
        "ik zoek werk baan verpleegkundige goedemorgen ben wil graag heb nodig dank je "
        "alstublieft waar hoeveel kan spreek nederlands engels voor een het en met niet hulp als"
    ),
    "cy": (
        "dw i'n dwi'n chwilio swydd nyrs bore da prynhawn shwmae sut rydw eisiau diolch yn fawr "
        "os gwelwch dda ble faint siarad cymraeg saesneg gwaith oes gyda mae rwy'n ydych am fel"
    ),
    "tl": (
        "naghahanap ako ng trabaho nars kumusta magandang umaga hapon gusto kailangan salamat po "
        "opo saan magkano paano puwede pwede marunong tagalog ingles para sa ang mga ba may "
        "mayroon hindi ko mo tulong meron"
    ),
    "tr": (
        "yalnızca bir ister misiniz maaş ne kadar biliyor musunuz iş arıyorum hemşire merhaba "
        "günaydın ben istiyorum ihtiyacım var teşekkürler teşekkür ederim lütfen nerede kadar "
        "nasıl konuşuyorum türkçe ingilizce için bir ve ile değil yardım olarak mi mı"
    ),
    "lt": (
        "ieškau darbo slaugytoja slaugytojas labas diena rytas esu noriu reikia ačiū prašau kur "
        "kiek kaip galiu kalbu lietuviškai angliškai ir su ne pagalba ar yra dirbti darbas"
    ),
    "lv": (
        "meklēju darbu medmāsa labdien sveiki esmu gribu vajag paldies lūdzu kur cik kā varu "
        "runāju latviski angliski un ar nav palīdzība vai ir strādāt"
    ),
    "cs": (
        "hledám práci práce zdravotní sestra sestry dobrý den ahoj jsem chci potřebuji děkuji "
        "prosím kde kolik jak mohu mluvím česky anglicky pro není pomoc máte chtěla chtěl "
        "pracovat nemocnici"
    ),
    "hi-Latn": (
        "mujhe naukri chahiye kaam main hoon kya aap hindi mein baat kar sakte hain hai namaste "
        "dhanyavaad shukriya kahan kitna kaise mera meri nahi jankari karna chahta chahti urdu"
    ),
    "hu": (
        "munkát keresek munka ápoló ápolónő nővér szia jó napot vagyok szeretnék kell köszönöm "
        "kérem hol mennyi hogyan tudok beszélek magyarul angolul és egy nem segítség van állást "
        "állás dolgozni"
    ),
    "so": (
        "waxaan raadinayaa shaqo kalkaaliye salaan iska warran subax wanaagsan ahay rabaa "
        "doonayaa mahadsanid fadlan xaggee meeqa sidee kari karaa ku hadlaa soomaali ingiriisi "
        "iyo leh caawimo ma"
    ),
    "sq": (
        "kërkoj punë infermiere përshëndetje jam dua kam nevojë faleminderit lutem ku sa si mund "
        "flas shqip anglisht për një dhe me nuk ndihmë"
    ),
    "sw": (
        "natafuta kazi muuguzi habari jambo mimi nataka nahitaji asante tafadhali wapi kiasi "
        "gani ninaweza kiswahili kiingereza kwa na ni msaada"
    ),
    "vi": (
        "tôi tìm việc làm công y tá xin chào muốn cần cảm ơn vui lòng đâu bao nhiêu nói tiếng anh"
    ),
}

# In Cyrillic and Arabic script the letters or small words tell the languages apart.
WORDS_BY_SCRIPT: dict[str, dict[str, str]] = {
    "cyrillic": {
        "uk": (
            "шукаю роботу робота медсестра медсестри добрий день привіт хочу потрібна дякую будь "
            "ласка де як можна мені розмовляю українською англійською чи для не що мене є та"
        ),
        "ru": (
            "ищу работу работа медсестра медсестрой здравствуйте добрый день привет хочу нужна "
            "нужен спасибо пожалуйста где как сколько можно мне говорю русски английски ли для "
            "не что я есть"
        ),
        "bg": (
            "търся работа медицинска сестра здравейте добър ден искам имам нужда благодаря моля "
            "къде как колко мога говоря български английски ли за не че аз съм има"
        ),
    },
    "arabic": {
        "ar": (
            "أبحث ابحث عن عمل وظيفة ممرضة ممرض مرحبا السلام عليكم أنا انا أريد اريد شكرا من فضلك "
            "أين كم كيف هل في العربية الإنجليزية مع لا"
        ),
        "fa": (
            "دنبال کار هستم پرستار سلام من می‌خواهم میخواهم خواهم متشکرم ممنون لطفا کجا چقدر "
            "چطور آیا در فارسی انگلیسی با نه است برای"
        ),
        "ur": (
            "میں نوکری ملازمت نرس رہا رہی ہوں ہے ہیں کی کا کے مجھے چاہیے شکریہ براہ کرم کہاں "
            "کتنی کیسے کیا اردو انگریزی نہیں"
        ),
    },
}

# Letters that one language of its script has and the others of the list have not.
LETTERS: dict[str, str] = {
    "uk": "іїєґ",
    "ru": "ыэё",
    "ur": "ٹڈڑےںھہ",
    "fa": "پژچگ",
    "pl": "łżźśćńąę",
    "ro": "țșăţş",
    "tr": "ğı",
    "hu": "őű",
    "lt": "ėųįū",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "de": "ß",
    "vi": "ơưđạảấầẩậắằặẹẻẽếềểễệịọỏốồổỗộớờởợụủứừửữựỳỵỷỹ",
}
