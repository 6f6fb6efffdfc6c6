# Securable. `make` lists what can be done.

PREFIX  ?= /usr/local
DESTDIR ?=
SWIFT   ?= Scripts/swift.sh
EACH    ?= 60
KILLS   ?= 100

release := .build/release/securable
static  := .build/static/release/securable
sources := Sources Tests Plugins Package.swift Fuzz/Package.swift Fuzz/ReaderFuzzer
target   = $(DESTDIR)$(PREFIX)

help: ## List these targets.
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: ## Build the program, check the worked example and write its dossier.
	@Scripts/install-dependencies.sh build diagram
	$(SWIFT) build -c release --product securable
	@Scripts/demo.sh $(release)

test: ## Build and run all tests.
	@Scripts/install-dependencies.sh build test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

bench: ## Measure time and memory, and write Documentation/Benchmarks.md.
	@Scripts/install-dependencies.sh build bench
	$(SWIFT) build -c release --product securable --static-swift-stdlib --scratch-path .build/static
	python3 Benchmarks/run.py --program $(static) --write

robust: ## Try to break imports and readers: KILLS=100 kills, full disks, spoilt inputs, EACH=60 seconds of them.
	@Scripts/install-dependencies.sh build
	$(SWIFT) build --product securable
	python3 Tests/Robustness/kill_import.py --times $(KILLS)
	python3 Tests/Robustness/two_at_once.py
	python3 Tests/Robustness/disk_full.py
	python3 Tests/Robustness/mutate.py --seconds $(EACH)

fuzz: ## Run libFuzzer on each reader for EACH=60 seconds.
	@Scripts/install-dependencies.sh build
	Scripts/fuzz.sh $(EACH)

format: ## Format the Swift sources in place.
	$(SWIFT) format --in-place --parallel --recursive $(wildcard $(sources))

lint: ## Say where the Swift sources are not in the house style.
	$(SWIFT) format lint --strict --parallel --recursive $(wildcard $(sources))

docs: ## Write the pages of Documentation/ that come from the program.
	$(SWIFT) build --product securable
	@Scripts/write-documentation.sh .build/debug/securable

install: ## Install into PREFIX (/usr/local), below DESTDIR if given.
	@Scripts/install-dependencies.sh build
	$(SWIFT) build -c release --product securable --static-swift-stdlib --scratch-path .build/static
	install -d $(target)/bin $(target)/share/man/man1 $(target)/share/bash-completion/completions
	install -d $(target)/share/zsh/site-functions $(target)/share/fish/vendor_completions.d
	install -m 755 $(static) $(target)/bin/securable
	strip $(target)/bin/securable
	install -m 644 Documentation/securable.1 $(target)/share/man/man1/securable.1
	$(static) --generate-completion-script bash > $(target)/share/bash-completion/completions/securable
	$(static) --generate-completion-script zsh > $(target)/share/zsh/site-functions/_securable
	$(static) --generate-completion-script fish > $(target)/share/fish/vendor_completions.d/securable.fish

uninstall: ## Remove what `make install` put below PREFIX.
	rm -f $(target)/bin/securable $(target)/share/man/man1/securable.1
	rm -f $(target)/share/bash-completion/completions/securable $(target)/share/zsh/site-functions/_securable
	rm -f $(target)/share/fish/vendor_completions.d/securable.fish

clean: ## Remove everything that was built.
	rm -rf .build smart-lock-dossier.html

.PHONY: help demo test bench robust fuzz format lint docs install uninstall clean
