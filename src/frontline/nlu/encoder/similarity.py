"""How close the small int8 graph stays to the exact one, on a fixed list of sentences."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from frontline.nlu.encoder.session import Encoder

SENTENCES = (
    "hi",
    "yes please",
    "no thanks",
    "I'm not sure yet",
    "what can you do?",
    "am I talking to a real person",
    "any remote clinical informatics jobs over 45k?",
    "band 6 physio near Leeds, part time",
    "show me the newest vacancies",
    "tell me more about the second one",
    "does the Bristol role come with visa sponsorship?",
    "I would like to apply for the CNIO post",
    "my name is Priya and I'm a mental health nurse",
    "sorry, my e-mail ends in .org not .com",
    "why do you need my phone number?",
    "I'd rather not say",
    "forget it, stop",
    "please delete everything you hold about me",
    "do I need a DBS check before I start?",
    "how do your fees work for hospitals",
    "we need three theatre nurses from March",
    "can somebody ring me back tomorrow afternoon",
    "what is the metaverse in healthcare",
    "can virtual reality help people with phobias",
    "is it safe to take ibuprofen with warfarin",
    "I can't cope any more",
    "what's the weather in York",
    "Lokking for a jbo in digtal helth",
    "bonjour, je cherche un emploi",
    "I've worked nights on an acute ward for eleven years, I'm tired of it and I want to know "
    "whether my experience would count for anything in a digital team that trains other nurses",
)
LOWEST_MEAN = 0.99
LOWEST = 0.95


@dataclass(frozen=True)
class Similarity:
    """Cosine between the vectors of two graphs: 1 is the same direction."""

    mean: float
    lowest: float

    def good_enough(self) -> bool:
        """Whether the small graph may stand in for the exact one."""
        return self.mean >= LOWEST_MEAN and self.lowest >= LOWEST


def compare_graphs(exact: Path, small: Path, tokenizer: Path) -> Similarity:
    """How similar the vectors of two graphs are over the fixed list."""
    left = Encoder(exact, tokenizer).encode_batch(SENTENCES)
    right = Encoder(small, tokenizer).encode_batch(SENTENCES)
    cosines = np.sum(left * right, axis=1)
    return Similarity(float(cosines.mean()), float(cosines.min()))
