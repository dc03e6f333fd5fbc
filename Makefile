# Two commands do everything: `make run` and `make test`.
# They need Python 3.11 or later with venv, and make; pip installs the rest, pinned, into .venv.

PYTHON := .venv/bin/python
PIP := $(PYTHON) -m pip --disable-pip-version-check install --quiet
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11
LOCK := .venv/bin/uv pip compile --quiet --universal --generate-hashes --no-header \
	--no-emit-index-url --python-version 3.11 $(LOCKFLAGS)
STATIC := $(shell find osce_portal/static)

.PHONY: run test bench lint lock clean venv

run: .venv/run.stamp var/secret-key var/static.stamp
	@$(PYTHON) -m osce_portal.gunicorn
	@$(PYTHON) manage.py set_up
	@exec $(PYTHON) -m gunicorn --config python:osce_portal.gunicorn

test: .venv/test.stamp
	@$(PYTHON) -m tests

bench: .venv/test.stamp var/secret-key
	@$(PYTHON) -m tests.bench

lint: .venv/test.stamp
	@$(PYTHON) -m ruff check
	@$(PYTHON) -m ruff format --check

# For maintainers: newest versions that requirements/*.in allow (LOCKFLAGS=--upgrade), pinned and hashed.
lock: | venv
	@$(PIP) uv
	@cd requirements && ../$(LOCK) run.in -o run.txt && ../$(LOCK) test.in -o test.txt

# What can be made again; the database and the uploaded files in var/ stay.
clean:
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis var/static var/static.stamp
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

venv:
	@$(PYTHON) -c 'import pip' 2>/dev/null && exit 0; \
	for python in $(PYTHONS); do \
		$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		$$python -c 'import ensurepip, venv' 2>/dev/null && exec $$python -m venv --clear .venv; \
		partial=$$python; \
	done; \
	if [ -n "$$partial" ]; then \
		echo "$$partial cannot make a pip for .venv. Install the system package for it" \
			"(python3-venv on Debian and Ubuntu), then repeat the command."; \
	else \
		echo "The portal needs Python 3.11 or later, and none was found. Install it" \
			"(python3 and python3-venv on Debian and Ubuntu), then repeat the command."; \
	fi >&2; \
	exit 1

.venv/run.stamp: requirements/run.txt | venv
	@echo "Installing the pinned dependencies into .venv"
	@$(PIP) --require-hashes -r $<
	@touch $@

.venv/test.stamp: requirements/test.txt | venv
	@echo "Installing the pinned dependencies and those of the tests into .venv"
	@$(PIP) --require-hashes -r $<
	@touch $@

var/secret-key:
	@mkdir -p -m 700 var
	@umask 077 && $(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(64))' >$@.new && mv $@.new $@

var/static.stamp: requirements/run.txt $(STATIC) | .venv/run.stamp var/secret-key
	@echo "Collecting the static files"
	@$(PYTHON) manage.py collectstatic --clear --noinput --verbosity 0
	@touch $@
