"""How long the tuning goes on, and how fast."""

from __future__ import annotations

# With ten examples of each label eight passes over them all; with a hundred three, which are then
# more steps than the eight were. A handful is seen a thousand times in all: the first steps alone
# would do harm.
MOST, FEWEST, ENOUGH, HANDFUL = 8, 3, 40_000, 1_000
# Steps grow to this length over the first tenth of the way, then shrink to a fiftieth of it.
STEP = 2e-4
WARM_UP, LAST = 0.1, 0.02


def passes(examples: int) -> int:
    """How often each of so many examples, at least one, is learnt from."""
    return max(FEWEST, min(MOST, ENOUGH // examples), HANDFUL // examples)


def step_length(way: float) -> float:
    """How far a step goes, by the share of the way that lies behind (0 to 1)."""
    rising, falling = way / WARM_UP, (1 - way) / (1 - WARM_UP)
    return STEP * max(LAST, min(rising, falling))
