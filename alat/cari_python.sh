#!/bin/sh
# Prints a Python of this machine that can run the portal: 3.11 to 3.14, the oldest first, or the
# one that $PYTHON names. When there is none, says why in one sentence and exits with 1. Each
# candidate is really run: version managers leave commands behind that refuse to start.

periksa='
import sys
if sys.version_info[:2] < (3, 11):
    sys.exit(10)
if sys.version_info[:2] > (3, 14):
    sys.exit(11)
try:
    import ensurepip, sqlite3, ssl, venv
except ImportError:
    sys.exit(12)
'
tua= baru= kurang=
for calon in ${PYTHON:-python3.11 python3.12 python3.13 python3.14 python3 python}; do
    "$calon" -c "$periksa" >/dev/null 2>&1
    case $? in
        0) command -v "$calon"; exit 0 ;;
        10) tua=$calon ;;
        11) baru=$calon ;;
        12) kurang=$calon ;;
    esac
done

versi() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])'; }

perlu="portal memerlukan Python 3.11 sampai 3.14"
if [ "$kurang" ]; then
    echo "Python $(versi "$kurang") di komputer ini tidak lengkap: pasang paket python3-venv, lalu ulangi." >&2
elif [ "$tua" ]; then
    echo "Python $(versi "$tua") di komputer ini terlalu tua: $perlu." >&2
elif [ "$baru" ]; then
    echo "Python $(versi "$baru") di komputer ini terlalu baru: $perlu." >&2
else
    echo "Python tidak ditemukan di komputer ini: $perlu." >&2
fi
exit 1
