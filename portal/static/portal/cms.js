/* Pasting a text of several lines into a paragraph.

   Into an empty paragraph, or with the looks of Word or Google Docs, it goes through naskah.js and
   becomes blocks. Else, and when the server can't be reached, one line becomes one paragraph at the
   cursor; Wagtail's own handler would make a single line of it as soon as it holds an address. */
(() => {
  const { ContentState, EditorState, Modifier } = window.DraftJS;

  function berbaris(teks, keadaan) {
    const baris = teks.split(/\r\n?|\n/).map((satu) => satu.replace(/\s+/g, " ").trim());
    const isi = ContentState.createFromText(baris.filter(Boolean).join("\n"), "\n");
    const baru = Modifier.replaceWithFragment(
      keadaan.getCurrentContent(),
      keadaan.getSelection(),
      isi.getBlockMap(),
    );
    return EditorState.push(keadaan, baru, "insert-fragment");
  }

  window.draftail.registerPlugin(
    {
      type: "TEMPEL",
      onPaste(teks, html, keadaan, { setEditorState }) {
        const dariPenyunting = /data-offset-key|draftjs/.test(html || "");
        const banyak = /\n/.test(teks.trim()) || /<(?:table|li)\b/i.test(html || "");
        if (dariPenyunting || !banyak) return "not-handled";
        const anak = window.naskah?.anak(document.activeElement);
        if (anak && (html || !keadaan.getCurrentContent().hasText())) {
          window.naskah.tempel(teks, html, anak).then((masuk) => {
            if (!masuk) anak.block.setState(berbaris(teks, anak.block.getState()));
          });
          return "handled";
        }
        if (html) return "not-handled";
        setEditorState(berbaris(teks, keadaan));
        return "handled";
      },
    },
    "entityTypes",
  );
})();
