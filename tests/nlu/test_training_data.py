"""The training data keeps its promises: complete, in one place each, honest and nobody's."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from rapidfuzz import fuzz, process

from frontline.nlu.marks import marked_kinds, plain_text

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
HELDOUT = ROOT / "tests" / "nlu" / "heldout"

# The public names, as the catalogue of intents and entities has them.
INTENTS = {
    "smalltalk": "greet goodbye thank bot_challenge smalltalk",
    "conversation": (
        "affirm deny unsure help repeat_that abuse other_language out_of_scope nlu_fallback"
    ),
    "vacancies": (
        "search_vacancies refine_search more_results latest_vacancies vacancy_details ask_vacancy"
        " compare_vacancies job_alert stop_alerts"
    ),
    "screening": (
        "apply register_interest inform correct review_answers why_ask skip cancel pause resume"
    ),
    "applications": "application_status withdraw_application interview_change placed_worker",
    "people": "send_cv talk_to_human hire_staff complain give_feedback",
    "privacy": "delete_my_data export_my_data withdraw_consent privacy_question",
    "safety": "medical_advice crisis emergency report_concern",
    "faq": "faq",
    "innovation": "innovation",
}
RETRIEVAL = {
    "faq": (
        "who_we_are opening_hours contact_details locations_covered roles_recruited fees"
        " how_it_works timescales documents_needed cv_tips interview_tips references dbs"
        " right_to_work visa_sponsorship professional_registration overseas_qualifications"
        " pay_bands pay_frequency temp_or_permanent part_time_and_flexible remote_work"
        " notice_periods relocation return_to_practice new_to_healthcare entry_level"
        " training_and_cpd nhs_frameworks adjustments_and_accessibility equality ai_in_selection"
        " referral"
    ),
    "innovation": (
        "metaverse_in_healthcare vr_surgical_training ar_in_surgery vr_medical_education"
        " phobia_and_anxiety_therapy virtual_appointments home_care twins_separation_case"
        " executive_opinion gamification interoperability future_training_holograms"
        " access_to_care risks jobs_in_innovation skills_needed how_to_move_into_it"
    ),
    "smalltalk": "how_are_you who_made_you joke compliment",
}
ENTITIES = (
    "role specialty place distance work_mode contract_type hours salary pay_band sponsorship"
    " employer attribute mention person_name email phone profession registration_body"
    " registration_number experience_years notice_period start_date availability organisation"
    " headcount"
)
# Where a visitor's main business happens, so where a misunderstanding costs most.
MAIN_PATH = (
    "search_vacancies refine_search vacancy_details ask_vacancy apply inform correct cancel"
    " skip why_ask talk_to_human affirm deny unsure delete_my_data export_my_data hire_staff"
)
SKILLS = tuple(INTENTS)
# What an annotator may say of a visitor's message, besides its length.
KINDS_OF_MESSAGE = {
    *("typos", "slang", "second_language", "multi_request"),
    *("indirect", "angry", "negation", "short", "long"),
}
SAID_BY_NO_ONE = frozenset({"nlu_fallback"})  # what Rasa says when it understood nothing
BASES = frozenset(RETRIEVAL)
# Trainers add questions of their own by giving them an answer.
ANSWERED = frozenset(
    key.removeprefix("utter_")
    for base in RETRIEVAL
    for key in yaml.safe_load((DATA / base / "responses.yml").read_text(encoding="utf-8"))[
        "responses"
    ]
    if "/" in key
)
FULL_NAMES = (
    frozenset(name for names in INTENTS.values() for name in names.split()) - BASES - SAID_BY_NO_ONE
    | frozenset(f"{base}/{name}" for base, names in RETRIEVAL.items() for name in names.split())
    | ANSWERED
)

_PAYLOAD = re.compile(r"/(?P<intent>[a-z_]+)(?P<entities>\{.*\})?")
_NAMED = re.compile(r"\{(\w+)\}")
_EMAIL = re.compile(r"[\w.+-]+@([\w.-]+\w)")
_RESERVED_DOMAIN = re.compile(r"(^|\.)example\.(org|com|net)$")  # RFC 2606
_PHONE = re.compile(r"\+?\d[\d ()-]{8,}\d")
_DRAMA_NUMBER = re.compile(r"(7700900|1632960)\d{3}")  # Ofcom's numbers for use in drama


@dataclass(frozen=True)
class Example:
    """One sentence, its full intent name and the skill whose file has it."""

    text: str
    intent: str
    skill: str

    @property
    def plain(self) -> str:
        """The sentence without case and punctuation; signs alone stay as they are."""
        words = re.sub(r"[^\w\s]", " ", re.sub("['\u2019]", "", self.text.casefold())).split()
        return " ".join(words) or self.text


@cache
def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def examples_in(path: Path, skill: str) -> Iterator[Example]:
    for group in load(path)["nlu"]:
        for line in group.get("examples", "").strip().splitlines():
            text = plain_text(line.removeprefix("- ").strip())
            yield Example(text, group["intent"], skill)


def marked_files(skill: str = "*") -> list[Path]:
    """The files of examples that have all their facts marked."""
    return sorted(DATA.glob(f"{skill}/marked.yml"))


@pytest.fixture(scope="module")
def domain() -> Any:
    return load(ROOT / "domain.yml")


@pytest.fixture(scope="module")
def training() -> list[Example]:
    return [
        example
        for skill in SKILLS
        for path in (DATA / skill / "nlu.yml", *marked_files(skill))
        for example in examples_in(path, skill)
    ]


@pytest.fixture(scope="module")
def heldout() -> list[Example]:
    return [e for skill in SKILLS for e in examples_in(HELDOUT / f"{skill}.yml", skill)]


@cache
def visitors() -> tuple[Any, ...]:
    """The held-out messages that are annotated one by one, as they stand in their files."""
    return tuple(row for path in sorted((HELDOUT / "visitors").glob("*.yml")) for row in load(path))


@pytest.fixture(scope="module")
def unseen(heldout: list[Example]) -> list[Example]:
    """Everything the model is measured on."""
    return heldout + [Example(row["text"], row["label"], "visitors") for row in visitors()]


@pytest.fixture(scope="module")
def rules() -> list[tuple[str, str, str]]:
    """(skill, intent, action) of every rule that answers an intent."""
    return [
        (skill, rule["steps"][0]["intent"], rule["steps"][1]["action"])
        for skill in SKILLS
        for rule in load(DATA / skill / "rules.yml")["rules"]
        if "intent" in rule["steps"][0]
    ]


@pytest.fixture(scope="module")
def answers() -> list[tuple[str, str, list[Any]]]:
    """(skill, key, variations) of every response, in every file of data/ that has some."""
    return [
        (path.parent.name, key, variations)
        for path in sorted(DATA.rglob("*.yml"))
        if isinstance(load(path), dict)
        for key, variations in load(path).get("responses", {}).items()
    ]


def names_of(entries: list[Any]) -> set[str]:
    return {next(iter(entry)) if isinstance(entry, dict) else entry for entry in entries}


@pytest.mark.parametrize("skill", SKILLS)
@pytest.mark.parametrize("kind", ["nlu", "rules", "responses"])
def test_every_skill_has_its_three_files(skill: str, kind: str) -> None:
    """A skill's folder holds its examples, its rules and its wording."""
    assert (DATA / skill / f"{kind}.yml").is_file()


