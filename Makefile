# make run [ARGS="…"]   install what is missing, build, open the reader
# make test             the same for the tests
# make torture [BINARY=…]   kills, full disks, damage, hostile text, several processes: ten minutes
# make fuzz [SECONDS=300]   any bytes for each part that reads some, so long each
# make sanitize          the C targets' tests under AddressSanitizer, those of refreshing under ThreadSanitizer
# make install [PREFIX=/usr/local DESTDIR=]   the program, its manuals, completions, themes, desktop entry and timer
# make deb               a Debian package in .build-package
# make lint, make build, make format, make clean

SWIFT_VERSION = 6.2
ARGS =
SECONDS = 300
TARGETS =
PREFIX = /usr/local
DESTDIR =
SYSTEM := $(shell uname -s)

# What the build needs beside Swift. macOS brings these with its SDK.
BUILD_PACKAGES = libncurses-dev libsqlite3-dev $(CURL)
# Loaded when the first feed is fetched; by its file, for the package has another name in newer releases.
CURL = $(if $(wildcard /usr/lib/*/libcurl.so.4 /usr/lib/libcurl.so.4),,libcurl4)
# Real keys in a real terminal; Unicode's conformance files. Tests that miss one are skipped with a message.
TEST_PACKAGES = tmux unicode-data
# With it the numbers that stand for libcurl's options are compared with its own. By the file, for each of the packages
# that bring it removes the others. Apart, so that where it cannot be had the others are installed all the same.
CURL_HEADER = $(if $(wildcard /usr/include/*/curl/curl.h /usr/include/curl/curl.h),,libcurl4-openssl-dev)
BREW_TEST_PACKAGES = tmux
# At home a skipped test is better than none; in CI it would be a hole that nobody sees.
SKIPS = { [ "$$CI" != true ] && echo 'nashra: going on; tests that miss something are skipped.'; }

PROGRAM = .build/release/nashra
NEEDS_TERMINAL = nashra: built $(PROGRAM). The reader needs a terminal: run "make run" in one.

# Coloured diagnostics are a compiler flag, so with them a build in a terminal and one in a pipe undo each
# other: 90 s each time.
SWIFT_OPTIONS = --no-color-diagnostics

# What is installed has Swift's runtime in it and needs no toolchain; macOS has the runtime itself. In a folder of its own,
# for else each build would undo the other.
# The compiler maps the path of a file and keeps its length (docs/packaging.md), so the folder's path is 160 bytes long
# wherever the checkout is; in one whose own path is as long, the bytes depend on it.
PADDING := $(shell n=$$((160 - $$(printf %s '$(CURDIR)/.build-package/' | wc -c))); [ $$n -gt 0 ] && printf "%$${n}s" '' | tr ' ' x)
PACKAGE_FOLDER = .build-package$(if $(PADDING),/$(PADDING))
STATIC = $(if $(filter Darwin,$(SYSTEM)),,--static-swift-stdlib)
# Wherever it is built, the same bytes: assertions of libyaml and what debuggers read name files by their paths.
ANYWHERE = -Xcc -ffile-prefix-map=$(CURDIR)=. -Xcc -ffile-prefix-map=$(CURDIR)/$(PACKAGE_FOLDER)=.build \
  -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)/$(PACKAGE_FOLDER)=.build -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=.

.PHONY: package-build install deb run test sanitize lint torture fuzz build clean format needs test-needs swift

# Swift builds in parallel by itself, and one terminal serves one program.
.NOTPARALLEL:

# Without a terminal the reader can't open, but a subcommand in ARGS can run.
run: build
	@$(if $(strip $(ARGS)),,[ -t 0 ] && [ -t 1 ] || { echo '$(NEEDS_TERMINAL)'; exit 0; };) exec $(PROGRAM) $(ARGS)

build: needs
	swift build $(SWIFT_OPTIONS) -c release --product nashra

# Debug builds sooner (74 s against 118 s from nothing, two cores) and checks more.
test: needs test-needs lint
	@$(FILES) .make/leaving-nothing swift test $(SWIFT_OPTIONS) --disable-xctest

# Each builds anew what it needs, in a folder of its own. Iconv is called by ArticleParsing; libcurl, pipes and threads by
# Ingest. A job of its own in CI: `.ci/sanitize`.
sanitize: needs test-needs
	.make/sanitize address ArticleParsingTests IngestTests
	.make/sanitize thread IngestTests

# Against the program as it is used; another's path in BINARY is taken as it is.
torture: $(if $(BINARY),,build)
	@.torture/run "$(abspath $(or $(BINARY),$(PROGRAM)))"

fuzz: needs
	.fuzz/build
	@.fuzz/run $(SECONDS) $(TARGETS)

# A shell has 1024 open files at first. The tests, which run side by side, have more stores, sockets and pipes open than that;
# and swift format with --parallel has all files open at once, and ends with an illegal instruction there.
FILES = ulimit -n 20000 2>/dev/null || ulimit -n "$$(ulimit -Hn)" 2>/dev/null;
# At home nobody needs Python for the tests.
NO_PYTHON = [ "$$CI" != true ] && ! command -v python3 >/dev/null && echo 'nashra: no python3; CONTRIBUTING.md is not compared.'

# Form, and that CONTRIBUTING shows the house as it is.
lint: swift
	@$(FILES) swift format lint --strict --recursive --parallel Package.swift Sources Tests
	@{ $(NO_PYTHON); } || .scripts/house --check

format:
	@$(FILES) swift format --in-place --recursive --parallel Package.swift Sources Tests

package-build: needs
	swift build $(SWIFT_OPTIONS) -c release $(STATIC) $(ANYWHERE) --product nashra --scratch-path $(PACKAGE_FOLDER)

install: package-build
	.packaging/install $(PACKAGE_FOLDER)/release/nashra "$(PREFIX)" "$(DESTDIR)"

deb: package-build
	@.make/install-missing dpkg-dev binutils
	@.packaging/deb $(PACKAGE_FOLDER)/release/nashra .build-package

clean:
	swift package clean

swift:
	@.make/check-swift $(SWIFT_VERSION)

ifeq ($(SYSTEM),Darwin)
needs: swift
test-needs:
	@.make/install-missing --brew $(BREW_TEST_PACKAGES) || $(SKIPS)
else ifneq ($(shell command -v apt-get 2>/dev/null),)
needs: swift
	@.make/install-missing $(BUILD_PACKAGES)
test-needs:
	@.make/install-missing $(TEST_PACKAGES) || $(SKIPS)
	@.make/install-missing $(CURL_HEADER) || $(SKIPS)
else
needs: swift
	@echo 'nashra: no apt-get here. If the build fails, install the development files of ncurses and SQLite.'
test-needs:
	@echo 'nashra: tests that miss one of $(TEST_PACKAGES) are skipped.'
endif
