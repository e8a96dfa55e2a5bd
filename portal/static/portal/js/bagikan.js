// Shows the share buttons that need a script: copy the link, the phone's own share sheet, print.
for (const kotak of document.querySelectorAll("[data-bagikan]")) {
  const { judul, alamat } = kotak.dataset;
  const pesan = kotak.querySelector("[role=status]");
  const aksi = {
    salin: navigator.clipboard && (async () => {
      await navigator.clipboard.writeText(alamat);
      pesan.textContent = "Tautan sudah disalin.";
    }),
    kirim: navigator.share && (() => navigator.share({ title: judul, url: alamat })),
    cetak: () => window.print(),
  };
  for (const tombol of kotak.querySelectorAll("[data-aksi]")) {
    const kerja = aksi[tombol.dataset.aksi];
    if (!kerja) continue;
    tombol.parentElement.hidden = false;
    tombol.addEventListener("click", async () => {
      try {
        await kerja();
      } catch (galat) {
        // A closed share sheet is no failure.
        if (galat.name !== "AbortError") pesan.textContent = "Tidak berhasil. Salin alamat dari bilah alamat peramban.";
      }
    });
  }
}
