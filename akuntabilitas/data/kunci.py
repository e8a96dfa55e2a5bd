"""The keys of open data: words instead of a database's numbers, the same at every export."""


def kunci_rilis(rilis):
    """A release's key: "7309-2024-3", its office, year and number."""
    return f"{rilis.satker.kode}-{rilis.tahun}-{rilis.nomor}"


def kunci_angka(angka):
    """A number's key: "partisipasi/2024/0/target/ketua-1"; without a PK its last part is left out.

    Expects ``indikator`` and ``pk_asal`` to be set.
    """
    pk = f"/{angka.pk_asal.pihak}-{angka.pk_asal.nomor}" if angka.pk_asal else ""
    return f"{angka.indikator.slug}/{angka.tahun}/{angka.triwulan}/{angka.jenis}{pk}"


def kunci_anggaran(anggaran):
    """A budget line's key: "2024/0/apbn/Program", without a last part for the whole source."""
    bagian = [anggaran.tahun, anggaran.triwulan, anggaran.sumber, anggaran.program]
    return "/".join(str(satu) for satu in bagian if satu != "")


def kunci_renstra(renstra):
    """A period's key: "7309-2020"."""
    return f"{renstra.satker.kode}-{renstra.mulai}"


def kunci_sasaran(sasaran):
    """A goal's key: "7309-2020/7309/S.1", its plan, its office, its code."""
    return f"{kunci_renstra(sasaran.renstra)}/{sasaran.satker.kode}/{sasaran.kode}"


def kunci_pk(pk):
    """A PK's key: "7309-2024-ketua-0"; 0 is the first."""
    return f"{pk.satker.kode}-{pk.tahun}-{pk.pihak}-{pk.nomor}"
