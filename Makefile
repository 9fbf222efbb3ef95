# Two commands do everything on a Debian machine that has the Swift toolchain: `make run`, `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
PREFIX ?= /usr/local
# Random cases for each property in `make fuzz`; the tests of every day run a few hundred. The
# tokenizer gets more of them, in a release build (about two minutes after the build).
FUZZ_CASES ?= 20000
TOKENIZER_CASES ?= 1000000
KILLS ?= 200
# Seconds for each part of `make libfuzzer`.
FUZZ_SECONDS ?= 600
FUZZ_PARTS ?= dump jsonl json tar csv tsv sgml warc text article dictionary findings partial
SANITIZERS ?= address undefined thread
DUMPS ?= ../shared/data/dumps
SOURCES := Package.swift Sources Tests Benchmarks Fuzz
RELEASE := .build/release

.PHONY: help
help: ## Say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

.PHONY: run
run: setup ## Build, run the sample pipeline, show its reports
	@$(SWIFT) build -c release --product rollcall
	@$(RELEASE)/rollcall run Pipelines/sample.yaml
	@Scripts/show-reports out/latest

.PHONY: test
test: setup lint ## Lint, check the imports, build, run every test
	@$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	@$(SWIFT) test --skip-build --disable-xctest

.PHONY: lint
lint: ## Check the format of every source file
	@$(SWIFT) format lint --strict -p -r $(SOURCES)

.PHONY: format
format: ## Format every source file in place
	@$(SWIFT) format -i -p -r $(SOURCES)

.PHONY: bench
bench: setup ## Measure every stage in a release build
	@$(SWIFT) run -c release $$(pkg-config --exists icu-uc 2>/dev/null && echo --traits ICU) benchmarks

.PHONY: bench-job
bench-job: setup ## Time the whole job beside programs that only unpack (DUMP=FILE.jsonl.gz, JOB_FLAGS=)
	@$(SWIFT) build -c release --product rollcall
	@Scripts/bench-job $(RELEASE)/rollcall $(if $(DUMP),--dump $(DUMP)) $(JOB_FLAGS)

.PHONY: fuzz
fuzz: setup ## Run the random tests with many more cases (FUZZ_CASES=20000, TOKENIZER_CASES=1000000)
	@ROLLCALL_FUZZ_CASES=$(TOKENIZER_CASES) $(SWIFT) test -c release -Xswiftc -enable-testing \
	    --scratch-path .build/fuzz --disable-xctest --filter SegmentationTests
	@ROLLCALL_FUZZ_CASES=$(FUZZ_CASES) $(SWIFT) test --disable-xctest

.PHONY: sanitize
sanitize: setup ## Run every test under sanitizers, each with a build of its own (SANITIZERS="address undefined thread")
	@# Swift checks its own arithmetic; what is undefined is so in C only, and traps there.
	@for sanitizer in $(SANITIZERS); do \
	  echo "$$sanitizer sanitizer:"; \
	  flags=--sanitize=$$sanitizer; \
	  [[ $$sanitizer != undefined ]] \
	    || flags="-Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined"; \
	  LSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/leaks.supp \
	  TSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/races.supp $(SWIFT) test $$flags \
	    --scratch-path .build/sanitize-$$sanitizer --disable-xctest || exit 1; \
	done

.PHONY: kill
kill: setup ## End and disturb runs at every call that writes, and at KILLS=200 random instants
	@ROLLCALL_KILLS=$(KILLS) $(SWIFT) test --disable-xctest --filter KillTests

.PHONY: year
year: setup ## Play a year of nights: late articles, damage, a new dictionary; compare with one run
	@$(SWIFT) build -c release --product rollcall
	@Scripts/year-of-nights $(RELEASE)/rollcall

.PHONY: libfuzzer
libfuzzer: setup ## Fuzz readers, stages, dictionary, partials with libFuzzer (FUZZ_SECONDS=600, FUZZ_PARTS="csv article")
	@$(SWIFT) build -c release --product fuzz --scratch-path .build/libfuzzer --sanitize=fuzzer \
	    -Xswiftc -DFUZZER
	@mkdir -p .build/corpus
	@for part in $(FUZZ_PARTS); do \
	  echo "$$part:"; mkdir -p .build/corpus/$$part; \
	  ROLLCALL_FUZZ_PART=$$part .build/libfuzzer/release/fuzz -max_total_time=$(FUZZ_SECONDS) \
	    -max_len=8192 -artifact_prefix=.build/ .build/corpus/$$part Fuzz/corpus; \
	done

.PHONY: check-dumps
check-dumps: setup ## Compare article counts with the manifest of real dumps (DUMPS=DIR)
	@$(SWIFT) build -c release --product rollcall
	@Scripts/check-dumps $(RELEASE)/rollcall $(DUMPS)

.PHONY: check-figures
check-figures: setup ## Compute every column a second time over the dumps of a folder (DUMPS=DIR)
	@$(SWIFT) build -c release --product rollcall
	@Scripts/check-figures $(RELEASE)/rollcall $(DUMPS)

.PHONY: check-tools
check-tools: setup ## Load reports with frictionless, DuckDB, pandas, LibreOffice, Chromium, as far as they are there
	@$(SWIFT) build -c release --product rollcall
	@$(RELEASE)/rollcall run Pipelines/sample.yaml 2>/dev/null
	@Scripts/check-tools $(RELEASE)/rollcall out/latest

.PHONY: check-spark
check-spark: setup ## Compare Spark clusters on this machine, workers killed, with one run (DUMPS_OF_SPARK="FILE …")
	@$(SWIFT) build -c release --product rollcall
	@Scripts/check-spark $(RELEASE)/rollcall $(if $(DUMPS_OF_SPARK),--dumps $(DUMPS_OF_SPARK))

.PHONY: sample-dump
sample-dump: ## Make Pipelines/sample/world-news.jsonl.gz from articles.jsonl
	@cd Pipelines/sample; { head -n 20 articles.jsonl | gzip -n -9; \
	  tail -n +21 articles.jsonl | gzip -n -9; } > world-news.jsonl.gz

.PHONY: install
install: setup ## Install the program, manual page and completions below PREFIX (/usr/local)
	@$(SWIFT) build -c release --product rollcall --static-swift-stdlib --scratch-path .build/static
	@install -D -m 755 .build/static/release/rollcall $(DESTDIR)$(PREFIX)/bin/rollcall
	@mkdir -p $(DESTDIR)$(PREFIX)/share/{man/man1,bash-completion/completions,zsh/site-functions,fish/vendor_completions.d}
	@rollcall=$(DESTDIR)$(PREFIX)/bin/rollcall; share=$(DESTDIR)$(PREFIX)/share; \
	  $$rollcall help --man | gzip -n -9 > $$share/man/man1/rollcall.1.gz; \
	  $$rollcall completion bash > $$share/bash-completion/completions/rollcall; \
	  $$rollcall completion zsh > $$share/zsh/site-functions/_rollcall; \
	  $$rollcall completion fish > $$share/fish/vendor_completions.d/rollcall.fish
	@echo "installed $(DESTDIR)$(PREFIX)/bin/rollcall, its manual page and completions"

.PHONY: clean
clean: ## Remove what was built and the reports of the sample
	@rm -rf .build out

.PHONY: setup
setup: ## Install the development packages that are missing (as root), or say how
	@Scripts/setup $(SWIFT)
