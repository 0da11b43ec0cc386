# Each target does its own set-up: Python 3.11, make and a network are all it needs.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
LOCK := requirements-dev.lock

.PHONY: demo run test check static fast served laws computed nightly fuzz bench-ledger bench-extract bench-latency bench-surges format lock schema clean

demo: $(READY)
	$(BIN)/marsad demo

run: $(READY)
	$(BIN)/marsad run --local

# Four at a time keep two cores busy to the end: what starts servers mostly waits for them. The longest begin first, and
# what can wait gives way to the laws and the servers.
test: $(READY)
	@$(MAKE) --no-print-directory -j4 LATER='nice -n 5' laws served computed static fast

served: $(READY)
	$(BIN)/pytest -m "e2e or system" -q

laws: $(READY)
	$(BIN)/pytest -m "not fast and not e2e and not system" -q tests/laws

computed: $(READY)
	$(LATER) $(BIN)/pytest -m "not fast and not e2e and not system" -q --ignore tests/laws

check: static fast

static: $(READY)
	$(LATER) $(BIN)/ruff format --check .
	$(LATER) $(BIN)/ruff check .
	$(LATER) $(BIN)/mypy
	$(LATER) $(BIN)/lint-imports

# The fast tests are those without the mark of a server, a program or a long run; see tests/conftest.py.
fast: $(READY)
	$(LATER) $(BIN)/pytest -m fast -q

# Long runs: the ledger's speed on 100,000 claims, and its refusals among planted false ones.
nightly: $(READY)
	$(BIN)/python -m tests.bench.ledger
	$(BIN)/python -m tests.bench.ledger_stress

# Bounded; what it learns stays in .fuzz/, and so does an input that breaks a promise (tests/fuzz/articles.py).
FUZZ_SECONDS ?= 60
fuzz: $(READY)
	$(BIN)/python -m tests.fuzz.articles --seconds $(FUZZ_SECONDS)

bench-ledger: $(READY)
	$(BIN)/python -m tests.bench.ledger

# Makes an environment for each peer under .bench/ on its first run, which needs a network.
bench-extract: $(READY)
	$(BIN)/python -m tests.bench.extract

# From article on the topic to alert on the topic, at 50 articles a second, with a broker and a worker of its own.
bench-latency: $(READY)
	$(BIN)/python -m tests.bench.latency

# Rate alarms on made-up regions with known onsets.
bench-surges: $(READY)
	$(BIN)/python -m tests.bench.surges

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python -m streams.lexicon.layout

# The contracts' documents, compared with the models in a test.
schema: $(READY)
	$(BIN)/marsad schema > docs/contracts/json-schema.json
	$(BIN)/marsad schema --asyncapi > docs/contracts/asyncapi.json

lock:
	$(PYTHON) -m venv .venv && $(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --quiet -o requirements-dev.lock
	$(BIN)/uv pip compile pyproject.toml --extra local --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --quiet -c requirements-dev.lock -o requirements.lock
	for peer in tests/bench/peers/*.in; do \
	  $(BIN)/uv pip compile $$peer --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --no-header --quiet -o $${peer%.in}.lock || exit 1; \
	done

$(READY): $(LOCK) pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCK)
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

clean:
	rm -rf .venv .bench .fuzz .pytest_cache .mypy_cache .ruff_cache .hypothesis
