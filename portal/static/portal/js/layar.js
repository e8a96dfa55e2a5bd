// The approval screen: the frame grows to the page's height, so that a phone scrolls once only.
for (const bingkai of document.querySelectorAll(".ruang-bingkai")) {
  const sesuaikan = () => {
    const akar = bingkai.contentDocument?.documentElement;
    if (akar) bingkai.style.height = `${akar.scrollHeight}px`;
  };
  const mulai = () => {
    sesuaikan();
    if (bingkai.contentDocument?.body) new ResizeObserver(sesuaikan).observe(bingkai.contentDocument.body);
  };
  bingkai.addEventListener("load", mulai);
  if (bingkai.contentDocument?.readyState === "complete") mulai();
}
