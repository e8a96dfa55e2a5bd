"""Many at once: nothing twice, nothing lost, no decision overwritten."""

import pytest
from django.test import Client

from komentar.kirim import terima
from komentar.models import CatatanModerasi, Komentar, nomor_baru
from komentar.putusan import SudahDiputus, putuskan, tanggapi
from komentar.utas import utas_untuk
from tests import pabrik
from tests.komentar.warga import ISIAN, alamat, komentar
from tests.serentak import KALI, serentak

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("basis_berkas"),
]


@pytest.fixture
def artikel(basis_berkas):
    """An article in the database that all threads see."""
    return pabrik.artikel()


def test_tiket_yang_sama_berkali_kali_satu_komentar(artikel, warga):
    tiket = warga.buka(artikel)
    jawaban = serentak(lambda n: Client().post(alamat(artikel), {**ISIAN, "tiket": tiket}))
    assert [jawab.status_code for jawab in jawaban] == [302] * KALI
    assert Komentar.objects.count() == 1


def test_isi_yang_sama_dari_banyak_tab_satu_komentar(artikel, warga):
    tiket = [warga.buka(artikel) for _ in range(KALI)]
    jawaban = serentak(lambda n: Client().post(alamat(artikel), {**ISIAN, "tiket": tiket[n]}))
    assert [jawab.status_code for jawab in jawaban] == [302] * KALI
    assert Komentar.objects.count() == 1


def test_tiket_yang_sama_isi_berbeda_satu_yang_tersimpan(artikel, warga):
    tiket = warga.buka(artikel)
    jawaban = serentak(
        lambda n: Client().post(alamat(artikel), {**ISIAN, "teks": f"Isi {n}.", "tiket": tiket})
    )
    assert sorted(jawab.status_code for jawab in jawaban) == [200] * (KALI - 1) + [302]
    for n, jawab in enumerate(jawaban):
        assert jawab.status_code == 302 or f"Isi {n}." in jawab.text
    assert Komentar.objects.count() == 1


def test_balasan_serentak_semua_tersimpan_di_utasnya(artikel):
    pokok = komentar(artikel, "disetujui")
    anak = komentar(artikel, "disetujui", induk=pokok)

    def balas(n):
        return terima(
            artikel,
            kiriman=nomor_baru(),
            induk=anak if n % 2 else pokok,
            nama=f"Warga {n}",
            surel=f"w{n}@contoh.id",
            teks=f"Balasan {n}.",
        ).pk

    assert len(set(serentak(balas))) == KALI
    balasan = Komentar.objects.filter(thread_id=pokok.pk)
    assert balasan.filter(level=1).count() == 1 + KALI / 2
    assert balasan.filter(level=2, parent_id=anak.pk).count() == KALI / 2
    urutan = list(balasan.values_list("order", flat=True))
    assert len(set(urutan)) == len(urutan) == KALI + 2


def test_banyak_moderator_satu_putusan(artikel):
    satu = komentar(artikel)
    moderator = [pabrik.pengguna("Moderator") for _ in range(KALI)]

    def putus(n):
        ke, alasan = ("ditolak", "kasar") if n % 2 else ("disetujui", "")
        try:
            putuskan(satu.pk, ke, oleh=moderator[n], putusan_ke=0, alasan_kode=alasan)
        except SudahDiputus as lebih_dulu:
            return lebih_dulu.komentar.diputus_oleh_id
        return "menang"

    hasil = serentak(putus)
    assert hasil.count("menang") == 1
    pemenang = moderator[hasil.index("menang")].pk
    assert {h for h in hasil if h != "menang"} == {pemenang}
    assert CatatanModerasi.objects.get(komentar=satu).oleh_id == pemenang
    assert Komentar.objects.get(pk=satu.pk).diputus_oleh_id == pemenang


def test_tanggapan_resmi_yang_sama_sekali(artikel):
    satu = komentar(artikel, "disetujui")
    moderator = pabrik.pengguna("Moderator")
    hasil = serentak(
        lambda n: (
            tanggapi(satu.pk, oleh=moderator, nama="Kantor", teks="Besok.", kiriman="a" * 32).pk
        )
    )
    assert len(set(hasil)) == 1
    assert utas_untuk(artikel)["jumlah"] == 2
