"""The trap field: nobody meets it who reads, hears, tabs through or lets a browser fill a form."""

import re

import pytest

FORMULIR = {"tulis": ["Nama", "Surel", "Komentar"], "lapor": ["Alasan", "Keterangan"]}
TERSEMBUNYI = "Biarkan kosong"
ISI_OTOMATIS = """() => {
  // What browsers and password managers do: fill what can be seen and says what it wants,
  // and what looks like it by name, id or label.
  const mirip = /name|nama|mail|surel|phone|telp|address|alamat|street|city|country|company|url/i;
  const terisi = [];
  for (const medan of document.querySelectorAll("form[method=post] :is(input, textarea)")) {
    const label = [...(medan.labels ?? [])].map(satu => satu.textContent);
    const kata = [medan.name, medan.id, medan.autocomplete, ...label];
    const tampak = medan.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const minta = medan.autocomplete && medan.autocomplete !== "off";
    if (medan.type !== "hidden" && (minta || (tampak && mirip.test(kata.join(" "))))) {
      medan.value = medan.type === "email" ? "warga@example.org" : "Warga Turikale";
      terisi.push(medan.name);
    }
  }
  return terisi;
}"""


@pytest.fixture(scope="module")
def alamat(situs):
    """The addresses of both forms."""
    for jalur in re.findall(r'href="(/berita/[a-z0-9-]+/)"', situs.ambil("/berita/")[1]):
        teks = situs.ambil(jalur)[1]
        if 'class="utas-daftar"' in teks:
            return {
                "tulis": re.search(r'href="(/komentar/\d+/tulis/)"', teks)[1],
                "lapor": re.search(r'href="(/komentar/\d+/laporkan/\d+/)"', teks)[1],
            }
    raise AssertionError("tak ada artikel berkomentar")


def terdengar(tab):
    """Role and name of everything that assistive technology is told of."""
    simpul = tab.context.new_cdp_session(tab).send("Accessibility.getFullAXTree")["nodes"]
    return [
        (satu["role"]["value"], satu.get("name", {}).get("value", ""))
        for satu in simpul
        if not satu["ignored"]
    ]


@pytest.mark.parametrize("mana", FORMULIR)
def test_pembaca_layar_dan_tombol_tab_tidak_menemuinya(tab, alamat, mana):
    tab.goto(alamat[mana])
    jebakan = tab.locator("[name=ulangi]")
    assert jebakan.count() == 1
    dengar = terdengar(tab)
    medan = [
        nama for peran, nama in dengar if peran.lower() in ("textbox", "combobox", "searchbox")
    ]
    # The label may have a hint behind it; the site's own search field is none of the form's.
    for nama in FORMULIR[mana]:
        assert sum(satu.startswith(nama) for satu in medan) == 1
    assert not [nama for _, nama in dengar if TERSEMBUNYI in nama]
    # Through the whole page with the keyboard.
    lewat = []
    for _ in range(80):
        tab.keyboard.press("Tab")
        lewat.append(tab.evaluate("document.activeElement.name || ''"))
    assert {"alasan", "keterangan"} <= set(lewat) or {"nama", "surel", "teks"} <= set(lewat)
    assert "ulangi" not in lewat
    # It would be heard if it were shown, so the search is no blind one.
    jebakan.evaluate("medan => { medan.parentElement.hidden = false; }")
    assert [nama for _, nama in terdengar(tab) if TERSEMBUNYI in nama]


def test_isian_otomatis_tidak_menyentuhnya_dan_tidak_ada_yang_hilang(ponsel, alamat):
    ponsel.goto(alamat["tulis"])
    jebakan = ponsel.locator("[name=ulangi]")
    assert jebakan.get_attribute("autocomplete") == "off"
    assert jebakan.get_attribute("tabindex") == "-1"
    assert not jebakan.is_visible()
    assert ponsel.locator("[name=nama]").get_attribute("autocomplete") == "name"
    assert ponsel.locator("[name=surel]").get_attribute("autocomplete") == "email"
    assert set(ponsel.evaluate(ISI_OTOMATIS)) == {"nama", "surel"}
    assert jebakan.input_value() == ""
    # As fast as that, it is asked once more with everything in place, and then taken.
    ponsel.fill("[name=teks]", "Terima kasih atas beritanya.")
    ponsel.get_by_role("button", name="Kirim komentar").click()
    if "/tulis/" in ponsel.url:
        assert ponsel.locator("[name=nama]").input_value() == "Warga Turikale"
        assert ponsel.locator("[name=teks]").input_value() == "Terima kasih atas beritanya."
        ponsel.get_by_role("button", name="Kirim komentar").click()
    ponsel.wait_for_url(re.compile("/komentar/(status/.*|.*/terkirim)/"))
