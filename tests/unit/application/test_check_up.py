"""What `frontline doctor` makes of what it sees."""

from __future__ import annotations

from frontline.application.check_up import Check, Problem, Remark, Result, Verdict, check_up


def test_each_check_is_reported_whatever_the_others_do() -> None:
    """A check that fails or breaks never hides the ones after it."""

    def wrong() -> str:
        raise Problem("Start the database.")

    def worth_knowing() -> str:
        raise Remark("Sample values are still in use.")

    def broken() -> str:
        raise ZeroDivisionError

    checks = [
        Check("database", wrong),
        Check("brand", worth_knowing),
        Check("model", broken),
        Check("encoder", lambda: "prepared"),
    ]
    assert check_up(checks) == [
        Result("database", Verdict.BAD, "Start the database."),
        Result("brand", Verdict.REMARK, "Sample values are still in use."),
        Result("model", Verdict.BAD, "ZeroDivisionError"),
        Result("encoder", Verdict.GOOD, "prepared"),
    ]
