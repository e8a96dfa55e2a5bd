/* Nothing typed is lost (portal/cms/simpan.py). Autosave that fails says so in words and is tried again
   until it works; a form is sent only when the server answers and knows who sends it. */
(() => {
  const { siap: alamat, masuk } = document.currentScript.dataset;
  const SEGAR = 4000;
  const JEDA = 5000;
  const AWAL = 3500;
  /* The text's editor writes into the form a quarter of a second after the last key. */
  const TUNTAS = 300;
  const MASIH = "Tulisan Anda masih di layar ini";
  const PESAN = {
    putus: `Belum tersimpan: sambungan terputus. ${MASIH} dan disimpan begitu tersambung lagi. Jangan tutup halaman ini.`,
    server: `Belum tersimpan: server tidak dapat menyimpan. ${MASIH}; portal mencoba lagi. Jangan tutup halaman ini.`,
    keluar: `Belum tersimpan: Anda sudah keluar dari CMS. ${MASIH}. Masuk lagi di tab baru, lalu kembali ke sini; naskah disimpan sendiri.`,
    didahului: `Belum tersimpan: orang lain menyimpan versi yang lebih baru. ${MASIH}. Lihat versi itu di tab baru sebelum menyimpan.`,
    isian: `Belum tersimpan: ada isian yang belum benar. ${MASIH}. Tekan Simpan draf untuk melihat yang mana.`,
    judul: "Belum tersimpan: isi judulnya dahulu; sesudah itu naskah disimpan sendiri.",
  };
  const TAUTAN = { keluar: ["Masuk di tab baru", () => masuk], didahului: ["Lihat versi terbaru", () => location.href] };
  const formulir = () => document.querySelector("form[data-edit-form]");
  let terakhir = 0;
  let ulang = 0;
  let lolos = null;

  function kotak() {
    const ada = document.querySelector("[data-simpan]");
    if (ada) return ada;
    const baru = Object.assign(document.createElement("div"), { className: "simpan-kabar" });
    baru.dataset.simpan = "";
    baru.setAttribute("role", "alert");
    document.body.append(baru);
    return baru;
  }

  function kabarkan(keadaan) {
    const kalimat = PESAN[keadaan];
    if (kotak().dataset.simpan === kalimat) return;
    kotak().dataset.simpan = kalimat;
    kotak().textContent = kalimat;
    const [kata, tujuan] = TAUTAN[keadaan] ?? [];
    if (!kata) return;
    const tautan = { href: tujuan(), target: "_blank", textContent: kata };
    kotak().append(" ", Object.assign(document.createElement("a"), tautan));
  }

  function beres() {
    terakhir = performance.now();
    clearInterval(ulang);
    ulang = 0;
    document.querySelector("[data-simpan]")?.remove();
  }

  /* "siap", "keluar", "server" or "putus"; a token that changed is put into the forms. */
  async function tanya() {
    try {
      const jawaban = await fetch(alamat, {
        headers: { "X-Requested-With": "XMLHttpRequest" },
        cache: "no-store",
        signal: AbortSignal.timeout(10_000),
      });
      if (jawaban.status === 403 || jawaban.redirected) return "keluar";
      if (!jawaban.ok) return "server";
      const { csrf } = await jawaban.json();
      for (const satu of document.querySelectorAll("[name=csrfmiddlewaretoken]")) satu.value = csrf;
      return "siap";
    } catch {
      return "putus";
    }
  }

  /* As if something had just been typed: Wagtail's autosave listens for this. */
  function simpan() {
    const detail = { type: "edits" };
    formulir()?.dispatchEvent(new CustomEvent("w-unsaved:add", { bubbles: true, cancelable: true, detail }));
  }

  function cobaLagi() {
    ulang ||= setInterval(async () => {
      const keadaan = await tanya();
      if (keadaan === "siap") simpan();
      else kabarkan(keadaan);
    }, JEDA);
  }

  /* What Wagtail takes the form to hold at first it reads two seconds after the page has opened; who
     types or pastes sooner would never be saved, nor asked on leaving. */
  let bergegas = false;
  const lihat = ({ target }) => (bergegas ||= target.form === formulir());
  document.addEventListener("input", lihat);
  setTimeout(() => {
    document.removeEventListener("input", lihat);
    if (bergegas && navigator.userActivation?.hasBeenActive !== false) simpan();
  }, AWAL);

  document.addEventListener("w-autosave:success", beres);

  document.addEventListener("w-autosave:error", async ({ detail }) => {
    if (detail.type === "invalid_revision") kabarkan("didahului");
    else if (!/^(?:network|server)_error$/.test(detail.type)) kabarkan(document.getElementById("id_title")?.value.trim() ? "isian" : "judul");
    else {
      const keadaan = await tanya();
      kabarkan(keadaan === "siap" ? "server" : keadaan);
      cobaLagi();
    }
  });

  /* A press that saves waits until the form holds what was typed, and for the answer to one question,
     unless the server has just answered. */
  window.addEventListener(
    "click",
    async (tekan) => {
      const tombol = tekan.target.closest?.("button[type=submit]");
      if (!tombol || tombol === lolos || tombol.form !== formulir()) return;
      tekan.preventDefault();
      tekan.stopImmediatePropagation();
      const segar = !ulang && performance.now() - terakhir < SEGAR;
      const tuntas = new Promise((lanjut) => setTimeout(lanjut, TUNTAS));
      const [keadaan] = await Promise.all([segar ? "siap" : tanya(), tuntas]);
      if (keadaan !== "siap") {
        kabarkan(keadaan);
        cobaLagi();
        return;
      }
      lolos = tombol;
      tombol.click();
      lolos = null;
    },
    { capture: true },
  );

  /* Wagtail's question about a newer version was answered with "go on": the server need not ask. */
  document.addEventListener("w-dialog:confirmed", ({ target }) => {
    if (target.id !== "w-save-confirmation-dialog" || formulir().elements.timpa) return;
    formulir().append(Object.assign(document.createElement("input"), { type: "hidden", name: "timpa", value: "1" }));
  });
})();
