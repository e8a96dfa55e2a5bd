"""Tables of an old text, as Wagtail's TableBlock keeps them."""

BATAS_KOLOM, BATAS_BARIS = 60, 2000


def blok_tabel(unsur, judul=""):
    """The value of a ``tabel`` block for a ``<table>`` element, or ``None`` for an empty one.

    A cell over several columns or rows leaves its neighbours empty.
    """
    data, kepala, mulur = [], [], {}
    for tr in unsur.find_all("tr", limit=BATAS_BARIS):
        if tr.find_parent("table") is not unsur:
            continue
        baris = []
        sel = tr.find_all(["td", "th"], recursive=False)
        for satu in sel:
            while mulur.get(len(baris), 0) > 0:
                mulur[len(baris)] -= 1
                baris.append("")
            lebar = _rentang(satu.get("colspan"), BATAS_KOLOM - len(baris))
            if lebar < 1:
                break
            tinggi = _rentang(satu.get("rowspan"), BATAS_BARIS)
            for kolom in range(len(baris), len(baris) + lebar):
                mulur[kolom] = tinggi - 1
            baris += [_kata(satu), *[""] * (lebar - 1)]
        if baris:
            data.append(baris)
            kepala.append(all(satu.name == "th" for satu in sel))
    if not any(any(baris) for baris in data):
        return None
    lebar = max(map(len, data))
    return {
        "data": [[*baris, *[""] * (lebar - len(baris))] for baris in data],
        "cell": [],
        "mergeCells": [],
        "first_row_is_table_header": kepala[0],
        "first_col_is_header": False,
        "table_header_choice": "row" if kepala[0] else "neither",
        "table_caption": judul,
    }


def _rentang(teks, paling):
    """A span of 1 up to ``paling``, whatever the attribute says."""
    angka = int(teks) if teks and teks.isascii() and teks.isdigit() and len(teks) < 9 else 1
    return min(max(angka, 1), paling)


def _kata(sel):
    """A cell's words, its lines kept."""
    for br in sel.find_all("br"):
        br.replace_with("\n")
    baris = (" ".join(satu.split()) for satu in sel.get_text().split("\n"))
    return "\n".join(satu for satu in baris if satu)
