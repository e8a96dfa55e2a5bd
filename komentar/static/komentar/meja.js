// The desk's extras: tick all on this page, and say how many are ticked. Without it both work too.
const centang = () => [...document.querySelectorAll('input[name="pilih"]')];
const kabar = document.querySelector("[data-centang-jumlah]");
const awal = kabar?.textContent;

function hitung() {
  const jumlah = centang().filter((satu) => satu.checked).length;
  if (kabar) kabar.textContent = jumlah ? `${jumlah} komentar dicentang.` : awal;
}

document.querySelector("[data-centang-semua]")?.addEventListener("click", (peristiwa) => {
  peristiwa.preventDefault();
  const semua = centang();
  const nyala = semua.some((satu) => !satu.checked);
  for (const satu of semua) satu.checked = nyala;
  peristiwa.target.textContent = nyala ? "Lepas semua centang" : "Centang semua di halaman ini";
  hitung();
});
document.addEventListener("change", (peristiwa) => {
  if (peristiwa.target.name === "pilih") hitung();
});
hitung();
document.getElementById("meja-galat")?.focus();
