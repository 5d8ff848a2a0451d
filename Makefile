# One command for each thing. A prerequisite that is missing is installed by `setup`, so every target works in a fresh clone.
.POSIX:
.SUFFIXES:
.NOTPARALLEL:
.PHONY: help demo test setup lint test-native pkg-current size test-js pkg docs score compare bench fmt clean need-node

BIN = node_modules/.bin
WASM = wasm32-unknown-unknown

help: ## lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

demo: need-node ## checks a sample and serves a CMS with the checker on http://127.0.0.1:8080 (PORT=); needs Node >= 20 and git
	@node scripts/packages.mjs --production
	@echo '$$ node node/cli.mjs check demo/samples/recruitment.json'
	@node node/cli.mjs check demo/samples/recruitment.json || test $$? -eq 1
	@echo
	@node demo/server.mjs

test: setup lint test-native pkg-current size test-js ## installs what is missing, then runs every check and test

setup: need-node ## installs what is missing to build and test
	@node scripts/setup.mjs

lint: setup ## formatting, clippy for both targets, the JavaScript linter and types
	cargo fmt --check
	cargo clippy --locked --quiet --all-targets -- -D warnings
	cargo clippy --locked --quiet --lib --target $(WASM) -- -D warnings
	$(BIN)/biome ci --colors=off .
	$(BIN)/tsc -p tsconfig.node.json
	$(BIN)/tsc -p tsconfig.browser.json

test-native: setup ## the rules natively: fixture table, laws, properties
	cargo test --locked --no-fail-fast

pkg-current: setup ## fails where the committed pkg/ is not what the source builds
	node scripts/build-pkg.mjs --check

size: need-node ## fails where the package is larger than pkg-size.json allows
	node scripts/check-size.mjs

test-js: setup ## the package in Node and in Chromium, parity, and what the documents promise
	node --test --test-reporter=spec tests/node/*.test.mjs tests/browser/*.test.mjs tests/editors/*.test.mjs tests/browsers/*.test.mjs

pkg: setup ## rebuilds pkg/, and the documents that are made from it
	node scripts/build-pkg.mjs
	node scripts/make-docs.mjs
	node scripts/bundle.mjs

docs: need-node ## rewrites what the documents show of pkg/: rules, columns, outputs of the command line
	node scripts/make-docs.mjs

score: need-node ## checks the accuracy sets with pkg/: found, missed and false alarms; rewrites docs/accuracy.md
	node scripts/score.mjs --write

compare: need-node ## the accuracy set for two other tools, which it installs into a folder of the cache; needs npm and Python >= 3.11
	node scripts/compare.mjs

bench: need-node ## measures pkg/ and rewrites docs/performance.md; fails where hostile text grows too fast; wants an idle machine
	node benches/check.mjs
	node benches/hostile.mjs
	node benches/others.mjs
	node benches/site.mjs
	node benches/typing.mjs
	node benches/opening.mjs

fmt: setup ## formats everything
	cargo fmt
	$(BIN)/biome check --write --colors=off .

clean: ## removes what was built and installed; stored pages stay
	rm -rf node_modules demo/node_modules tests/editors/node_modules
	cargo clean

need-node:
	@command -v node >/dev/null || { echo 'Node >= 20 is needed and was not found: see https://nodejs.org' >&2; exit 1; }
	@node -e 'process.exit(parseInt(process.versions.node, 10) < 20 ? 1 : 0)' || \
		{ echo "Node >= 20 is needed; `command -v node` is `node --version`" >&2; exit 1; }
