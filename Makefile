# Everything a developer or a user starts. `make help` lists it.
# A fresh machine needs Python 3 (any version), make and git; the rest comes from here.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export PYTHONPATH := $(CURDIR)/src:$(CURDIR)
export RASA_TELEMETRY_ENABLED := false
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
export TF_CPP_MIN_LOG_LEVEL := 3
PY := .venv/bin/python
FRONTLINE := $(PY) -m frontline.cli

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

run: install widget encoder model ## Serve the demo site, the chat and the desk on http://localhost:8000
	@$(FRONTLINE) db upgrade
	@$(FRONTLINE) vacancies load-sample --if-empty
	@$(FRONTLINE) serve

test: install widget encoder model ## Run every test that needs nothing installed by hand
	@$(PY) -m pytest -m "not postgres and not browser"
	@scripts/node npm --prefix widget run --silent typecheck
	@scripts/node npm --prefix widget run --silent size
	@scripts/node npm --prefix widget test

install: .venv/.ready ## Install Python 3.10 and what the product needs, exactly as locked

.tools/.ready:
	@scripts/get-uv
	@touch $@

.venv/.ready: .tools/.ready requirements-dev.lock pyproject.toml
	@echo "Installing the Python environment (about 2.5 GB; a few minutes the first time)"
	@scripts/uv venv --quiet --allow-existing --python 3.10 .venv
	@scripts/uv pip sync --python $(PY) --require-hashes requirements-dev.lock
	@scripts/uv pip install --quiet --python $(PY) --no-deps --no-build-isolation --editable .
	@touch $@

widget: widget/dist/manifest.json ## Build the chat widget

widget/dist/manifest.json: widget/package-lock.json widget/package.json $(wildcard widget/src/*) $(wildcard widget/*.mjs)
	@echo "Building the widget"
	@scripts/node npm --prefix widget ci --no-audit --no-fund --loglevel=error
	@scripts/node npm --prefix widget run --silent build

encoder: install ## Prepare the sentence encoder (once)
	@$(PY) -m frontline.nlu.encoder.prepare

model: encoder ## Train the assistant if its data is newer than the model
	@$(PY) -m frontline.nlu.training --if-stale

lint: install ## Check style, types and the import contracts
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports

format: install ## Put the code in the house style
	@.venv/bin/ruff format .
	@.venv/bin/ruff check --fix .

browser: install widget encoder model ## Test the panel and the desk in Chromium
	@tests/web/browser/run

postgres: install encoder model ## Run the tests that want PostgreSQL
	@$(PY) -m pytest -m postgres

lock: .tools/.ready ## Pin the dependencies again after a change of pyproject.toml
	@scripts/uv pip compile --quiet pyproject.toml --group dev --python-version 3.10 --universal \
	  --generate-hashes --no-emit-index-url --custom-compile-command "make lock" -o requirements-dev.lock

bench-turn: install encoder model ## Measure a turn against a stock Rasa assistant
	@$(PY) benchmarks/turn/run.py

bench-understanding: install encoder ## Measure understanding against Rasa's default pipeline
	@$(PY) -m benchmarks.understanding.run

bench-parsing: install encoder model ## Measure what a parse and a training cost
	@$(PY) -m benchmarks.parsing.run --training

bench-search: install ## Measure the search against a LIKE scan and a plain full-text table
	@$(PY) -m benchmarks.search.run

sh: install ## A shell in which `frontline`, `rasa` and the tests are at hand
	@PATH="$(CURDIR)/.venv/bin:$$PATH" PS1='(frontline) \w $$ ' bash --norc

clean: ## Remove what was built; keeps your .env and var/
	rm -rf .venv .tools widget/node_modules widget/dist

.PHONY: help run test install widget encoder model lint format browser postgres lock bench-turn bench-understanding bench-parsing bench-search sh clean
