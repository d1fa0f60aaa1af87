// Chooses whose phone is shown: anyone of the committee, found by a name typed without marks.

import { ask } from "./api.js";
import { build, icon } from "./build.js";
import { arrows, closePopover, popover } from "./popover.js";

export function initials(name) {
  const words = name.trim().split(/\s+/);
  return ((words.at(-2)?.[0] ?? "") + (words.at(-1)?.[0] ?? "")).toLocaleUpperCase("vi");
}

export function openPicker(anchor, host, choose) {
  const list = build("ul", { class: "people", role: "listbox", "aria-label": "Người dùng" });
  const count = build("p", { class: "count", role: "status" });
  const search = build("input", {
    type: "search", placeholder: "Tìm theo tên, đơn vị, vai trò", "aria-label": "Tìm người",
    "data-testid": "picker-search", autocomplete: "off",
  });
  const box = build("div", { class: "popover picker-box" }, build("label", {}, icon("search"), search), list, count);
  let asked = 0;

  async function fill() {
    const turn = ++asked;
    const found = await ask(`cast?q=${encodeURIComponent(search.value)}`);
    if (turn !== asked) return;
    list.replaceChildren(...found.people.map((person) => option(person)));
    const more = found.total - found.people.length;
    count.textContent = !found.total ? "Không tìm thấy ai." : more > 0 ? `và ${more} người khác, gõ thêm để tìm` : "";
    count.hidden = !count.textContent;
  }

  function option(person) {
    const button = build(
      "button",
      { type: "button", role: "option", "data-testid": "picker-option" },
      build("span", { class: "avatar", "aria-hidden": "true" }, initials(person.name)),
      build("span", { class: "words" }, build("b", {}, person.name), build("small", {}, `${person.role} · ${person.unit}`)),
      person.linked ? build("em", {}, "đã liên kết") : "",
    );
    button.addEventListener("click", () => {
      closePopover();
      choose(person);
    });
    return build("li", {}, button);
  }

  search.addEventListener("input", fill);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("button")?.click();
  });
  arrows(box, "input, .people button");
  popover(anchor, host, box);
  fill();
}
