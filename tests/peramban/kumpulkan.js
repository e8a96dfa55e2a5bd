/* All that a person may meet in a document, also in closed panels, dialogs and templates, and the
   words that scripts will show: a list of [where, text]. */
(akar) => {
  const ATRIBUT = ["title", "placeholder", "alt", "label", "content"];
  const TOMBOL = ["submit", "button", "reset"];
  const hasil = new Map();

  function catat(di, teks) {
    const rapi = teks.replace(/\s+/g, " ").trim();
    if (/[A-Za-z]{2}/.test(rapi) && rapi.length < 2000 && !hasil.has(rapi)) hasil.set(rapi, di);
  }

  /* Strings in JSON that are sentences or labels, not names of things, nor what a writer wrote. */
  function telusuri(di, nilai, kunci = "") {
    if (typeof nilai === "string") {
      if (NASKAH.test(nilai)) return;
      if (/[A-Z]|\s/.test(nilai) && !/^[a-z]+([A-Z][a-z]+)+$/.test(nilai) && !TEKNIS.test(kunci)) {
        if (nilai.includes("<")) {
          const wadah = document.createElement("template");
          wadah.innerHTML = nilai;
          jelajahi(wadah.content);
        } else catat(di, nilai);
      }
    } else if (nilai && typeof nilai === "object") {
      for (const [nama, satu] of Object.entries(nilai)) telusuri(di, satu, nama);
    }
  }

  const NASKAH = /^\s*\{\s*"blocks":/;
  const TEKNIS = /^(_type|_args|html_id|url|method|icon|value|style|element|name|csrfToken|CSRF_TOKEN)$/;

  /* Not the content of a page, which stands in a StreamField's value. */
  function atribut(unsur, di) {
    for (const { name, value } of unsur.attributes) {
      if (ATRIBUT.includes(name) || /^aria-(label|description|roledescription|valuetext|placeholder)$/.test(name)) {
        if (name !== "content" || unsur.matches("meta[name=description]")) catat(`${di} @${name}`, value);
      } else if (name.startsWith("data-") && name !== "data-w-block-data-value") {
        let json;
        try { json = JSON.parse(value); } catch { json = undefined; }
        if (json && typeof json === "object") telusuri(`${di} @${name}`, json);
        else if (/^[A-Z][a-z]/.test(value)) catat(`${di} @${name}`, value);
      }
    }
  }

  function jelajahi(wadah) {
    for (const unsur of wadah.querySelectorAll("*")) {
      const di = unsur.tagName.toLowerCase() + (unsur.id ? `#${unsur.id}` : "");
      atribut(unsur, di);
      if (unsur.tagName === "TEMPLATE") jelajahi(unsur.content);
      if (unsur.shadowRoot) jelajahi(unsur.shadowRoot);
      if (unsur.tagName === "SCRIPT") {
        if (/json$/.test(unsur.type) && !/ld.json/.test(unsur.type)) {
          try { telusuri(di, JSON.parse(unsur.textContent)); } catch { /* not ours to judge */ }
        } else if (/template/.test(unsur.type)) {
          const wadah = document.createElement("template");
          wadah.innerHTML = unsur.textContent;
          jelajahi(wadah.content);
        }
        continue;
      }
      if (unsur.tagName === "STYLE" || unsur.tagName === "TEXTAREA") continue;
      if (unsur.tagName === "INPUT" && TOMBOL.includes(unsur.type)) catat(di, unsur.value);
      const langsung = [...unsur.childNodes].filter((n) => n.nodeType === 3 && n.data.trim());
      for (const simpul of langsung) catat(di, simpul.data);
      if (langsung.length && unsur.children.length) catat(di, unsur.textContent);
    }
  }

  jelajahi(akar);
  return [...hasil].map(([teks, di]) => [di, teks]);
}
