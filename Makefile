# One place for everything a person or a machine does with this project.
PREFIX ?= /usr/local
PACKAGES = pkg-config libsqlite3-dev libzstd-dev libarchive-dev libzip-dev libxml2-dev libncurses-dev libncursesw6 ncurses-base ncurses-term tmux procps openssl \
  libchafa0 libgdk-pixbuf-2.0-0 python3-venv
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SOURCES = Package.swift Sources QuestionBank Clients Tests Benchmarks
RELEASE = swift build -c release --product
LIBRARIES = QuestionModel QuestionFormats QuestionSync QuestionAPI QuestionStore StarterBank QuestionServer \
  BankClient BankAccess TerminalScreen TerminalDriver TerminalPicture QuizApp
PAGES = .build/docs
READERS = .build/readers

.PHONY: run build setup readers test lint check docs bench fuzz install uninstall format clean

run: build
	@./Scripts/run

build: setup
	$(RELEASE) question-bank
	$(RELEASE) quiz

# Installs the system packages that are missing; silent where none is.
setup:
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing"; \
	  $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq $$missing; \
	fi

lint:
	swift format lint --strict --recursive $(SOURCES)

# Besides building, fails where a target imports a module that it does not name.
check:
	swift build --build-tests --explicit-target-dependency-import-check error

# Programs of others that take our files, where they can be installed; the tests that ask them say where they are missing.
readers:
	@test -x $(READERS)/bin/qti-convert || { python3 -m venv $(READERS) && \
	  $(READERS)/bin/pip install --quiet --disable-pip-version-check pygiftparser text2qti citolab-qti-convert; } || \
	  echo "Other readers of question files cannot be installed; their tests are left out." >&2

# Tests that wait for programs or for a service get a process of their own: they hold up no other, and none starves them.
test: setup lint check readers
	swift test --skip-build --skip ServerTests --skip JourneyTests --skip CommandTests --skip TerminalTests
	swift test --skip-build --filter ServerTests --filter JourneyTests
	swift test --skip-build --filter CommandTests
	swift test --skip-build --filter TerminalTests

# Fails on a doc comment that links to nothing or names a wrong parameter. The plugin hides a failed merge, so look for its page.
docs: setup
	swift package --allow-writing-to-directory $(PAGES) generate-documentation $(LIBRARIES:%=--target %) \
	  --enable-experimental-combined-documentation --warnings-as-errors --output-path $(PAGES)
	@test -f $(PAGES)/documentation/index.html || { echo "docc left no pages in $(PAGES): see its messages above" >&2; exit 1; }
	@echo "Pages: $(PAGES) (serve that folder with any web server and open /documentation)"

bench: build
	$(RELEASE) question-bench
	@./Scripts/bench

# Feeds one parser broken files until the seconds are over: make fuzz FORMAT=moodle-xml SECONDS=600
fuzz: setup
	@./Scripts/fuzz $(FORMAT) $(SECONDS)

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 .build/release/question-bank .build/release/quiz $(DESTDIR)$(PREFIX)/bin

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/question-bank $(DESTDIR)$(PREFIX)/bin/quiz

format:
	swift format --in-place --recursive $(SOURCES)

clean:
	swift package clean
