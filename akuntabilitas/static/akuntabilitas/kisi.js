// The grid of a year's numbers: moving, pasting, saving each cell. The server alone reads numbers
// and computes; what was typed stays in its box until the server has taken it.

const kisi = document.querySelector("[data-kisi]");
const kabar = document.querySelector("[data-kisi-kabar]");
const samping = document.querySelector("[data-kisi-samping]");
const token = samping.querySelector("[name=csrfmiddlewaretoken]").value;
const JEDA = 400; // milliseconds without a key before the server is asked what would come of it
const BELUM = "Belum tersimpan: server tidak menjawab. Isian Anda masih di sini; tekan Enter untuk mencoba lagi.";
const MASUK = "Belum tersimpan: Anda perlu masuk lagi. Buka tab lain untuk masuk, lalu tekan Enter di sel ini.";

const baris = [...kisi.querySelectorAll("[data-baris]")];
const sel = (tr) => [...tr.querySelectorAll("[data-sel]")];
const kotak = (td) => td?.querySelector("input");
const semua = () => [...kisi.querySelectorAll("input")];
for (const satu of semua()) satu.dataset.tersimpan = satu.value;
document.documentElement.classList.add("kisi-berjalan");

function nama(input) {
  return input.getAttribute("aria-labelledby").split(" ")
    .map((id) => document.getElementById(id).firstChild.textContent.trim()).join(", ");
}

function umumkan(kata) {
  kabar.textContent = kata;
}

// --- saving -----------------------------------------------------------------------------------

let antrean = Promise.resolve(); // one cell after the other, in the order of the hands
let giliranCoba = 0;

async function tanya(input, lain) {
  const isi = new FormData();
  for (const satu of ["indikator", "jenis", "triwulan", "pk", "stempel"]) isi.set(satu, input.dataset[satu]);
  isi.set("isi", input.value);
  for (const [nama, nilai] of Object.entries(lain)) isi.set(nama, nilai);
  const jawab = await fetch(kisi.dataset.simpan, {
    method: "POST",
    body: isi,
    headers: { "X-CSRFToken": token, "X-Requested-With": "XMLHttpRequest" },
  });
  const json = jawab.headers.get("content-type")?.includes("json");
  if (!json) throw new Error(jawab.redirected || jawab.status === 403 ? MASUK : BELUM);
  return [jawab.status, await jawab.json()];
}

function simpan(input, lain = {}) {
  const janji = antrean.then(() => kirim(input, lain));
  antrean = janji.catch(() => {});
  return janji;
}

async function kirim(input, lain) {
  // Enter saves and moves on, and moving on would save the same once more.
  if (!Object.keys(lain).length && !berubah(input) && !input.hasAttribute("aria-invalid")) return true;
  const dikirim = input.value;
  input.closest("[data-sel]").classList.add("kisi-menyimpan");
  try {
    const [status, data] = await tanya(input, lain);
    if (status === 200) return terima(input, data, dikirim);
    if (status === 409) bentrok(input, data, lain);
    else galat(input, data.galat || BELUM);
  } catch (salah) {
    galat(input, [MASUK, BELUM].includes(salah.message) ? salah.message : BELUM);
  } finally {
    input.closest("[data-sel]").classList.remove("kisi-menyimpan");
  }
  return false;
}

function terima(input, data, dikirim) {
  const td = input.closest("[data-sel]");
  if (input.value === dikirim) input.value = data.sel.teks;
  Object.assign(input.dataset, {
    tersimpan: data.sel.teks,
    stempel: data.sel.stempel,
    kendala: data.sel.kendala,
    tindak: data.sel.tindak_lanjut,
    alasan: data.sel.alasan_nasional,
  });
  td.classList.remove("kisi-draf", "kisi-terbit", "kisi-terlambat");
  if (data.sel.asal) td.classList.add(`kisi-${data.sel.asal}`);
  td.classList.toggle("kisi-terlambat", data.sel.terlambat);
  td.classList.toggle("kisi-berkata", data.sel.berkata);
  td.querySelector(".kisi-kata").textContent = data.sel.kata;
  td.querySelector("[data-tanda]").hidden = !(data.sel.kendala || data.sel.tindak_lanjut || data.sel.alasan_nasional);
  bersih(input);
  hasil(input, data.baris, false);
  umumkan(`${nama(input)}: ${data.sel.teks || "dikosongkan"}, tersimpan. Capaian ${data.baris.capaian}.`);
  return true;
}

