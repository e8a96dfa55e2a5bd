/* Below each document that a form in the CMS chooses or edits: how far its text is read, and what to
   do (portal/pdf/uraian.py). Asked again while it is being read, or when another one is chosen. */
(() => {
  const alamat = document.currentScript.dataset.keadaan;
  const LIHAT = 1000;
  const LAGI = 4000;

  /* Where a document's state goes: on its own form, or behind the chooser that holds its number. */
  function tempat() {
    const sendiri = [...document.querySelectorAll("[data-keadaan-dokumen]")];
    const pilihan = [...document.querySelectorAll('.chooser[data-chooser-url*="/documents/chooser/"]')];
    return [
      ...sendiri.map((kotak) => [kotak, kotak.dataset.keadaanDokumen]),
      ...pilihan.map((pemilih) => {
        const isian = document.getElementById(pemilih.id.replace(/-chooser$/, ""));
        let kotak = pemilih.nextElementSibling;
        if (!kotak?.matches("[data-keadaan-pilihan]")) {
          kotak = document.createElement("div");
          kotak.dataset.keadaanPilihan = "";
          kotak.setAttribute("aria-live", "polite");
          pemilih.after(kotak);
        }
        return [kotak, isian?.value || ""];
      }),
    ];
  }

  async function isi(kotak, nomor) {
    kotak.nomor = nomor;
    kotak.lagi = Infinity;
    const jawab = nomor && (await fetch(alamat.replace("/0/", `/${nomor}/`)).catch(() => null));
    if (kotak.nomor !== nomor) return;
    const html = jawab?.ok ? await jawab.text() : "";
    if (jawab && !jawab.ok && jawab.status < 500) kotak.replaceChildren();
    else if (html !== kotak.html || !nomor) kotak.innerHTML = kotak.html = html;
    const berjalan = kotak.querySelector("[data-berjalan]");
    if (berjalan || jawab === null) kotak.lagi = Date.now() + LAGI;
  }

  function lihat() {
    if (document.hidden) return;
    for (const [kotak, nomor] of tempat()) if (kotak.nomor !== nomor || Date.now() > kotak.lagi) isi(kotak, nomor);
  }

  lihat();
  setInterval(lihat, LIHAT);
})();
