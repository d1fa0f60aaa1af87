# Everything a newcomer needs: `make demo` and `make test`. Both set up what they need by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check coverage bench crash fuzz mutants lock clean

demo: $(VENV)/.ready
	$(BIN)/python -m bot demo

# Every worker and every process that a test starts compiles what nobody keeps compiled for it.
test: export PYTHONDONTWRITEBYTECODE =
# What kills processes runs beside nothing else. What drives a browser mostly waits, but keeps limits in real time.
# Each worker collects what it is given; so those two are given the files that bear their marks, and no others.
test: check
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not browser and not crash"
	$(BIN)/python -m pytest -n auto --dist worksteal -m crash $$(grep -rlw --include='*.py' mark.crash tests)
	$(BIN)/python -m pytest -n 2 --dist worksteal -m browser $$(grep -rlw --include='*.py' mark.browser tests)

# Apart from `test`, because tracing branches doubles the time; the gate is in pyproject.toml.
coverage: $(VENV)/.ready-dev
	$(BIN)/coverage run -m pytest -m "not browser and not crash"
	$(BIN)/coverage report

check: $(VENV)/.ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.ready-dev
	$(BIN)/python -m tests.bench

# A thousand deaths of one of two processes, on each database and by each way in; `make test` has the short form.
KILLS ?= 1000
SEED ?= 7
crash: $(VENV)/.ready-dev
	$(BIN)/python -m tests.crash --database sqlite --kills $(KILLS) --seed $(SEED)
	$(BIN)/python -m tests.crash --database postgresql --kills $(KILLS) --seed $(SEED)
	$(BIN)/python -m tests.crash --database postgresql --webhook --kills $(KILLS) --seed $(SEED)

# Anything from each platform, then every command with every foreign id in every role; `make test` has the short forms.
UPDATES ?= 100000
fuzz: $(VENV)/.ready-dev
	$(BIN)/python -m tests.fuzz --updates $(UPDATES) --seed $(SEED)

# Small faults, drawn by seed, in what must not break: which of them do the tests notice? See docs/testing.md.
SAMPLE ?= 200
mutants: $(VENV)/.ready-dev
	$(BIN)/python -m tests.mutants --sample $(SAMPLE) --seed $(SEED) --least 95

# The versions that are installed, with the digest of every file. Written without the index they came from.
lock: $(VENV)/.ready-uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --extra dev --output-file requirements-dev.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --constraint requirements-dev.lock --output-file requirements.lock pyproject.toml

$(VENV)/.made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.ready: $(VENV)/.made requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

$(VENV)/.ready-dev: $(VENV)/.made requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@ $(VENV)/.ready

$(VENV)/.ready-uv: $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	touch $@

clean:
	rm -rf $(VENV) data .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
