# Wrong Number's only script runner: `make help` lists what it does.

DIST   := web/dist
WASI   := GOOS=wasip1 GOARCH=wasm

# What is shipped: what checks numbers and messages, and what adds explanations.
MODULES := $(DIST)/checks.wasm $(DIST)/explanations.wasm
LINKED  := $(DIST)/linked.wasm

# What makes the modules small, in KB of brotli as measured on all of it: no
# GODEBUG 23, the older garbage collector 12, wasm/slim 409, which also makes them
# start and run faster.
OVERLAY := $(DIST)/overlay.json
# The providers to build with, such as "vonage twilio"; empty for all.
PROVIDERS ?=
# What package numbering unpacks when it starts, and does not read again.
UNPACKED := $(addprefix catalog/numbering/data/,leaves.bin plans.bin regions.bin states.bin)
# Where code that is copied into its callers costs more than a call of it. Functions
# that many copy but that run a few times a report are marked go:noinline: 6 KB. With
# all of catalog and wasm/explain that is 4 KB more, and a report takes 9 % longer.
SMALLER := -gcflags=wrongnumber/catalog/encode=-l
MODULE_BUILD := GOEXPERIMENT=nogreenteagc $(WASI) go build -buildmode=c-shared \
	-trimpath -buildvcs=false $(SMALLER) -overlay=$(OVERLAY) -ldflags='-s -w -buildid='

SHA256 := $(if $(shell command -v sha256sum),sha256sum,shasum -a 256)

NODE_MODULES := web/node_modules/.package-lock.json
FUZZTIME ?= 20s

.PHONY: all tools wasm web generate run bench bounds fmt lint check-imports check-clean \
	test fixtures test-go test-wasm test-web test-browser test-builds update-plan release reproducible fuzz check size clean help browsers

all: tools wasm web ## build everything (the default)
	@echo "Built. Open index.html or web/dist/wrong-number.html in a browser."

tools: ## say which tool is missing or too old
	@sh web/check-tools.sh go node npm sha256

wasm: | tools ## build the modules and print their sizes and SHA-256; PROVIDERS="vonage twilio" takes those alone, PLAIN=1 leaves them as linked
	@mkdir -p $(DIST)
	@cd catalog && PROVIDERS="$(PROVIDERS)" go run ./gen -o $(abspath $(DIST))/table.bin
	@echo '{"Replace": {"catalog/table.bin": "$(DIST)/table.bin"'"$$(sh wasm/slim/godebug/replace.sh)"'}}' > $(OVERLAY)
	$(MODULE_BUILD) -o $(LINKED) .
	go run ./wasm/slim $(if $(PLAIN),-plain) -later $(DIST)/table.bin -later catalog/lookup/words.txt $(LINKED) $(MODULES) $(UNPACKED)
	@$(SHA256) $(MODULES)

web: wasm $(NODE_MODULES) ## build the npm package and the page
	cd web && npm run --silent build

$(NODE_MODULES): web/package.json web/package-lock.json | tools
	cd web && npm ci --no-audit --no-fund
	@touch $@

generate: ## run all generators, offline
	go generate ./...
	$(MAKE) --no-print-directory web
	node web/fill-readme.mjs

update-plan: ## take the newest numbering plan; read the difference in data/plan.txt
	go get github.com/nyaruka/phonenumbers@latest
	go mod tidy
	go generate ./catalog/numbering ./catalog/short

release: check ## check everything, write the package, and print what would be published
	cd web && npm pack

run: all ## build, then serve the page and print its address
	node web/serve.mjs

bench: all browsers ## measure the budgets, peers beside us in the same page and run
	cd web && npm run --silent bench

bounds: all ## print what inputs that are made to take long take of time and memory
	cd web && node bench/bounds.mjs

fmt: $(NODE_MODULES) ## format all sources
	gofmt -w catalog wasm main_wasm.go
	cd web && npm run --silent format

lint: $(NODE_MODULES) check-imports ## vet, type check, formatting
	@test -z "$$(gofmt -l catalog wasm main_wasm.go)" || { gofmt -l catalog wasm main_wasm.go; echo "run make fmt"; exit 1; }
	go vet ./...
	$(WASI) go vet ./...
	cd web && npm run --silent lint

check-imports: ## the layers point one way, and nothing heavy is linked in
	@sh web/check-imports.sh

test: all browsers ## pass every test, after installing what they need; sums up what failed
	@MAKE="$(MAKE)" node web/test/suites.mjs test-go test-wasm test-web test-browser test-builds

# Nothing here is timed: on a busy machine a package takes as long as it takes.
test-go: ## Go tests, natively
	go test -timeout=0 ./...

# Node 20 can die of its own garbage collector where memory grows while it marks.
test-wasm: ## the same Go tests as WebAssembly, in Node
	$(WASI) go test -timeout=0 -short -exec "node --no-incremental-marking --no-warnings $(CURDIR)/web/test/wasip1.mjs" \
		$$(go list ./... | grep -v -e /gen$$ -e /slim)

test-web: all browsers ## the built package in Node
	cd web && npm run --silent test

fixtures: all browsers ## the packed package in every environment there is: long, and much from the registry; ROWS=next,deno runs some
	cd web && node --test --test-force-exit test/environments/*.test.mjs test/fixtures.test.mjs test/browser/hosts.test.mjs

test-browser: all browsers ## the built page and element in real browsers
	cd web && npm run --silent test:browser

reproducible: wasm ## build the module again from an empty cache, and compare
	@node web/reproducible.mjs

# What other builds are held to: the recorded answers, and the package's own tests.
SMOKE := cd web && node --test --test-force-exit test/api.test.mjs test/wire.test.mjs test/worker.test.mjs test/stripped.test.mjs
ANSWERS := node web/test/answers.mjs
OTHER_GO ?= go1.27.3

test-builds: all ## the modules that another Go builds, and those left as linked, answer alike
	$(ANSWERS) > $(DIST)/answers.txt
	GOTOOLCHAIN=$(OTHER_GO) $(MAKE) --no-print-directory wasm
	$(SMOKE)
	$(ANSWERS) | cmp - $(DIST)/answers.txt
	$(MAKE) --no-print-directory PLAIN=1 wasm
	$(SMOKE)
	$(ANSWERS) | cmp - $(DIST)/answers.txt
	$(MAKE) --no-print-directory wasm

fuzz: ## run every fuzz target for FUZZTIME
	@go list -f '{{.ImportPath}}' ./... | while read -r package; do \
		go test -list '^Fuzz' $$package | grep '^Fuzz' | while read -r target; do \
			echo "$$package $$target"; \
			go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) $$package || exit 1; \
		done || exit 1; \
	done

check: generate check-clean lint test ## what CI runs: generators leave the tree clean, lint, all tests

check-clean:
	@test -z "$$(git status --porcelain)" || { git status --porcelain; echo "the tree is not clean: commit, or see what make generate changed"; exit 1; }

size: all ## print the sizes of the module and the page beside their budgets
	node web/size.mjs

browsers: ## install the browsers that the tests drive, where apt may
	@sh web/test/install-browsers.sh

clean: ## remove what was built
	rm -rf web/dist web/node_modules

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /  \1\t/' | expand -t 18
