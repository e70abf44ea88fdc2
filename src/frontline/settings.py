"""Every setting of the product, read once from the environment and `.env`."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from dotenv import dotenv_values

ROOT = Path(__file__).resolve().parents[2]
T = TypeVar("T")


class SettingsError(Exception):
    """A setting cannot be used. The message names it and says how to put it right."""


@dataclass(frozen=True)
class Settings:
    """Where things are and how the product behaves. `.env.example` describes each setting."""

    project_dir: Path
    var_dir: Path
    models_dir: Path
    data_dir: Path
    database_url: str
    host: str
    port: int
    public_url: str
    allowed_origins: tuple[str, ...]
    encoder_path: Path | None
    smtp_url: str | None
    mail_from: str
    handoff_email: str
    alert_hour: int
    webhook_url: str | None
    webhook_secret: str | None
    webhook_allow_private: bool
    feed_private_hosts: tuple[str, ...]
    action_timeout: float
    turn_timeout: float
    store_timeout: float
    rate_limits: bool
    stub_tensorflow: bool
    metrics_port: int | None
    cv_upload: bool


def _whole(name: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise SettingsError(f"{name} must be a whole number, not '{text}'.") from None


def _seconds(name: str, text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise SettingsError(f"{name} must be a number of seconds, not '{text}'.") from None
    if not 0 < value < 3600:
        raise SettingsError(f"{name} must be between 0 and 3600 seconds, not '{text}'.")
    return value


def _hour(name: str, text: str) -> int:
    hour = _whole(name, text)
    if not 0 <= hour <= 23:
        raise SettingsError(f"{name} must be an hour from 0 to 23, not '{text}'.")
    return hour


def _yes_no(name: str, text: str) -> bool:
    known = {"1": True, "yes": True, "true": True, "0": False, "no": False, "false": False}
    if text.lower() not in known:
        raise SettingsError(f"{name} must be yes or no, not '{text}'.")
    return known[text.lower()]


class _Source:
    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    def text(self, name: str, default: str = "") -> str:
        return self._values.get(name, "").strip() or default

    def optional(self, name: str) -> str | None:
        return self.text(name) or None

    def read(self, name: str, default: str, how: Callable[[str, str], T]) -> T:
        return how(name, self.text(name, default))


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Settings from the environment, which wins over `.env` in the project folder.

    Errors: SettingsError naming the setting and the cure.
    """
    env = dict(os.environ if environ is None else environ)
    project = Path(env.get("FRONTLINE_PROJECT_DIR") or ROOT)
    from_file = {k: v for k, v in dotenv_values(project / ".env").items() if v is not None}
    source = _Source({**(from_file if environ is None else {}), **env})
    var_dir = Path(source.text("FRONTLINE_VAR_DIR", str(project / "var")))
    port = source.read("FRONTLINE_PORT", "8000", _whole)
    encoder = source.optional("FRONTLINE_ENCODER_PATH")
    metrics = source.optional("FRONTLINE_METRICS_PORT")
    origins = source.text("FRONTLINE_ALLOWED_ORIGINS").replace(",", " ").split()
    feed_hosts = source.text("FRONTLINE_FEED_PRIVATE_HOSTS").replace(",", " ").split()
    return Settings(
        project_dir=project,
        var_dir=var_dir,
        models_dir=Path(source.text("FRONTLINE_MODELS_DIR", str(project / "models"))),
        data_dir=Path(source.text("FRONTLINE_DATA_DIR", str(project / "data"))),
        database_url=source.text("DATABASE_URL", f"sqlite:///{var_dir / 'frontline.db'}"),
        host=source.text("FRONTLINE_HOST", "127.0.0.1"),
        port=port,
        public_url=source.text("FRONTLINE_PUBLIC_URL", f"http://localhost:{port}").rstrip("/"),
        allowed_origins=tuple(origins),
        encoder_path=Path(encoder) if encoder else None,
        smtp_url=source.optional("FRONTLINE_SMTP_URL"),
        mail_from=source.text("FRONTLINE_MAIL_FROM", "frontline@localhost"),
        handoff_email=source.text("FRONTLINE_HANDOFF_EMAIL", "recruiters@localhost"),
        alert_hour=source.read("FRONTLINE_ALERT_HOUR", "7", _hour),
        webhook_url=source.optional("FRONTLINE_WEBHOOK_URL"),
        webhook_secret=source.optional("FRONTLINE_WEBHOOK_SECRET"),
        webhook_allow_private=source.read("FRONTLINE_WEBHOOK_ALLOW_PRIVATE", "no", _yes_no),
        feed_private_hosts=tuple(feed_hosts),
        action_timeout=source.read("FRONTLINE_ACTION_TIMEOUT", "8", _seconds),
        turn_timeout=source.read("FRONTLINE_TURN_TIMEOUT", "12", _seconds),
        store_timeout=source.read("FRONTLINE_STORE_TIMEOUT", "15", _seconds),
        rate_limits=source.read("FRONTLINE_RATE_LIMITS", "yes", _yes_no),
        stub_tensorflow=source.read("FRONTLINE_STUB_TENSORFLOW", "yes", _yes_no),
        metrics_port=_whole("FRONTLINE_METRICS_PORT", metrics) if metrics else None,
        cv_upload=source.read("FRONTLINE_CV_UPLOAD", "no", _yes_no),
    )
