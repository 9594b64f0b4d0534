# Everything that a contributor or an operator runs. `make demo` and `make test` need nothing but Debian 12 and Swift 6.3.
SHELL := /bin/bash
.DEFAULT_GOAL := help

## what is here
help:
	@grep -E '^## |^[a-z-]+:' Makefile | sed -n 'N; s/^## \(.*\)\n\([a-z-]*\):.*/  make \2\t\1/p' | expand -t 18

## build, set up a practice desk with the sample register, and serve it on 127.0.0.1
demo:
	@Scripts/install.sh build
	@swift build --product luwte
	@exec .build/debug/luwte demo

## every test on both engines, in a real browser and on the command line
test:
	@Scripts/install.sh test
	@Scripts/test.sh

## format, names, floors, scripts, and the tests that need no database server or browser
check:
	@Scripts/install.sh check
	@Scripts/check.sh

## speed as ratios, measured in one run
bench:
	@Scripts/install.sh bench
	@Scripts/bench.sh

## long campaigns: a desk of 2,000 dossiers over two years, and 200 kills per engine
faults:
	@Scripts/install.sh test
	@Scripts/faults.sh 200

## take the pictures of the documentation again, in a real browser
pictures:
	@Scripts/install.sh test
	@swift build --product luwte
	@cd Tests/System && LUWTE_PICTURES="$(CURDIR)/docs/pictures" LUWTE_SCRYPT_TEST=1 \
	  ../../.venv/bin/python -m unittest test_browser_call.PictureTests

## an optimised binary with the Swift libraries inside, in .build-release
release:
	@Scripts/install.sh build
	@swift build -c release --static-swift-stdlib --product luwte --scratch-path .build-release
	@ls -l .build-release/release/luwte

.PHONY: help demo test check bench faults pictures release
