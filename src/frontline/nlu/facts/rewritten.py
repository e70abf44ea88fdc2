"""A text with some of its words put another way, and the way back to what was typed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

Replacement = tuple[int, int, str]

# Letters of a word that another reading may put another way.
SHORTEST_SLIP = 4


@dataclass(frozen=True)
class Rewritten:
    """`text` as it reads now. `shifts` are (start, end) now and (start, end) as typed, in order."""

    text: str
    shifts: tuple[tuple[int, int, int, int], ...] = ()

    def start(self, position: int) -> int:
        """Where a match that starts here starts in the text as typed."""
        shift = self._last_before(position + 1)
        if shift is None:
            return position
        _, now_end, typed_start, typed_end = shift
        return typed_start if position < now_end else position + typed_end - now_end

    def end(self, position: int) -> int:
        """Where a match that ends here ends in the text as typed."""
        shift = self._last_before(position)
        if shift is None:
            return position
        _, now_end, _, typed_end = shift
        return typed_end if position <= now_end else position + typed_end - now_end

    def of(self, start: int, end: int, typed: str) -> str:
        """Characters `start` to `end` of the text as typed, with the words put another way."""
        parts, done = [], start
        for now_start, now_end, typed_start, typed_end in self.shifts:
            if start <= typed_start and typed_end <= end:
                parts += [typed[done:typed_start], self.text[now_start:now_end]]
                done = typed_end
        return "".join([*parts, typed[done:end]])

    def _last_before(self, position: int) -> tuple[int, int, int, int] | None:
        index = bisect_right(self.shifts, (position - 1, len(self.text) + 1))
        return self.shifts[index - 1] if index else None


def rewritten(text: str, replacements: Iterable[Replacement]) -> Rewritten:
    """The text with each (start, end, words) put in, in order and without overlaps."""
    parts: list[str] = []
    shifts: list[tuple[int, int, int, int]] = []
    done = length = 0
    for start, end, words in replacements:
        between = text[done:start]
        now = length + len(between)
        length = now + len(words)
        shifts.append((now, length, start, end))
        parts += [between, words]
        done = end
    return Rewritten("".join([*parts, text[done:]]), tuple(shifts))


def both(typed: str, first: Rewritten, second: Rewritten) -> Rewritten:
    """`typed` with the words that `first` puts another way, and those of `second` that `first`
    leaves as they are. Short words stay: "4" is no "for" and "CoS" no "because" where facts are
    looked for.
    """
    if not second.shifts:
        return first
    changed = list(_replacements(first))
    taken = [(start, end) for start, end, _ in changed]
    further = [
        (start, end, words)
        for start, end, words in _replacements(second)
        if end <= len(typed)
        and end - start >= SHORTEST_SLIP
        and typed[start:end].isalpha()
        and not any(start < other_end and other < end for other, other_end in taken)
    ]
    return rewritten(typed, sorted([*changed, *further]))


def _replacements(read: Rewritten) -> Iterable[Replacement]:
    return ((start, end, read.text[now:now_end]) for now, now_end, start, end in read.shifts)
