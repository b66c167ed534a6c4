# `make` lists what there is. JDK 25 is found by scripts/find-jdk, Maven by ./mvnw.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

jars := auth-service/target/quarkus-app/quarkus-run.jar blog-service/target/quarkus-app/quarkus-run.jar local-stack/target/local-stack.jar
packaged := target/packaged
# Folders count too, as only they show that a file went away.
sources := $(shell find pom.xml */pom.xml service-kit/src/main local-databases/src/main local-mailbox/src/main local-stack/src/main auth-service/src/main blog-service/src/main 2>/dev/null)
local_stack = java_home=$$(scripts/find-jdk) && exec "$$java_home/bin/java" -Xmx128m -jar local-stack/target/local-stack.jar

.PHONY: help run dev demo mail migration-plan stop test ci format check-format check-deploy fuzz foreign-clients clients browser-check real-posts conduit frontends clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: $(packaged) ## Run databases and both services; settings: BLOG_PORT AUTH_PORT BLOG_REPLICAS AUTH_REPLICAS INKWELL_HOME
	@$(local_stack) run

dev: ## Run both services in dev mode: a changed source file shows at the next request
	@echo "Building what dev mode needs ..."
	@./mvnw -q install -Dmaven.test.skip=true -pl service-kit,local-databases,local-mailbox,local-stack -am
	@$(local_stack) dev

demo: $(packaged) ## Fill what `make run` runs with the project's own documents as posts
	@$(local_stack) demo

mail: ## Print the newest mails that `make run` or `make dev` sent
	@if [ -f local-stack/target/local-stack.jar ]; then $(local_stack) mail; else echo "Nothing has been built yet, so no mail was sent."; fi

migration-plan: $(packaged) ## Print what migrations would change in the MongoDB of `make run`, and change nothing
	@scripts/migration-plan

stop: ## Stop what `make run` or `make dev` runs in INKWELL_HOME
	@if [ -f local-stack/target/local-stack.jar ]; then $(local_stack) stop; else echo "Nothing has been built yet, so nothing runs."; fi

test: ## Run all tests: unit, feature and system tests
	@scripts/run-tests

ci: check-format check-deploy test ## Everything that must be green: format, deployment files, all tests

format: ## Format the Java sources
	./mvnw -q spotless:apply

check-format: ## Check the format of the Java sources
	@echo "Checking the format ..."
	@./mvnw -q spotless:check

check-deploy: ## Check Dockerfiles, docker-compose.yml and k8s/ without an engine
	@scripts/check-deploy

fuzz: ## Send generated bad requests to a running system, from its OpenAPI documents
	@scripts/fuzz

foreign-clients: ## Have OAuth clients that others wrote use a running system
	@scripts/foreign-clients

clients: ## Generate clients (TypeScript, Java) and run their examples at a running system
	@scripts/clients

browser-check: ## Have a real Chromium use a running system: cookies, pages (axe-core, pictures, hostile posts), Swagger UI
	@scripts/browser-check

real-posts: ## Bring 330 real posts into a running system; check rendering against cmark-gfm, and search
	@scripts/real-posts

conduit: $(packaged) ## Run the public Postman collection of the Conduit API against a system of its own
	@scripts/conduit

frontends: $(packaged) ## Use three frontends of others, which this builds, in a real Chromium
	@scripts/frontends

clean: ## Delete what was built; data in INKWELL_HOME stays
	./mvnw -q clean
	rm -rf target

ifneq ($(words $(wildcard $(jars))),$(words $(jars)))
.PHONY: $(packaged)
endif
$(packaged): $(sources)
	@echo "Packaging the services (the first time this fetches 370 MB of libraries) ..."
	@./mvnw -q package -Dmaven.test.skip=true -pl auth-service,blog-service,local-stack -am
	@mkdir -p $(dir $@) && touch $@
