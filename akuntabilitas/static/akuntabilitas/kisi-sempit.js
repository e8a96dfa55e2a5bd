// The grid on a narrow screen: one indicator at a time, with buttons to the next.

const kisi = document.querySelector("[data-kisi]");
const baris = [...kisi.querySelectorAll("[data-baris]")];
const giliran = document.querySelector("[data-kisi-giliran]");
const sempit = window.matchMedia("(max-width: 50rem)");
let ke = 0;

function tampilkan() {
  giliran.hidden = !sempit.matches;
  for (const [nomor, tr] of baris.entries()) tr.hidden = sempit.matches && nomor !== ke;
  for (const badan of kisi.tBodies) badan.hidden = ![...badan.querySelectorAll("[data-baris]")].some((tr) => !tr.hidden);
  giliran.querySelector("[data-giliran-kata]").textContent = `Indikator ${ke + 1} dari ${baris.length}`;
  for (const tombol of giliran.querySelectorAll("[data-giliran]")) {
    tombol.disabled = !baris[ke + Number(tombol.dataset.giliran)];
  }
}
giliran.addEventListener("click", (kejadian) => {
  const langkah = Number(kejadian.target.dataset.giliran);
  if (!langkah) return;
  ke += langkah;
  tampilkan();
  document.querySelector("[data-kisi-kabar]").textContent = `Indikator ${ke + 1} dari ${baris.length}`;
});
sempit.addEventListener("change", tampilkan);
tampilkan();
