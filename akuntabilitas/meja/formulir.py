"""The forms of the rows that have no grid: budget, evaluation, recommendations, survey.

A row's year is its release's: the release is the set of rows about one year.
"""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from wagtail.documents.widgets import AdminDocumentChooser

from akuntabilitas.anggaran import Anggaran
from akuntabilitas.aturan import AturanHitung
from akuntabilitas.aturan_berlaku import AturanBerlaku
from akuntabilitas.bilangan import BukanBilangan, baca_bilangan
from akuntabilitas.evaluasi import Evaluasi, Rekomendasi
from akuntabilitas.hitung.akip_sub import bobot_bagian
from akuntabilitas.ikm import Ikm
from akuntabilitas.laporan import Laporan
from portal.bahasa.angka import angka


class MedanBilangan(forms.CharField):
    """A number as Indonesians type it; gives a ``Decimal`` or ``None``."""

    def __init__(self, *, bulat=False, **lain):
        super().__init__(max_length=40, **lain)
        self.bulat = bulat
        self.widget.attrs.setdefault("inputmode", "decimal")
        self.widget.attrs.setdefault("autocomplete", "off")

    def prepare_value(self, nilai):
        """What stands in the box: the stored number in Indonesian, or what was typed."""
        return nilai if nilai is None or isinstance(nilai, str) else angka(nilai)

    def clean(self, nilai):
        """The number; its sentence where it is none."""
        teks = super().clean(nilai)
        if not teks:
            return None
        try:
            return baca_bilangan(teks, self.bulat)
        except BukanBilangan as tolak:
            raise ValidationError(str(tolak)) from tolak


class Tanggal(forms.DateInput):
    """The browser's own picker of days."""

    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


def _tertulis(isi):
    """A number that JSON keeps as text, as people write it."""
    return str(isi).replace(".", ",") if isi is not None else None


def _teks():
    return forms.Textarea(attrs={"rows": 3})


