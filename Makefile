# Two commands do everything on a fresh Debian machine with Python 3.11, set-up included:
#   make run    open the window on the sample bulletin
#   make test   format, lint, types, layers and tests

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lint format benchmarks translations wheel clean

run: .venv/ready-to-run
	$(BIN)/python -m compileall -q bulletin_editor
	packaging/run-sample.sh

test: .venv/ready-to-test lint
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2 --dist loadgroup

lint: .venv/ready-to-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/ready-to-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

benchmarks: .venv/ready-to-test
	$(BIN)/python -m benchmarks

translations: .venv/ready-to-test
	packaging/update-translations.sh

wheel: .venv/ready-to-test
	$(BIN)/python -m build --wheel

clean:
	rm -rf .venv build dist

.venv/ready-to-run: pyproject.toml packaging/constraints.txt packaging/debian-packages-run.txt
	packaging/install-debian-packages.sh packaging/debian-packages-run.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c packaging/constraints.txt -e .
	touch $@

.venv/ready-to-test: .venv/ready-to-run packaging/debian-packages-test.txt
	packaging/install-debian-packages.sh packaging/debian-packages-test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -c packaging/constraints.txt -e '.[dev]'
	touch $@