function hasil(input, data, sementara) {
  const tr = input.closest("[data-baris]");
  const keluaran = tr.querySelector("[data-capaian]");
  keluaran.textContent = data.capaian;
  keluaran.classList.toggle("kisi-coba", sementara);
  tr.querySelector("[data-setahun]").textContent = data.setahun;
  tr.querySelector("[data-nasional]").textContent = data.nasional;
}

const tempatGalat = (input) => input.closest("[data-sel]").querySelector(".kisi-galat");

function bersih(input) {
  input.removeAttribute("aria-invalid");
  tempatGalat(input).replaceChildren();
}

function galat(input, kata) {
  input.setAttribute("aria-invalid", "true");
  tempatGalat(input).replaceChildren(kata);
  umumkan(`${nama(input)}: ${kata}`);
}

function bentrok(input, data, lain) {
  const milik = input.value;
  const tersimpan = data.tersimpan || "kosong";
  const kata = `${data.galat} Tersimpan: ${tersimpan}. Isian Anda: ${milik || "kosong"}.`;
  galat(input, kata);
  const tombol = (teks, aksi) => {
    const satu = document.createElement("button");
    satu.type = "button";
    satu.className = "button button-small button-secondary";
    satu.textContent = teks;
    satu.addEventListener("click", aksi);
    return satu;
  };
  tempatGalat(input).append(
    tombol("Pakai isian saya", () => {
      input.dataset.stempel = data.stempel;
      simpan(input, lain);
      input.focus();
    }),
    tombol("Pakai yang tersimpan", () => {
      input.value = data.tersimpan;
      Object.assign(input.dataset, { tersimpan: data.tersimpan, stempel: data.stempel });
      Object.assign(input.dataset, { kendala: data.kendala, tindak: data.tindak_lanjut, alasan: data.alasan_nasional });
      bersih(input);
      tanya(input, { coba: "1" }).then(([status, isi]) => status === 200 && hasil(input, isi.baris, false));
      input.focus();
      umumkan(`${nama(input)}: memakai yang tersimpan, ${tersimpan}.`);
    }),
  );
}

const berubah = (input) => input.value.trim() !== input.dataset.tersimpan;
kisi.addEventListener("change", (kejadian) => {
  if (kejadian.target.matches("input") && berubah(kejadian.target)) simpan(kejadian.target);
});

let penunda;
kisi.addEventListener("input", (kejadian) => {
  const input = kejadian.target;
  clearTimeout(penunda);
  penunda = setTimeout(async () => {
    const giliran = ++giliranCoba;
    if (!berubah(input)) return;
    try {
      const [status, data] = await tanya(input, { coba: "1" });
      if (status === 200 && giliran === giliranCoba && berubah(input)) hasil(input, data.baris, true);
    } catch {
      // Only a look ahead: saving says what is wrong.
    }
  }, JEDA);
});

window.addEventListener("beforeunload", (kejadian) => {
  if (semua().some(berubah)) kejadian.preventDefault();
});

// --- moving -----------------------------------------------------------------------------------

function tuju(input, turun, kanan) {
  const tr = input.closest("[data-baris]");
  let y = baris.indexOf(tr), x = sel(tr).indexOf(input.closest("[data-sel]"));
  for (;;) {
    y += turun;
    x += kanan;
    const td = baris[y] && sel(baris[y])[x];
    if (!td) return false;
    if (kotak(td) && !baris[y].hidden) {
      kotak(td).focus();
      return true;
    }
    if (!turun && !kanan) return false;
  }
}

function diTepi(input, kanan) {
  const { selectionStart: awal, selectionEnd: akhir, value } = input;
  if (awal === 0 && akhir === value.length) return true;
  return awal === akhir && akhir === (kanan > 0 ? value.length : 0);
}

kisi.addEventListener("keydown", (kejadian) => {
  const input = kejadian.target;
  if (!input.matches("input") || kejadian.isComposing || kejadian.ctrlKey || kejadian.metaKey) return;
  const arah = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[kejadian.key];
  if (arah && !kejadian.altKey && (arah[0] || diTepi(input, arah[1]))) {
    kejadian.preventDefault();
    tuju(input, ...arah);
  } else if (kejadian.key === "Enter") {
    kejadian.preventDefault();
    if (berubah(input)) simpan(input);
    tuju(input, kejadian.shiftKey ? -1 : 1, 0);
  } else if (kejadian.key === "Escape" && berubah(input)) {
    input.value = input.dataset.tersimpan;
    bersih(input);
  } else if (kejadian.key === "F2") {
    kejadian.preventDefault();
    bukaSamping(input);
    samping.querySelector("#samping-kendala").focus();
  }
});

