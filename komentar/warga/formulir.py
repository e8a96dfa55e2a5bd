"""The comment form: three fields, each with messages of its own."""

from django import forms
from django.core.validators import EmailValidator

from komentar import bersih
from komentar.jaga import pribadi

BATAS_NAMA = 80
BATAS_SUREL = 254
BATAS_TEKS = 5_000
BATAS_BARIS = 150
BATAS_MENTAH = 20_000
"""Characters; text longer than this, before cleaning, is too long without a closer look."""
APA_ADANYA = "apa_adanya"
"""Name of the button that sends a NIK or telephone number knowingly."""


class MedanBersih(forms.CharField):
    """A text field that cleans before it judges.

    ``rapikan`` is one of ``bersih``; ``sebutan`` begins the sentence on length.
    """

    def __init__(self, *, rapikan, sebutan, batas, **kwargs):
        self.rapikan, self.sebutan, self.batas = rapikan, sebutan, batas
        super().__init__(strip=False, **kwargs)

    def to_python(self, value):
        """The cleaned text; raises ``ValidationError`` where it is too long."""
        value = super().to_python(value)
        if len(value) <= BATAS_MENTAH:
            value = self.rapikan(value)
        if len(value) > self.batas:
            raise forms.ValidationError(
                f"{self.sebutan} paling panjang {_ribuan(self.batas)} huruf;"
                f" sekarang {_ribuan(len(value))}."
            )
        return value


class FormKomentar(forms.Form):
    """Name, e-mail and text of one comment, cleaned to plain text.

    A NIK or telephone number is an error, until the button ``APA_ADANYA`` is pressed; ``pribadi``
    tells whether there is one.
    """

    pribadi = False

    nama = MedanBersih(
        label="Nama",
        rapikan=bersih.baris,
        sebutan="Nama",
        batas=BATAS_NAMA,
        help_text="Tampil di atas komentar Anda.",
        error_messages={"required": "Isi nama Anda."},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    surel = MedanBersih(
        label="Surel",
        rapikan=bersih.baris,
        sebutan="Alamat surel",
        batas=BATAS_SUREL,
        help_text="Tidak pernah ditampilkan.",
        error_messages={"required": "Isi alamat surel Anda."},
        validators=[EmailValidator("Alamat surel belum benar. Contoh: nama@contoh.id")],
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    teks = MedanBersih(
        label="Komentar",
        rapikan=bersih.paragraf,
        sebutan="Komentar",
        batas=BATAS_TEKS,
        help_text="Paling panjang 5.000 huruf. Jangan tulis NIK atau nomor telepon.",
        error_messages={"required": "Isi komentar Anda."},
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def __init__(self, data=None, initial=None):
        super().__init__(data, auto_id="komentar-%s", initial=initial)

    def clean_nama(self):
        """A name has a letter in it."""
        nama = self.cleaned_data["nama"]
        if not any(huruf.isalpha() for huruf in nama):
            raise forms.ValidationError("Isi nama Anda.")
        return nama

    def clean_teks(self):
        """A comment fits on a screen or two."""
        teks = self.cleaned_data["teks"]
        jumlah = teks.count("\n") + 1
        if jumlah > BATAS_BARIS:
            raise forms.ValidationError(
                f"Komentar paling banyak {BATAS_BARIS} baris; sekarang {_ribuan(jumlah)}."
            )
        return teks

    def clean(self):
        """Ask about numbers by which a person is found, before they are sent."""
        for medan in ("nama", "teks"):
            isi = self.cleaned_data.get(medan, "")
            nomor = [(jenis, isi[mulai:akhir]) for jenis, mulai, akhir in pribadi.potongan(isi)]
            self.pribadi = self.pribadi or bool(nomor)
            if nomor and APA_ADANYA not in self.data:
                self.add_error(medan, _kalimat_pribadi(nomor))
        return self.cleaned_data


def _kalimat_pribadi(nomor):
    """What was found, and what to do."""
    temuan = ", ".join(f"{jenis} “{isi}”" for jenis, isi in nomor[:5])
    lain = f" dan {len(nomor) - 5} lainnya" if len(nomor) > 5 else ""
    return (
        f"Tampaknya ada {temuan}{lain}. Siapa pun dapat menyalahgunakannya. Hapus dulu, atau tekan"
        " “Kirim apa adanya” di bawah formulir."
    )


def _ribuan(bilangan):
    """A whole number as Indonesians write it: 5.000."""
    return f"{bilangan:,}".replace(",", ".")
