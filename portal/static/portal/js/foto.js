/* The editor's panel for photos: sends the chosen files one after the other, shows what became of
   each, and puts the good ones into the body as a gallery. Words and limits come from the template
   (templates/portal/panel_foto.html) and from portal/foto/unggah.py. */
(() => {
  const csrf = () => document.querySelector("[name=csrfmiddlewaretoken]").value;
  /* crypto.randomUUID() is missing on plain HTTP; the address of a blob ends with one, too. */
  const nomor = () => {
    const alamat = URL.createObjectURL(new Blob());
    URL.revokeObjectURL(alamat);
    return alamat.slice(-36);
  };
  const cari = (akar, nama) => akar.querySelector(`[data-${nama}]`);

  /* POSTs a form; gives the answer's JSON, or {pesan} with what to do. */
  function kirim(alamat, isian, maju) {
    return new Promise((selesai) => {
      const minta = new XMLHttpRequest();
      minta.open("POST", alamat);
      minta.setRequestHeader("X-CSRFToken", csrf());
      minta.setRequestHeader("X-Requested-With", "XMLHttpRequest");
      minta.responseType = "json";
      minta.upload.onprogress = (kini) => maju && kini.total && maju((100 * kini.loaded) / kini.total);
      minta.onload = () => {
        if (minta.response?.foto || minta.response?.pesan) selesai(minta.response);
        else if (minta.status === 413) selesai({ pesan: "Server menolak berkas sebesar ini." });
        else selesai({ pesan: "Belum tersimpan. Pastikan Anda masih masuk, lalu coba lagi.", ulang: true });
      };
      minta.onerror = () => selesai({ pesan: "Sambungan terputus. Coba lagi.", ulang: true });
      minta.send(isian);
    });
  }

  /* What the writer says beside a photo, as the server takes it. */
  function keterangan(butir) {
    const isian = new FormData();
    isian.set("description", cari(butir, "alternatif").value);
    isian.set("kredit", cari(butir, "kredit").value);
    if (cari(butir, "hiasan").checked) isian.set("hiasan", "on");
    return isian;
  }

  /* One photo of the page that lacks something: mended here, it leaves the list. */
  async function lengkapi(butir, tombol) {
    tombol.disabled = true;
    const jawab = await kirim(butir.dataset.tertinggal, keterangan(butir));
    tombol.disabled = false;
    const foto = jawab.foto;
    if (foto && !foto.periksa && !foto.kurang.length) {
      const daftar = butir.closest(".foto-tertinggal");
      butir.remove();
      daftar.hidden = !daftar.querySelector("li");
    } else if (foto) {
      cari(butir, "pesan").textContent = [...foto.kurang, foto.periksa ? "Periksa teks alternatifnya." : ""].join(" ");
    } else cari(butir, "pesan").textContent = jawab.pesan;
  }

  class PanelFoto {
    constructor(akar) {
      this.akar = akar;
      this.daftar = cari(akar, "foto-daftar");
      this.tombol = cari(akar, "foto-masuk");
      this.kabar = cari(akar, "foto-kabar");
      this.antrean = Promise.resolve();
      this.foto = new Map();
      const pilih = cari(akar, "foto-pilih");
      pilih.addEventListener("change", () => {
        for (const berkas of pilih.files) this.tambah(berkas);
        pilih.value = "";
      });
      this.tombol.addEventListener("click", () => this.masukkan());
    }

    tambah(berkas) {
      const butir = cari(this.akar, "foto-butir").content.firstElementChild.cloneNode(true);
      cari(butir, "nama").textContent = berkas.name;
      cari(butir, "buang").addEventListener("click", () => {
        this.foto.delete(butir);
        butir.remove();
        this.segarkan();
      });
      cari(butir, "ulang").addEventListener("click", () => this.antre(butir, berkas));
      cari(butir, "kredit").addEventListener("keydown", (tekan) => {
        if (tekan.key === "Enter") tekan.preventDefault();
      });
      this.daftar.append(butir);
      this.antre(butir, berkas);
    }

    /* One at a time: a phone's line is narrow, and so is the server's patience for pictures. */
    antre(butir, berkas) {
      this.lapor(butir, "Menunggu giliran");
      this.antrean = this.antrean.then(() => butir.isConnected && this.unggah(butir, berkas));
    }

    async unggah(butir, berkas) {
      if (berkas.size > Number(this.akar.dataset.batasByte)) {
        this.tolak(butir, { pesan: this.akar.dataset.sebabBesar });
        return;
      }
      const isian = new FormData();
      isian.set("berkas", berkas);
      isian.set("keterangan", document.getElementById("id_keterangan_gambar")?.value ?? "");
      isian.set("gambar", document.getElementById("id_gambar")?.value ?? "");
      this.lapor(butir, "Mengunggah");
      const maju = cari(butir, "maju");
      const jawab = await kirim(this.akar.dataset.unggah, isian, (persen) => {
        maju.value = persen;
        if (persen === 100) this.lapor(butir, "Memeriksa");
      });
      if (!butir.isConnected) return;
      if (!jawab.foto) this.tolak(butir, jawab);
      else if ([...this.foto.values()].some(({ id }) => id === jawab.foto.id)) {
        this.tolak(butir, { pesan: "Foto ini sama dengan yang sudah ada di daftar; cukup satu." });
      } else {
        this.terima(butir, jawab.foto);
        this.lapor(butir, jawab.kembar ? "Foto ini sudah pernah diunggah; yang lama dipakai." : "Siap");
      }
      this.segarkan();
    }

    tolak(butir, { pesan, ulang }) {
      butir.classList.add("foto-ditolak");
      cari(butir, "maju").hidden = true;
      cari(butir, "ulang").hidden = !ulang;
      this.lapor(butir, pesan, true);
    }

    terima(butir, foto) {
      this.foto.set(butir, foto);
      butir.classList.remove("foto-ditolak");
      cari(butir, "nama").textContent = `${foto.judul} (${cari(butir, "nama").textContent})`;
      cari(butir, "maju").hidden = true;
      const gambar = cari(butir, "pratinjau");
      gambar.src = foto.nilai.gambar.preview.url;
      gambar.hidden = false;
      const alternatif = cari(butir, "alternatif");
      alternatif.value = foto.alternatif;
      cari(butir, "kredit").value = foto.kredit;
      cari(butir, "hiasan").checked = foto.hiasan;
      cari(butir, "periksa").hidden = !foto.periksa;
      cari(butir, "medan").hidden = !foto.ubah;
      alternatif.addEventListener("input", () => {
        cari(butir, "periksa").hidden = !foto.periksa || alternatif.value.trim() !== foto.alternatif;
      });
    }

    lapor(butir, pesan, galat = false) {
      if (!galat) butir.classList.remove("foto-ditolak");
      cari(butir, "pesan").textContent = pesan;
      cari(butir, "maju").hidden = pesan !== "Mengunggah" && pesan !== "Menunggu giliran";
    }

    segarkan() {
      const banyak = this.foto.size;
      this.tombol.hidden = banyak === 0;
      cari(this.akar, "foto-bantuan").hidden = banyak === 0;
      this.tombol.textContent = `Masukkan ${banyak} foto ke isi`;
      const ditolak = this.daftar.querySelectorAll(".foto-ditolak").length;
      this.kabar.textContent = `${banyak} foto siap${ditolak ? `, ${ditolak} ditolak` : ""}.`;
    }

    /* Saves what was written beside each photo; those that can't be saved stay in the list. */
    async simpan() {
      for (const [butir, foto] of this.foto) {
        if (!foto.ubah) continue;
        const jawab = await kirim(foto.ubah, keterangan(butir));
        if (!jawab.foto) {
          this.lapor(butir, jawab.pesan, true);
          return false;
        }
        this.foto.set(butir, jawab.foto);
      }
      return true;
    }

    async masukkan() {
      this.tombol.disabled = true;
      await this.antrean;
      const tersimpan = await this.simpan();
      this.tombol.disabled = false;
      if (!tersimpan) return;
      const semua = [...this.foto.values()];
      const periksa = semua.filter((foto) => foto.periksa).length;
      this.keIsi(semua.map((foto) => foto.nilai));
      for (const butir of this.foto.keys()) butir.remove();
      this.foto.clear();
      this.segarkan();
      this.kabar.textContent =
        `${semua.length} foto masuk ke isi. Simpan drafnya.` +
        (periksa ? ` Teks alternatif ${periksa} foto masih perlu Anda periksa.` : "");
    }

    /* Into the last gallery, or a new one; one photo by itself becomes a picture block. */
    keIsi(nilai) {
      const isi = document.getElementById(`${this.akar.dataset.isi}-root`).rootBlock;
      const galeri = isi.children.filter((anak) => anak.type === "galeri").pop();
      if (galeri) {
        for (const satu of nilai) galeri.block.insert(satu, galeri.block.children.length, {});
      } else if (nilai.length === 1) {
        isi.insert({ type: "gambar", value: nilai[0], id: nomor() }, isi.children.length, {});
      } else {
        const value = nilai.map((satu) => ({ value: satu, id: nomor() }));
        isi.insert({ type: "galeri", value, id: nomor() }, isi.children.length, {});
      }
      this.akar.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  document.addEventListener("click", ({ target }) => {
    const tombol = target.closest("[data-lengkapi]");
    if (tombol) lengkapi(tombol.closest("[data-tertinggal]"), tombol);
  });

  const mulai = () => document.querySelectorAll("[data-foto]").forEach((akar) => new PanelFoto(akar));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mulai);
  else mulai();
})();
