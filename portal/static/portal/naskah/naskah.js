/* A text from elsewhere into the body: the server reads it (portal/naskah/), and its blocks are put in
   beside what is there. Fields are filled only where they are empty, and all of it can be taken back. */
(() => {
  const TANPA_JARINGAN = "Naskah belum masuk: sambungan terputus. Coba lagi.";
  const PADA_MEDAN = {
    title: "judul",
    tempat_berita: "tempat berita",
    outlet: "outlet",
    tanggal_kegiatan: "tanggal kegiatan",
    sumber: "sumber",
    inisial: "inisial penulis",
    redaktur: "redaktur",
  };
  const meja = () => document.querySelector("[data-naskah]");
  const akar = () => document.getElementById(`${meja()?.dataset.naskah}-root`)?.rootBlock;
  const medan = (nama) => document.getElementById(`id_${nama}`);
  const bagian = (nama) => meja().querySelector(`[data-naskah-${nama}]`);
  const teks = (anak) => anak.getTextLabel({ maxLength: 1e6 }) || "";
  /* A field and what it was given, in words: 2026-07-14 is "14 Juli 2026". */
  const sebut = (nama, nilai) => {
    const [, hari, bulan, tahun] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(nilai) || [];
    const tanggal = tahun && new Date(tahun, bulan - 1, hari);
    const kata = tanggal ? tanggal.toLocaleDateString("id", { dateStyle: "long" }) : nilai;
    return `${PADA_MEDAN[nama]} “${kata}”`;
  };
  let batalkan = null;

  function kabarkan(...kalimat) {
    bagian("kabar").replaceChildren(
      ...kalimat.map((satu) => Object.assign(document.createElement("p"), { textContent: satu })),
    );
  }

  /* Tell Wagtail's autosave, as typing would. */
  function berubah(elemen) {
    for (const nama of ["input", "keyup", "change"])
      elemen.dispatchEvent(new Event(nama, { bubbles: true }));
  }

  /* The title hears of focus first: there it looks whether the address is still its own. */
  function isikan(kotak, nilai) {
    if (kotak === medan("title")) kotak.dispatchEvent(new Event("focus"));
    kotak.value = nilai;
    berubah(kotak);
  }

  async function kirim(jenis, isi, nama) {
    const data = new FormData();
    const isian = {};
    for (const satu of Object.keys(PADA_MEDAN)) if (medan(satu)) isian[satu] = medan(satu).value;
    data.append("jenis", jenis);
    data.append("isian", JSON.stringify(isian));
    data.append("naskah", isi, nama);
    const jawaban = await fetch(meja().dataset.impor, {
      method: "POST",
      body: data,
      headers: { "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value },
    });
    const ada = /json/.test(jawaban.headers.get("Content-Type"));
    if (!ada) throw new Error(TANPA_JARINGAN);
    const hasil = await jawaban.json();
    if (!jawaban.ok) throw Object.assign(new Error(hasil.galat), { ditolak: true });
    return hasil;
  }

  const kosong = (anak) =>
    anak.type === "paragraf" && !anak.block.getState().getCurrentContent().hasText();

  /* Put blocks in after `anak`, or at the end; an empty paragraph there makes room for them. */
  function sisipkan({ blok, isian, catatan }, anak) {
    const aliran = akar();
    if (!aliran.children.includes(anak)) anak = aliran.children.at(-1);
    let letak = anak ? aliran.children.indexOf(anak) + 1 : 0;
    if (anak && blok.length && kosong(anak)) aliran.deleteBlock((letak -= 1));
    const baru = blok.map((satu, n) => aliran.insert(satu, letak + n));
    const semula = new Map(baru.map((satu) => [satu, teks(satu)]));
    const terisi = [];
    const tertinggal = [];
    for (const [nama, nilai] of Object.entries(isian)) {
      const kotak = medan(nama);
      const kata = sebut(nama, nilai);
      if (!kotak || kotak.value.trim()) tertinggal.push(kata);
      else {
        isikan(kotak, nilai);
        terisi.push(kata);
      }
    }
    berubah(aliran.countInput[0]);
    batalkan = () => {
      let tinggal = 0;
      for (const satu of baru) {
        const nomor = aliran.children.indexOf(satu);
        if (nomor < 0) continue;
        if (teks(satu) === semula.get(satu)) aliran.deleteBlock(nomor);
        else tinggal += 1;
      }
      for (const [nama, nilai] of Object.entries(isian))
        if (medan(nama)?.value === nilai && terisi.includes(sebut(nama, nilai))) {
          isikan(medan(nama), "");
        }
      berubah(aliran.countInput[0]);
      kabarkan(tinggal ? "Dibatalkan. Blok yang sudah Anda ubah tetap ada." : "Dibatalkan.");
    };
    bagian("batal").hidden = false;
    const kalimat = [blok.length ? `${blok.length} blok masuk ke isi.` : "Naskah ini kosong."];
    if (terisi.length) kalimat.push(`Terisi: ${terisi.join(", ")}.`);
    if (tertinggal.length) kalimat.push(`Tidak diisikan: ${tertinggal.join(", ")}.`);
    kabarkan(...kalimat, ...catatan);
    bagian("tempel").open = false;
    document.dispatchEvent(new Event("naskah:berubah"));
  }

  /* Send and put in; true when it is in. What went wrong is said, and nothing is lost. */
  async function masukkan(jenis, isi, nama, anak) {
    kabarkan("Merapikan naskah …");
    try {
      sisipkan(await kirim(jenis, isi, nama), anak);
      return true;
    } catch (galat) {
      kabarkan(galat.ditolak ? galat.message : TANPA_JARINGAN);
      return false;
    }
  }

  function darai(polos, html, anak) {
    const bertata = /<(?:p|h[1-6]|li|table|div|br)\b/i.test(html || "");
    const isi = new Blob([bertata ? html : polos], { type: "text/plain" });
    return masukkan(bertata ? "html" : "teks", isi, "naskah.txt", anak);
  }

  window.naskah = {
    /* The block that an element stands in, or undefined. */
    anak: (elemen) =>
      meja() && akar()?.children.find((satu) => satu.element.contains(elemen)),
    akar,
    meja,
    medan,
    tempel: darai,
  };

  document.addEventListener("click", async ({ target }) => {
    if (!meja()?.contains(target)) return;
    if (target.closest("[data-naskah-pilih]")) bagian("berkas").click();
    if (target.closest("[data-naskah-batal]") && batalkan) {
      batalkan();
      batalkan = null;
      bagian("batal").hidden = true;
      document.dispatchEvent(new Event("naskah:berubah"));
    }
    const kotak = bagian("kotak");
    if (target.closest("[data-naskah-masukkan]") && kotak.value.trim()) {
      if (await darai(kotak.value, "")) kotak.value = "";
    }
  });

  document.addEventListener("paste", async (kejadian) => {
    const kotak = kejadian.target;
    if (!kotak.matches?.("[data-naskah-kotak]")) return;
    const papan = kejadian.clipboardData;
    const [polos, html] = [papan.getData("text/plain"), papan.getData("text/html")];
    if (!html && !polos.trim()) return;
    kejadian.preventDefault();
    if (!(await darai(polos, html))) kotak.value += polos;
  });

  document.addEventListener("change", async ({ target }) => {
    if (!target.matches?.("[data-naskah-berkas]") || !target.files.length) return;
    await masukkan("docx", target.files[0], target.files[0].name);
    target.value = "";
  });
})();
