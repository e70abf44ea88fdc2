"""A whole product for tests: the trained model, the sample vacancies, a database of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from frontline.bootstrap import Product
from frontline.settings import load_settings

ROOT = Path(__file__).parents[2]


@contextmanager
def whole_product(var: Path, **settings: str) -> Iterator[Product]:
    """Ready to answer. Needs a live model in models/, which `make test` trains first."""
    environment = {
        "FRONTLINE_PROJECT_DIR": str(ROOT),
        "FRONTLINE_VAR_DIR": str(var),
        "FRONTLINE_RATE_LIMITS": "no",
        **{name: os.environ[name] for name in ("FRONTLINE_ENCODER_PATH",) if name in os.environ},
        **settings,
    }
    product = Product(load_settings(environment))
    product.upgrade_database()
    product.load_sample_vacancies()
    product.prepare_engine()
    yield product
    product.engine.close()
    product.database.close()
