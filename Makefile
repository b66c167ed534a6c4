# Everything that is done with Inkwell is a target here; `make` lists them.
SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MVN := ./mvnw --batch-mode

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: test
test: ## Run every test over real databases, and say how many ran
	@status=0; $(MVN) verify || status=$$?; python3 scripts/count-tests || status=1; exit $$status

.PHONY: format
format: ## Format the code
	$(MVN) -q spotless:apply

.PHONY: check-format
check-format: ## Fail when the code is not formatted
	$(MVN) -q spotless:check

.PHONY: ci
ci: check-format test ## All that CI checks

.PHONY: clean
clean: ## Remove what was built
	$(MVN) -q clean
