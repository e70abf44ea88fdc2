"""`frontline serve` whose engine takes its time, so that a test can kill it in between.

python -m tests.integration.serving.slow_server SECONDS
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

import click

from frontline.bootstrap import Product
from frontline.commands.serve import serve
from frontline.domain.conversation import Utterance
from frontline.engine.dialogue import RasaDialogue
from frontline.settings import load_settings


class SlowDialogue(RasaDialogue):
    """The real engine after a pause."""

    pause = float(sys.argv[1]) if len(sys.argv) > 1 else 0.0

    def reply(self, conversation_id: str, text: str, message_id: str) -> Sequence[Utterance]:
        time.sleep(self.pause)
        return super().reply(conversation_id, text, message_id)


def main() -> None:
    product = Product(load_settings())
    product.engine.__class__ = SlowDialogue
    assert serve.callback is not None
    with click.Context(serve, obj=product):
        serve.callback()


if __name__ == "__main__":
    main()
