// Suggestions below the search box: a WAI-ARIA combobox with a listbox. Enter sends what is typed unless an option is chosen.
const JEDA = 150; // ms after the last key
const AWAL = 2; // letters before anything is asked

for (const form of document.querySelectorAll("[data-saran]")) {
  const medan = form.querySelector("[name=q]");
  const daftar = document.createElement("ul");
  const kabar = document.createElement("p");
  let tunggu, tanya, dipilih = -1;

  daftar.id = `${medan.id}-saran`;
  daftar.className = "saran-ketik";
  daftar.role = "listbox";
  daftar.ariaLabel = "Saran pencarian";
  daftar.hidden = true;
  kabar.className = "sembunyi";
  kabar.role = "status";
  medan.after(daftar);
  form.append(kabar);
  // A search field may not be a combobox.
  medan.type = "text";
  const sifat = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": daftar.id, inputmode: "search", spellcheck: "false" };
  for (const [nama, nilai] of Object.entries(sifat)) medan.setAttribute(nama, nilai);

  const tandai = (n) => {
    dipilih = n;
    [...daftar.children].forEach((butir, i) => butir.setAttribute("aria-selected", i === n));
    if (n < 0) return medan.removeAttribute("aria-activedescendant");
    medan.setAttribute("aria-activedescendant", daftar.children[n].id);
    daftar.children[n].scrollIntoView({ block: "nearest" });
  };
  const tutup = () => {
    clearTimeout(tunggu);
    tanya?.abort();
    daftar.hidden = true;
    kabar.textContent = "";
    medan.setAttribute("aria-expanded", "false");
    tandai(-1);
  };
  const ambil = ({ teks, url }) => {
    tutup();
    if (url) return location.assign(url);
    medan.value = teks;
    form.requestSubmit();
  };
  const tampilkan = (saran) => {
    daftar.replaceChildren(...saran.map((satu, n) => {
      const butir = document.createElement("li");
      butir.id = `${daftar.id}-${n}`;
      butir.role = "option";
      butir.textContent = satu.teks;
      if (satu.url) butir.className = "saran-judul";
      // Pressing must not take the focus away before the click has come.
      butir.addEventListener("mousedown", (e) => e.preventDefault());
      butir.addEventListener("click", () => ambil(satu));
      butir.ambil = () => ambil(satu);
      return butir;
    }));
    daftar.hidden = !saran.length;
    medan.setAttribute("aria-expanded", !daftar.hidden);
    kabar.textContent = saran.length ? `${saran.length} saran` : "";
    tandai(-1);
  };
  const minta = async () => {
    tanya?.abort();
    tanya = new AbortController();
    const { signal } = tanya;
    try {
      const jawab = await fetch(`${form.dataset.saran}?q=${encodeURIComponent(medan.value.trim().slice(0, 200))}`, { signal, credentials: "omit" });
      const { saran } = await jawab.json();
      if (!signal.aborted) tampilkan(saran);
    } catch {
      // Without suggestions the form is what it was.
    }
  };

  medan.addEventListener("input", () => {
    if (medan.value.trim().length < AWAL) return tutup();
    clearTimeout(tunggu);
    tunggu = setTimeout(minta, JEDA);
  });
  medan.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    const banyak = daftar.hidden ? 0 : daftar.children.length;
    const langkah = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (langkah && banyak) {
      e.preventDefault();
      // One place more than there are options: the field itself.
      tandai(((dipilih + 1 + langkah + banyak + 1) % (banyak + 1)) - 1);
    } else if (e.key === "ArrowDown" && medan.value.trim().length >= AWAL) {
      minta();
    } else if (e.key === "Enter") {
      if (dipilih < 0) return tutup();
      e.preventDefault();
      daftar.children[dipilih].ambil();
    } else if (e.key === "Escape" && banyak) {
      e.preventDefault();
      tutup();
    } else if (e.key === "Home" || e.key === "End" || e.key === "Tab") {
      e.key === "Tab" ? tutup() : tandai(-1);
    }
  });
  medan.addEventListener("blur", tutup);
}
