// Buttons that copy the text of a box beside them; without this file the box is there to be marked.
const tombolSalin = () => document.querySelectorAll("[data-salin]");

const siapkan = () => tombolSalin().forEach((satu) => { satu.hidden = false; });

document.addEventListener("click", async (peristiwa) => {
  const tombol = peristiwa.target.closest("[data-salin]");
  if (!tombol) return;
  const kotak = document.getElementById(tombol.dataset.salin);
  kotak.select();
  try {
    // Browsers without a clipboard, and pages without HTTPS, know the old way alone.
    if (navigator.clipboard) await navigator.clipboard.writeText(kotak.value);
    else document.execCommand("copy");
    tombol.textContent = "Sudah disalin";
  } catch {
    tombol.textContent = "Tekan lama teks di atas untuk menyalin";
  }
});

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", siapkan);
else siapkan();