@pytest.mark.parametrize("skill", SKILLS)
def test_every_skill_has_held_out_talk(skill: str) -> None:
    """Each skill is measured on sentences of its own that no training sees."""
    assert (HELDOUT / f"{skill}.yml").is_file()


def test_no_folder_holds_dialogue_data_outside_the_skills() -> None:
    """Examples, rules and responses live in the named skills and nowhere else."""
    holders = {path.parent.name for kind in ("nlu", "rules") for path in DATA.rglob(f"{kind}.yml")}
    assert holders == set(SKILLS)


def test_the_domain_has_the_intents_of_the_catalogue(domain: Any) -> None:
    """The public intent names are all there, and no other."""
    catalogue = {name for names in INTENTS.values() for name in names.split()}
    assert names_of(domain["intents"]) == catalogue - SAID_BY_NO_ONE


def test_the_domain_has_the_entities_of_the_catalogue(domain: Any) -> None:
    """The public entity names are all there."""
    assert set(ENTITIES.split()) <= names_of(domain["entities"])


def test_the_domain_speaks_no_word_to_a_visitor(domain: Any) -> None:
    """Wording lives in the skills: in domain.yml it would be overridden in silence."""
    assert "responses" not in domain


def test_no_slot_can_be_filled_by_a_visitor_or_steer_a_rule(domain: Any) -> None:
    """Every slot is set by actions alone and has no part in choosing what happens next."""
    for name, slot in domain["slots"].items():
        assert slot["mappings"] == [{"type": "custom"}], name
        assert slot["influence_conversation"] is False, name


