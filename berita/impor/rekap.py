"""The account of an import: what came in, what waits as a draft and why, what was left out."""

from dataclasses import dataclass, field


@dataclass
class Rekap:
    """Counts and sentences of one run."""

    terbit: int = 0
    sudah_ada: int = 0
    komentar_tampil: int = 0
    komentar_menunggu: int = 0
    pengalihan: int = 0
    draf: list = field(default_factory=list)
    dilewati: list = field(default_factory=list)
    gagal: list = field(default_factory=list)
    catatan: list = field(default_factory=list)
    """Each a ``(what, [sentence, …])`` pair."""
    jenis_lain: dict = field(default_factory=dict)
    """How many items of each kind that the portal has no page for."""

    def baris(self):
        """The report, a line at a time."""
        yield (
            f"Terbit {self.terbit}, draf {len(self.draf)}, sudah ada {self.sudah_ada}, "
            f"dilewati {len(self.dilewati)}, gagal {len(self.gagal)}."
        )
        if self.komentar_tampil or self.komentar_menunggu:
            yield f"Komentar: {self.komentar_tampil} tampil, {self.komentar_menunggu} menunggu."
        if self.pengalihan:
            yield f"Pengalihan alamat lama: {self.pengalihan}."
        for jenis, banyak in sorted(self.jenis_lain.items()):
            yield f"Bukan artikel atau halaman: {banyak} × {jenis}."
        bagian = {
            "Menjadi draf": self.draf,
            "Dilewati": self.dilewati,
            "Gagal (dapat diulang)": self.gagal,
            "Catatan": self.catatan,
        }
        for judul, daftar in bagian.items():
            if daftar:
                yield f"\n{judul}:"
                for nama, kalimat in daftar:
                    yield f"- {nama}: {' '.join(kalimat)}"
