# Two commands: `make run` opens the portal, `make test` proves it. README.md says the rest.

PORT ?= 8000
VAR := $(or $(PORTAL_VAR),var)
BIN := .venv/bin
# What every search engine is held to.
KONTRAK := $(wildcard $(addprefix tests/search/test_,batas.py elastik_*.py halaman_cari.py indeks.py \
	kasus.py koreksi.py pintu.py))

.PHONY: run test ukur kunci
.DELETE_ON_ERROR:

# Local settings: no HTTPS, and links that lead back here.
run: .venv/.jalan $(VAR)/rahasia.env
	@PORTAL_HTTPS=0 PORTAL_ALAMAT=http://127.0.0.1:$(PORT) \
		exec $(BIN)/python manage.py jalankan --siapkan --port=$(PORT)

test: .venv/.uji
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/djhtml --check --tabwidth 2 templates
	$(BIN)/lint-imports --no-logo
	DJANGO_SETTINGS_MODULE=tests.settings $(BIN)/python manage.py makemigrations --check
	PORTAL_RAHASIA=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(48))') \
		$(BIN)/python manage.py check --deploy --fail-level=WARNING
	$(BIN)/pytest -n auto --ignore=tests/peramban
	$(BIN)/pytest -n auto --dist=loadfile tests/peramban
	$(BIN)/python alat/postgres.py $(BIN)/pytest -n auto --ignore=tests/peramban
	$(BIN)/python alat/postgres.py $(BIN)/pytest tests/peramban/test_alur.py
	$(BIN)/python alat/elasticsearch.py $(BIN)/pytest -n auto $(KONTRAK)

# Long measurements; docs/angka/ keeps their tables.
ukur: .venv/.uji
	$(BIN)/python -m tests.ukur.pembukaan
	$(BIN)/python -m tests.ukur.halaman
	$(BIN)/python -m tests.ukur.kecepatan
	$(BIN)/python -m tests.ukur.impor
	$(BIN)/python -m tests.ukur.data
	$(BIN)/python -m tests.ukur.komentar
	$(BIN)/python -m tests.ukur.cari_bahasa
	$(BIN)/python -m tests.ukur.pdf
	$(BIN)/python -m tests.ukur.cari_elastik
	$(BIN)/python -m tests.ukur.cari
	$(BIN)/python alat/postgres.py $(BIN)/python -m tests.ukur.cari

# Both locks anew, with the newest versions that pyproject.toml allows.
kunci: .venv/.jalan
	@$(BIN)/python alat/pustaka.py kunci

.venv/.%: kunci/%.txt alat/pustaka.py
	@python=$$(sh alat/cari_python.sh) && $$python alat/pustaka.py pasang $*
	@touch $@

$(VAR)/rahasia.env: | .venv/.jalan
	@$(BIN)/python alat/rahasia.py $@
