"""Which passwords are accepted."""

from __future__ import annotations

import pytest

from frontline.domain.password import MAXIMUM, MINIMUM, password_problem, tidy_password

ABOUT_ANNA = ("Anna Bell", "anna.bell@linq.example", "frontline")


@pytest.mark.parametrize(
    "password",
    ["correct horse battery", "sixteen purple vans", "xK7$mQ2!pW9&zT", "ünïcödé wörds äre fine",
     "a" * 3 + "bcdefghij" * 7, "trwyn coch mawr iawn"],
)  # fmt: skip
def test_long_passwords_of_any_shape_are_accepted(password: str) -> None:
    """There is no rule about capitals, digits or signs, and 64 characters are welcome."""
    assert password_problem(password, ABOUT_ANNA) is None


@pytest.mark.parametrize(
    "password",
    ["Password1234!", "passwordpassword", "qwertyuiop12", "123456789012", "aaaaaaaaaaaa",
     "Liverpool2026!", "letmein-letmein", "AnnaBell2026!!", "frontline1234", "linqlinqlinq1"],
)  # fmt: skip
def test_passwords_that_everybody_tries_are_refused(password: str) -> None:
    """Common words, the person's own name and our own name are no passwords."""
    problem = password_problem(password, ABOUT_ANNA)
    assert problem is not None
    assert "easy to guess" in problem


def test_the_length_has_two_ends() -> None:
    """Too short and far too long are each refused with the number to keep to."""
    assert str(MINIMUM) in (password_problem("short wisp") or "")
    assert str(MAXIMUM) in (password_problem("long words " * 40) or "")


def test_a_password_fits_from_any_keyboard() -> None:
    """A letter with an accent is the same whether it was typed as one sign or two."""
    assert tidy_password("cafe\u0301") == tidy_password("caf\u00e9")