def test_no_entity_steers_a_rule(domain: Any) -> None:
    """A rule follows from the intent, whatever entities were found beside it."""
    for entity in domain["entities"]:
        assert list(entity.values()) == [{"influence_conversation": False}]


def test_every_name_has_examples(training: list[Example]) -> None:
    """Every intent and retrieval intent can be learned, and nothing else is taught."""
    assert {example.intent for example in training} == FULL_NAMES


@pytest.mark.parametrize("name", sorted(FULL_NAMES))
def test_a_name_has_enough_examples(name: str, training: list[Example]) -> None:
    """The main path has 40 examples an intent, other intents 20, an approved answer 10."""
    least = 40 if name in MAIN_PATH.split() else 10 if "/" in name else 20
    assert sum(example.intent == name for example in training) >= least


@pytest.mark.parametrize("name", sorted(FULL_NAMES))
def test_a_name_is_measured_on_enough_held_out_talk(name: str, heldout: list[Example]) -> None:
    """The main path has 12 held-out sentences an intent, everything else 6."""
    least = 12 if name in MAIN_PATH.split() else 6
    assert sum(example.intent == name for example in heldout) >= least


def test_an_intent_lives_in_its_own_skill_only(
    training: list[Example], heldout: list[Example]
) -> None:
    """Whoever changes an intent finds all of it in one file."""
    home = {name: skill for skill, names in INTENTS.items() for name in names.split()}
    for example in [*training, *heldout]:
        assert home[example.intent.split("/")[0]] == example.skill, example


def test_every_intent_has_exactly_one_rule(rules: list[tuple[str, str, str]]) -> None:
    """No message is left without an answer, and none has two."""
    catalogue = {name for names in INTENTS.values() for name in names.split()}
    assert Counter(intent for _, intent, _ in rules) == dict.fromkeys(catalogue, 1)


def test_a_rule_lives_with_the_examples_of_its_intent(rules: list[tuple[str, str, str]]) -> None:
    """A skill's folder tells the whole of what it does."""
    for skill, intent, _ in rules:
        assert intent in INTENTS[skill].split()


def test_every_action_of_a_rule_exists(
    domain: Any, rules: list[tuple[str, str, str]], answers: list[tuple[str, str, list[Any]]]
) -> None:
    """A rule names an action of the domain or a response that is written."""
    known = set(domain["actions"]) | {key.split("/")[0] for _, key, _ in answers}
    assert {action for *_, action in rules} <= known


def test_response_keys_are_unique(answers: list[tuple[str, str, list[Any]]]) -> None:
    """No wording overrides another: Rasa would keep one of the two without a word."""
    repeated = [key for key, times in Counter(key for _, key, _ in answers).items() if times > 1]
    assert repeated == []


def test_a_response_is_named_after_its_skill(answers: list[tuple[str, str, list[Any]]]) -> None:
    """From a key a trainer knows the file: utter_<skill>_…, utter_ask_… or utter_<family>/…."""
    for skill, key, _ in answers:
        assert key.startswith((f"utter_{skill}_", f"utter_{skill}/", "utter_ask_")), (skill, key)


def test_every_retrieval_intent_has_its_answer(answers: list[tuple[str, str, list[Any]]]) -> None:
    """Each question that can be recognised has one approved answer, and no answer is orphaned."""
    written = {key.removeprefix("utter_") for _, key, _ in answers if "/" in key}
    assert written == {name for name in FULL_NAMES if "/" in name}


def test_every_button_leads_somewhere(
    domain: Any, answers: list[tuple[str, str, list[Any]]]
) -> None:
    """A button's payload names an intent of the domain and carries known entities."""
    payloads = [
        button["payload"]
        for *_, variations in answers
        for variation in variations
        for button in variation.get("buttons", [])
    ]
    assert payloads
    for payload in payloads:
        pressed = _PAYLOAD.fullmatch(payload)
        assert pressed, payload
        assert pressed["intent"] in names_of(domain["intents"]), payload
        assert set(json.loads(pressed["entities"] or "{}")) <= names_of(domain["entities"]), payload


def test_an_answer_that_a_rule_gives_by_itself_has_all_it_names(
    domain: Any, rules: list[tuple[str, str, str]], answers: list[tuple[str, str, list[Any]]]
) -> None:
    """Without an action to fill them in, the names in a text must be slots."""
    said_by_rules = {action for *_, action in rules if action.startswith("utter_")}
    said_by_rules.add("utter_faq")  # action_answer_faq says these just as they are written
    for _, key, variations in answers:
        if key.split("/")[0] in said_by_rules:
            named = {name for v in variations for name in _NAMED.findall(v["text"])}
            assert named <= set(domain["slots"]), key


