# make brief: installs what is needed and runs the main job on the example.
# make test:  installs what is needed and passes the tests.
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: brief test check clean

brief: $(VENV)/.run
	$(BIN)/dragoman brief examples/hanoi --html brief.html
	$(BIN)/dragoman brief examples/hanoi --quiet

test: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

$(VENV)/bin/pip:
	sh scripts/venv.sh $(VENV)

$(VENV)/.run: pyproject.toml | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --editable .
	touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --editable ".[dev]"
	touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) brief.html .pytest_cache .mypy_cache .ruff_cache
