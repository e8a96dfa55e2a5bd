"""The skeleton every office starts from: front page, news, accountability, our own satker."""

from uuid import uuid4

from django.db import migrations
from django.utils.timezone import now


def buat(apps, schema_editor):
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    Locale = apps.get_model("wagtailcore", "Locale")
    ContentType = apps.get_model("contenttypes", "ContentType")

    Site.objects.all().delete()
    Page.objects.filter(depth=2).delete()
    akar = Page.objects.get(depth=1)
    bahasa = Locale.objects.first()

    def halaman(app, model, induk, nomor, judul, slug, **lain):
        Model = apps.get_model(app, model)
        jenis, _ = ContentType.objects.get_or_create(app_label=app, model=model.lower())
        induk.numchild += 1
        induk.save(update_fields=["numchild"])
        return Model.objects.create(
            title=judul,
            draft_title=judul,
            slug=slug,
            content_type=jenis,
            path=f"{induk.path}{nomor:04d}",
            depth=induk.depth + 1,
            numchild=0,
            url_path=f"{induk.url_path}{slug}/",
            locale=bahasa,
            translation_key=uuid4(),
            live=True,
            first_published_at=now(),
            last_published_at=now(),
            **lain,
        )

    akar.numchild = 0
    beranda = halaman(
        "home",
        "Beranda",
        akar,
        1,
        "Beranda",
        "beranda",
        judul_pembuka="Melayani pemilih, mempertanggungjawabkan hasilnya",
        pembuka=(
            "Kabar kegiatan, dokumen kinerja, dan cara menghubungi kami: "
            "semua yang perlu diketahui warga tentang kantor ini."
        ),
    )
    halaman(
        "berita",
        "IndeksBerita",
        beranda,
        1,
        "Berita",
        "berita",
        ringkasan="Kegiatan dan keputusan kantor, dari yang terbaru.",
    )
    halaman(
        "akuntabilitas",
        "IndeksAkuntabilitas",
        beranda,
        2,
        "Akuntabilitas",
        "akuntabilitas",
        ringkasan=("Rencana, janji, pengukuran, laporan, dan evaluasi kinerja, tahun demi tahun."),
    )
    Site.objects.create(
        hostname="localhost",
        port=80,
        site_name="Portal KPU",
        root_page_id=beranda.page_ptr_id,
        is_default_site=True,
    )
    apps.get_model("akuntabilitas", "Satker").objects.get_or_create(
        milik_sendiri=True,
        defaults={"kode": "7309", "nama": "KPU Kabupaten Maros", "tingkat": "kabkota"},
    )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_awal"),
        ("berita", "0001_awal"),
        ("akuntabilitas", "0001_awal"),
        ("portal", "0002_awal"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(buat, migrations.RunPython.noop)]
