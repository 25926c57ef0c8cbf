"use strict";
// The page works without this: it lights up all the words of a datum, opens what a link
// leads into, and unfolds the sentences for print.
(() => {
  const lit = () => document.querySelectorAll(".lit");
  const light = (id) => {
    lit().forEach((one) => one.classList.remove("lit"));
    if (!id) return;
    const name = CSS.escape(id);
    document
      .querySelectorAll(`[data-here~="${name}"], [data-chip="${name}"]`)
      .forEach((one) => one.classList.add("lit"));
    for (let one = document.getElementById(id); one; one = one.parentElement) {
      if (one.tagName === "DETAILS") one.open = true;
    }
  };
  const follow = () => light(decodeURIComponent(location.hash.slice(1)));
  addEventListener("hashchange", follow);
  follow();

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details.unfold:not([open])")];
    closed.forEach((one) => { one.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((one) => { one.open = false; }));

  addEventListener("keydown", (press) => {
    if (press.key === "Escape") {
      light("");
      history.replaceState(null, "", location.pathname + location.search);
    }
  });
})();