def test_no_sentence_teaches_two_intents(training: list[Example]) -> None:
    """The same words, whatever their case and punctuation, always mean the same."""
    meant: dict[str, str] = {}
    for example in training:
        assert meant.setdefault(example.plain, example.intent) == example.intent, example


def test_no_sentence_is_taught_twice(training: list[Example]) -> None:
    """A repeated sentence adds weight, not knowledge."""
    seen = Counter(example.plain for example in training)
    assert [plain for plain, times in seen.items() if times > 1] == []


def test_no_held_out_sentence_is_nearly_one_of_training(
    training: list[Example], unseen: list[Example]
) -> None:
    """Held-out talk measures understanding, not memory: none shares 19 letters in 20.

    The order of the words does not matter; a typing error in a short word is a fair test.
    """
    taught = [example.plain for example in training]
    near = [
        (example.text, found[0])
        for example in unseen
        if (
            found := process.extractOne(
                example.plain, taught, scorer=fuzz.token_sort_ratio, score_cutoff=95
            )
        )
    ]
    assert near == []


def test_no_held_out_sentence_is_there_twice(unseen: list[Example]) -> None:
    """Each held-out sentence counts once."""
    seen = Counter(example.plain for example in unseen)
    assert [plain for plain, times in seen.items() if times > 1] == []


def test_an_example_has_no_brackets_but_marks(
    training: list[Example], heldout: list[Example]
) -> None:
    """Rasa reads brackets as marks; beside the marks none is left over."""
    assert [e.text for e in [*training, *heldout] if set(e.text) & set("[]{}")] == []


def test_facts_are_marked_where_all_of_them_are(domain: Any) -> None:
    """In `marked.yml` alone, by the names of the domain, in blocks that say so."""
    for skill in SKILLS:
        text = (DATA / skill / "nlu.yml").read_text(encoding="utf-8")
        assert marked_kinds(text) == [], skill
    for path in marked_files():
        assert set(marked_kinds(path.read_text(encoding="utf-8"))) <= names_of(domain["entities"])
        for block in load(path)["nlu"]:
            assert block["metadata"] == {"facts": "annotated"}, (path, block["intent"])


def every_sentence(training: list[Example], unseen: list[Example]) -> list[str]:
    facts = [entry["text"] for entry in load(HELDOUT / "entities.yml")]
    return [example.text for example in [*training, *unseen]] + facts


def test_no_email_address_can_belong_to_anyone(
    training: list[Example], unseen: list[Example]
) -> None:
    """Every address is at a domain reserved for examples (RFC 2606)."""
    domains = _EMAIL.findall("\n".join(every_sentence(training, unseen)))
    assert domains
    assert [name for name in domains if not _RESERVED_DOMAIN.search(name.lower())] == []


def test_no_phone_number_can_belong_to_anyone(
    training: list[Example], unseen: list[Example]
) -> None:
    """Every number is in a range Ofcom keeps for drama: 07700 900xxx or 01632 960xxx."""
    written = [n for text in every_sentence(training, unseen) for n in _PHONE.findall(text)]
    numbers = [re.sub(r"\D", "", number).removeprefix("44").lstrip("0") for number in written]
    assert numbers
    assert [number for number in numbers if not _DRAMA_NUMBER.fullmatch(number)] == []


def test_annotated_facts_stand_in_their_sentence(domain: Any) -> None:
    """Each held-out fact names a known entity and words that the message really has."""
    known = names_of(domain["entities"])
    for entry in [*load(HELDOUT / "entities.yml"), *visitors()]:
        for fact in entry["entities"]:
            assert fact["entity"] in known
            assert fact["text"] in entry["text"]


@pytest.mark.parametrize("row", visitors(), ids=lambda row: str(row["text"])[:40])
def test_a_visitors_message_is_annotated_with_names_that_exist(row: Any) -> None:
    """Its label, the labels that would be right too, its second request and its kinds."""
    named = {row["label"], *row.get("or", ()), *([row["also"]] if "also" in row else [])}
    assert named <= FULL_NAMES
    assert set(row["slices"]) <= KINDS_OF_MESSAGE
    assert ("multi_request" in row["slices"]) == ("also" in row)
