/* What to look at again, beside the body: asked for when the editor opens, after a text came in, and
   when the hand leaves a field. A press leads to the words; nothing is changed here. */
(() => {
  const { meja, akar, medan } = window.naskah;
  const ISIAN = ["title", "inisial"];
  const JEDA = 700;
  let terakhir = "";
  let tunggu = 0;

  function isian() {
    const awalan = `${meja().dataset.naskah}-`;
    const data = new URLSearchParams();
    for (const [nama, nilai] of new FormData(meja().closest("form")))
      if ((nama.startsWith(awalan) || ISIAN.includes(nama)) && typeof nilai === "string")
        data.append(nama, nilai);
    return data;
  }

  async function periksa() {
    if (!meja() || !akar()) return;
    const data = isian();
    if (data.toString() === terakhir) return;
    terakhir = data.toString();
    try {
      const jawaban = await fetch(meja().dataset.periksa, {
        method: "POST",
        body: data,
        headers: { "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value },
      });
      if (jawaban.ok) tampilkan((await jawaban.json()).peringatan);
    } catch {
      terakhir = ""; // Without a connection the next look asks again.
    }
  }

  function tampilkan(peringatan) {
    const kotak = meja().querySelector("[data-naskah-ragam]");
    kotak.hidden = !peringatan.length;
    kotak.querySelector("summary").textContent = `Perlu dilihat lagi (${peringatan.length})`;
    kotak.querySelector("ul").replaceChildren(...peringatan.map(butir));
  }

  function butir(satu) {
    const tombol = Object.assign(document.createElement("button"), { type: "button" });
    if (satu.kutip) {
      tombol.append(Object.assign(document.createElement("q"), { textContent: satu.kutip }), ": ");
    }
    tombol.append(satu.kalimat);
    tombol.addEventListener("click", () => tuju(satu));
    const baris = document.createElement("li");
    baris.append(tombol);
    return baris;
  }

  function tuju({ tempat, kutip }) {
    const nomor = /^isi-(\d+)$/.exec(tempat)?.[1];
    const anak = nomor && akar().children[nomor];
    const elemen = anak ? anak.element : medan(tempat);
    if (!elemen) return;
    if (anak?.toggleElement.getAttribute("aria-expanded") === "false") anak.toggleElement.click();
    const kotak = [elemen, ...elemen.querySelectorAll("input:not([type=hidden]), textarea")].find(
      (satu) => "value" in satu && (!kutip || satu.value.includes(kutip)),
    );
    elemen.scrollIntoView({ block: "center" });
    if (kotak) {
      kotak.focus({ preventScroll: true });
      const awal = kotak.value.indexOf(kutip);
      if (kutip) kotak.setSelectionRange(awal, awal + kutip.length);
    } else pilih(elemen.querySelector("[contenteditable=true]"), kutip);
  }

  /* Select words in rich text, also when their letters stand in several pieces. */
  function pilih(kotak, kutip) {
    if (!kotak) return;
    kotak.focus({ preventScroll: true });
    const simpul = [];
    const jalan = document.createTreeWalker(kotak, NodeFilter.SHOW_TEXT);
    let semua = "";
    while (jalan.nextNode()) {
      simpul.push([jalan.currentNode, semua.length]);
      semua += jalan.currentNode.data;
    }
    const awal = kutip ? semua.indexOf(kutip) : -1;
    if (awal < 0) return;
    const letak = (n) => {
      const [satu, mulai] = simpul.findLast(([, mulai]) => mulai <= n);
      return [satu, n - mulai];
    };
    const [dari, ke] = [letak(awal), letak(awal + kutip.length - 1)];
    window.getSelection().setBaseAndExtent(...dari, ke[0], ke[1] + 1);
    dari[0].parentElement.scrollIntoView({ block: "center" });
  }

  function nanti() {
    clearTimeout(tunggu);
    tunggu = setTimeout(periksa, JEDA);
  }

  /* The body may stand before this script does. */
  nanti();
  document.addEventListener("naskah:berubah", nanti);
  document.addEventListener("w-block:ready", nanti);
  document.addEventListener("focusout", ({ target }) => {
    if (meja()?.closest("form").contains(target)) nanti();
  });
})();