kisi.addEventListener("focusin", (kejadian) => {
  const input = kejadian.target;
  if (!input.matches("input")) return;
  input.select();
  if (!samping.contains(document.activeElement)) bukaSamping(input);
});

// --- pasting ----------------------------------------------------------------------------------

function lembar(teks) {
  // Tab-separated as spreadsheets copy it: a cell in quotes may hold tabs, lines and "" for ".
  const hasil = [[]];
  const pola = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let cocok; pola.lastIndex <= teks.length && (cocok = pola.exec(teks)); ) {
    hasil.at(-1).push((cocok[1]?.replaceAll('""', '"') ?? cocok[2]).trim());
    if (cocok[3] === "") break;
    if (cocok[3] !== "\t") hasil.push([]);
  }
  if (hasil.at(-1).join("") === "") hasil.pop();
  return hasil;
}

kisi.addEventListener("paste", async (kejadian) => {
  const teks = kejadian.clipboardData.getData("text/plain");
  if (!kejadian.target.matches("input") || !/[\t\n]/.test(teks.replace(/[\r\n]+$/, ""))) return;
  kejadian.preventDefault();
  const awal = kejadian.target.closest("[data-sel]");
  const y0 = baris.indexOf(awal.closest("[data-baris]")), x0 = sel(baris[y0]).indexOf(awal);
  const janji = [];
  let luar = 0;
  for (const [dy, deret] of lembar(teks).entries()) {
    for (const [dx, isi] of deret.entries()) {
      const tr = baris[y0 + dy];
      const input = tr && kotak(sel(tr)[x0 + dx]);
      if (!input) {
        luar += isi !== "";
        continue;
      }
      input.value = isi;
      if (berubah(input)) janji.push(simpan(input));
    }
  }
  const jawab = await Promise.all(janji);
  const jadi = jawab.filter(Boolean).length;
  const bagian = [`${jadi} sel tersimpan`];
  if (jadi < jawab.length) bagian.push(`${jawab.length - jadi} perlu diperbaiki`);
  if (luar) bagian.push(`${luar} tidak punya tempat di kisi dan dilewati`);
  umumkan(`Blok ditempel: ${bagian.join(", ")}.`);
});

// --- kendala and tindak lanjut ------------------------------------------------------------------

let dibuka;
const medan = (id) => samping.querySelector(`#samping-${id}`);
const targetSetahun = (input) => input.dataset.jenis === "target" && input.dataset.triwulan === "0";

function bukaSamping(input) {
  dibuka = input;
  samping.hidden = false;
  samping.querySelector("[data-samping-judul]").textContent = nama(input);
  samping.querySelector("[data-samping-galat]").textContent = "";
  const keadaan = [...medan("keadaan").options].map((satu) => satu.value);
  medan("keadaan").value = keadaan.includes(input.value) ? input.value : "";
  medan("kendala").value = input.dataset.kendala;
  medan("tindak").value = input.dataset.tindak;
  medan("alasan").value = input.dataset.alasan;
  samping.querySelector("[data-samping-alasan]").hidden = !targetSetahun(input);
  samping.querySelector("[data-samping-bukti]").href = input.closest("[data-sel]").querySelector(".kisi-rinci").href;
}

medan("keadaan").addEventListener("change", () => {
  const pilihan = medan("keadaan").value;
  if (pilihan) dibuka.value = pilihan;
  else if ([...medan("keadaan").options].some((satu) => satu.value === dibuka.value)) dibuka.value = "";
});

samping.querySelector("[data-samping-form]").addEventListener("submit", async (kejadian) => {
  kejadian.preventDefault();
  const input = dibuka;
  const lain = { kendala: medan("kendala").value, tindak_lanjut: medan("tindak").value };
  if (targetSetahun(input)) lain.alasan_nasional = medan("alasan").value;
  const jadi = await simpan(input, lain);
  if (jadi) input.focus();
  else samping.querySelector("[data-samping-galat]").textContent = tempatGalat(input).firstChild.textContent;
});
samping.querySelector("[data-samping-tutup]").addEventListener("click", () => dibuka.focus());
samping.addEventListener("keydown", (kejadian) => {
  if (kejadian.key === "Escape") dibuka.focus();
});
