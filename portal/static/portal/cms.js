/* Pasting plain text of several lines into a paragraph: one line becomes one paragraph.

   Wagtail's own handler turns such a text into a single line as soon as it holds an address
   (it looks for links to make); this one stands before it. */
window.draftail.registerPlugin(
  {
    type: "TEMPEL",
    onPaste(teks, html, keadaan, { setEditorState }) {
      if (html || !/\n/.test(teks.trim())) return "not-handled";
      const { ContentState, EditorState, Modifier } = window.DraftJS;
      const baris = teks.split(/\r\n?|\n/).map((satu) => satu.replace(/\s+/g, " ").trim());
      const isi = ContentState.createFromText(baris.filter(Boolean).join("\n"), "\n");
      const baru = Modifier.replaceWithFragment(
        keadaan.getCurrentContent(),
        keadaan.getSelection(),
        isi.getBlockMap(),
      );
      setEditorState(EditorState.push(keadaan, baru, "insert-fragment"));
      return "handled";
    },
  },
  "entityTypes",
);
