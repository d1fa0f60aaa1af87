// What the page does beyond forms and links. Without it everything works, a little slower.

"use strict";

const self = document.currentScript;

// After the time of a session nothing of it stays on the screen.
const seconds = Number(self.dataset.ends);
let leaving = setTimeout(leave, seconds * 1000);

function leave() {
  location.replace(self.dataset.home);
}

function stay() {
  clearTimeout(leaving);
  leaving = setTimeout(leave, seconds * 1000);
}

// Coming back by the browser's memory: what it shows may belong to a session that is over.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

// The filter of names works while it is typed, on the rows that are there; Enter asks the server for all.
const filter = document.querySelector("[data-filter]");
if (filter) {
  const rows = [...document.querySelectorAll("[data-row]")].map((row) => [row, folded(row.textContent)]);
  filter.addEventListener("input", () => {
    const words = folded(filter.value).split(/\s+/).filter(Boolean);
    for (const [row, text] of rows) row.hidden = !words.every((word) => text.includes(word));
  });
}

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

// Whoever writes is there, and their session goes on: what they write must not be lost to its end.
let heard = Date.now();
addEventListener("input", async () => {
  if (Date.now() - heard < 300000) return;
  heard = Date.now();
  const answer = await fetch(self.dataset.home);
  if (answer.ok) stay();
});

// A second press of a button that does something does nothing.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    stay();
  });
}
