"""Which language a message is written in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from frontline.domain.language_words import WORDS, WORDS_BY_SCRIPT
from frontline.domain.languages import foreign_language

ROOT = Path(__file__).parents[3]
ANSWERS = YAML(typ="safe").load(ROOT / "data" / "conversation" / "languages.yml")["responses"]
CODES = {name.rsplit("_", 1)[1]: name for name in ANSWERS}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("szukam pracy", "pl"),
        ("caut un loc de munca", "ro"),
        ("busco trabajo", "es"),
        ("procuro emprego", "pt"),
        ("je cherche un emploi", "fr"),
        ("cerco lavoro", "it"),
        ("ich suche Arbeit", "de"),
        ("шукаю роботу", "uk"),
        ("я ищу работу", "ru"),
        ("търся работа", "bg"),
        ("أبحث عن عمل", "ar"),
        ("میں نوکری ڈھونڈ رہا ہوں", "ur"),
        ("دنبال کار می‌گردم", "fa"),
        ("मुझे नौकरी चाहिए", "hi"),
        ("എനിക്ക് ജോലി വേണം", "ml"),
        ("எனக்கு வேலை வேண்டும்", "ta"),
        ("আমি কাজ খুঁজছি", "bn"),
        ("ਮੈਨੂੰ ਨੌਕਰੀ ਚਾਹੀਦੀ ਹੈ", "pa"),
        ("naghahanap ako ng trabaho", "tl"),
        ("dw i'n chwilio am swydd", "cy"),
        ("我想找工作", "zh"),
        ("iş arıyorum", "tr"),
        ("ieškau darbo", "lt"),
        ("munkát keresek", "hu"),
        ("ψάχνω δουλειά", "el"),
        ("waxaan raadinayaa shaqo", "so"),
        ("bonjour", "fr"),
    ],
)
def test_a_short_message_is_enough(text: str, language: str) -> None:
    """Two or three words are what people write to see whether it works."""
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "nurse jobs near Aberystwyth",
        "HCA nights Ystradgynlais",
        "jobs in Llandudno with the Betsi Cadwaladr board",
        "my name is Łukasz Wójcik",
        "Sofia Papadopoulos",
        "João da Silva Santos",
        "Anna Kowalska",
        "i am nurse from kerala want job uk",
        "please i am looking job for my wife she is nurse in philippines",
        "how mach pay",
        "do u sponsor",
        "rmn jobs nr merthyr tydfil",
        "la la la",
        "café assistant",
        "I speak Polish and Urdu",
        "asdf qwer zxcv",
        "07700 900123",
        "🙂",
        "",
    ],
)
def test_english_with_foreign_names_stays_english(text: str) -> None:
    """Names, places and second-language English are no foreign language."""
    assert foreign_language(text) is None


@pytest.mark.parametrize("code", sorted(CODES))
def test_each_answer_is_in_the_language_it_is_for(code: str) -> None:
    """The line a speaker gets is recognised as their own language."""
    assert foreign_language(ANSWERS[CODES[code]][0]["text"]) == code


def test_every_language_told_by_its_words_has_an_answer() -> None:
    """Nobody is recognised and then answered in English."""
    known = set(WORDS) | {code for each in WORDS_BY_SCRIPT.values() for code in each}
    assert known <= set(CODES)


@given(st.text(max_size=300))
def test_any_text_has_a_language_or_none(text: str) -> None:
    """Never an exception, whatever the script."""
    language = foreign_language(text)
    assert language is None or language.isascii()
