// Counts what is written, and keeps it as a draft while it is written. Without it the buttons do so.

"use strict";

const writing = document.querySelector("[data-writing]");
const text = writing.elements.text;
const pause = 5000;
let saving = 0;
let unsaved = false;
let keeping = null;

text.addEventListener("input", () => {
  unsaved = true;
  count();
  if (!saving) saving = setTimeout(keep, pause);
});

// Whoever turns away from the page, or closes it, loses nothing of it.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden" && unsaved) keep();
});

function count() {
  const tidy = text.value.trim().normalize("NFC");
  document.querySelector("[data-characters]").textContent = [...tidy].length;
  document.querySelector("[data-words]").textContent = tidy ? tidy.split(/\s+/).length : 0;
}

// What is being kept comes first: a button that overtook it would speak of a draft that is no more.
writing.addEventListener("submit", (event) => {
  clearTimeout(saving);
  if (!keeping) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  keeping.then(() => writing.requestSubmit(event.submitter));
});

function keep() {
  clearTimeout(saving);
  saving = 0;
  if (keeping || writing.dataset.sent || !text.value.trim()) return;
  unsaved = false;
  keeping = sent().finally(() => { keeping = null; });
}

async function sent() {
  try {
    const answer = await fetch(writing.action, {
      method: "POST", body: new URLSearchParams(new FormData(writing)), keepalive: text.value.length < 8000,
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const shown = page.querySelector("[name=shown]");
    // A fault is left to the next button, beside what was written.
    if (!answer.ok || !shown || page.querySelector("[role=alert]")) return;
    writing.elements.shown.value = shown.value;
    document.querySelector("[data-kept]").textContent = page.querySelector("[data-kept]").textContent;
    stay(); // the session goes on as long as somebody writes
  } catch {
    unsaved = true;
    saving = setTimeout(keep, pause);
  }
}