class FormBaris(forms.ModelForm):
    """A row of a draft: ``FormBaris(data, instance=row)``; the row knows its release."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if hasattr(self.instance, "tahun"):
            self.instance.tahun = self.instance.rilis.tahun

    def clean(self):
        """Refuse a second row for the same thing in one release, in words."""
        data = super().clean()
        kunci = {n: data.get(n, getattr(self.instance, n)) for n in self.instance.KUNCI}
        kembar = type(self.instance).objects.filter(rilis=self.instance.rilis, **kunci)
        if kembar.exclude(pk=self.instance.pk).exists():
            raise ValidationError("Rilis ini sudah memuat baris itu. Ubah yang sudah ada.")
        return data

    def bagian(self):
        """Groups of fields as pairs of title and bound fields, for the template."""
        return [("", list(self))]


class FormAnggaran(FormBaris):
    """Pagu and realisasi of one source."""

    pagu = MedanBilangan(label="Pagu (Rp)", bulat=True)
    realisasi = MedanBilangan(label="Realisasi (Rp)", bulat=True, required=False)

    class Meta:
        model = Anggaran
        fields = ["triwulan", "sumber", "program", "pagu", "realisasi"]

    def clean_pagu(self):
        """Money that was given is never below nought."""
        pagu = self.cleaned_data["pagu"]
        if pagu is not None and pagu < 0:
            raise ValidationError("Pagu tidak boleh di bawah nol.")
        return pagu


class FormEvaluasi(FormBaris):
    """The components' values by the rule of the year, their parts, and what the LHE prints."""

    tercetak = MedanBilangan(label="Nilai akhir yang tercetak", required=False)

    class Meta:
        model = Evaluasi
        fields = ["penilai", "tanggal", "tercetak", "predikat_tercetak", "temuan", "laporan"]
        widgets = {"tanggal": Tanggal(), "temuan": _teks()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        tahun = self.instance.tahun
        self.aturan = AturanBerlaku().akip(self.instance)
        self.fields["laporan"].queryset = Laporan.objects.filter(tahun=tahun)
        for satu in self.aturan.komponen:
            self.fields[f"nilai_{satu.kode}"] = MedanBilangan(
                label=satu.nama,
                help_text=f"0 sampai {angka(satu.bobot)}.",
                initial=_tertulis((self.instance.nilai or {}).get(satu.kode)),
            )
        for medan, komponen, satu in self._bagian:
            ada = (self.instance.rincian or {}).get(komponen.kode, {})
            self.fields[medan] = MedanBilangan(
                label=f"{komponen.nama}: {satu.nama}",
                help_text=f"0 sampai {angka(bobot_bagian(komponen, satu))}.",
                required=False,
                initial=_tertulis(ada.get(satu.kode)),
            )

    @property
    def _bagian(self):
        """The parts of all components: name of the field, component, part."""
        return [
            (f"rincian_{komponen.kode}_{satu.kode}", komponen, satu)
            for komponen in self.aturan.komponen
            for satu in self.aturan.subkomponen
        ]

    def bagian(self):
        """The values by the rule that names them, their parts, then the rest."""
        nilai = [self[f"nilai_{satu.kode}"] for satu in self.aturan.komponen]
        bagian = {}
        for medan, komponen, _ in self._bagian:
            judul = f"Subkomponen {komponen.nama}, bila LHE memuatnya"
            bagian.setdefault(judul, []).append(self[medan])
        lain = [self[nama] for nama in self.Meta.fields]
        return [
            (f"Nilai komponen ({self.aturan.nama})", nilai),
            *bagian.items(),
            ("Laporan hasil evaluasi", lain),
        ]

    def clean(self):
        """Each value lies between nought and its weight; all parts or none; then the model asks."""
        data = super().clean()
        batas = {f"nilai_{satu.kode}": satu.bobot for satu in self.aturan.komponen}
        batas |= {medan: bobot_bagian(komponen, s) for medan, komponen, s in self._bagian}
        for medan, bobot in batas.items():
            nilai = data.get(medan)
            if nilai is not None and not 0 <= nilai <= bobot:
                self.add_error(medan, f"Isi 0 sampai {angka(bobot)}.")
        kosong = [medan for medan, _, _ in self._bagian if data.get(medan) is None]
        if 0 < len(kosong) < len(self._bagian):
            for medan in kosong:
                if medan not in self.errors:
                    self.add_error(medan, "Isi semua subkomponen, atau kosongkan semuanya.")
        if not self.errors:
            self._tuang(data)
        return data

    def _tuang(self, data):
        """Put the values into the row as exact text, by the codes of the rule."""
        self.instance.nilai = {
            satu.kode: f"{data[f'nilai_{satu.kode}']:f}" for satu in self.aturan.komponen
        }
        self.instance.rincian = {}
        for medan, komponen, satu in self._bagian:
            if data[medan] is not None:
                bagian = self.instance.rincian.setdefault(komponen.kode, {})
                bagian[satu.kode] = f"{data[medan]:f}"


class FormRekomendasi(FormBaris):
    """One recommendation and what came of it."""

    class Meta:
        model = Rekomendasi
        fields = ["nomor", "isi", "tenggat", "keadaan", "selesai", "penjelasan", "bukti"]
        widgets = {
            "isi": _teks(),
            "tenggat": Tanggal(),
            "selesai": Tanggal(),
            "penjelasan": _teks(),
            "bukti": AdminDocumentChooser,
        }

    def clean(self):
        """What is done says since when."""
        data = super().clean()
        if data.get("keadaan") == Rekomendasi.Keadaan.SELESAI and not data.get("selesai"):
            self.add_error("selesai", "Isi tanggal selesainya.")
        return data


class FormIkm(FormBaris):
    """One period: the elements by the names of the rule, as totals or as printed means.

    A period of raw answers came with its elements from the import; here it gets the rest.
    """

    tercetak = MedanBilangan(label="IKM yang tercetak", required=False)
    jumlah = forms.Field(required=False, disabled=True)
    """Never shown: it takes what the model says of all totals together."""

    class Meta:
        model = Ikm
        fields = ["mulai", "akhir", "responden", "siapa", "tindakan", "tercetak"]
        widgets = {"mulai": Tanggal(), "akhir": Tanggal(), "siapa": _teks(), "tindakan": _teks()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        tahun = self.instance.rilis.tahun
        self.aturan = AturanBerlaku().pada(AturanHitung.Jenis.IKM, date(tahun, 12, 31))
        if self.instance.sebaran:
            del self.fields["responden"]
        for ke, unsur in enumerate(() if self.instance.sebaran else self.aturan.unsur):
            for nama, label, bulat in (("jumlah", "jumlah nilai", True), ("rata", "NRR", False)):
                isi = getattr(self.instance, nama).get(unsur.nama)
                self.fields[f"{nama}_{ke}"] = MedanBilangan(
                    label=f"{ke + 1}. {unsur.nama}, {label}",
                    bulat=bulat,
                    required=False,
                    initial=_tertulis(isi),
                )

    def bagian(self):
        """The period, then totals, then means, then the rest."""
        unsur = range(len(self.aturan.unsur))
        hasil = ("Hasil", [self[nama] for nama in ("tercetak", "siapa", "tindakan")])
        if self.instance.sebaran:
            judul = f"Periode, dengan jawaban {angka(self.instance.banyak_responden)} responden"
            return [(judul, [self["mulai"], self["akhir"]]), hasil]
        return [
            ("Periode", [self[nama] for nama in ("mulai", "akhir", "responden")]),
            ("Jumlah nilai tiap unsur, dari semua responden", [self[f"jumlah_{u}"] for u in unsur]),
            (
                "Rata-rata tiap unsur (NRR), hanya bila jumlahnya tidak diketahui",
                [self[f"rata_{u}"] for u in unsur],
            ),
            hasil,
        ]

    def _unsur(self, data, nama):
        """The elements that were filled in, by name."""
        isi = {u.nama: data.get(f"{nama}_{ke}") for ke, u in enumerate(self.aturan.unsur)}
        return {satu: nilai for satu, nilai in isi.items() if nilai is not None}

    def clean(self):
        """All elements or none; totals that ``n`` answers can give; means between 1 and 4."""
        data = super().clean()
        if self.instance.sebaran:
            return data
        jumlah, rata = self._unsur(data, "jumlah"), self._unsur(data, "rata")
        banyak, tertinggi = len(self.aturan.unsur), self.aturan.tertinggi
        for nama, isi in (("jumlah nilai", jumlah), ("rata-rata", rata)):
            if isi and len(isi) < banyak:
                self.add_error(None, f"Isi {nama} kesembilan unsur, atau kosongkan semuanya.")
        n = data.get("responden")
        for ke, unsur in enumerate(self.aturan.unsur):
            nilai = jumlah.get(unsur.nama)
            if nilai is not None and n and not n <= nilai <= n * tertinggi:
                pesan = f"Dari {angka(n)} responden, isi {angka(n)} sampai {angka(n * tertinggi)}."
                self.add_error(f"jumlah_{ke}", pesan)
            nilai = rata.get(unsur.nama)
            if nilai is not None and not 1 <= nilai <= tertinggi:
                self.add_error(f"rata_{ke}", f"Isi 1 sampai {tertinggi}.")
        self.instance.jumlah = {nama: int(nilai) for nama, nilai in jumlah.items()}
        self.instance.rata = {nama: f"{nilai:f}" for nama, nilai in rata.items()}
        return data


FORMULIR = {
    "anggaran": FormAnggaran,
    "evaluasi": FormEvaluasi,
    "rekomendasi": FormRekomendasi,
    "ikm": FormIkm,
}
"""The form of each kind of row that has one (``akuntabilitas.meja.isi.JENIS``)."""
