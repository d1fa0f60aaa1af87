// Chooses whose phone is shown and which of their two: anyone of the committee, found by a name typed without marks.

import { ask } from "./api.js";
import { build, icon } from "./build.js";
import { arrows, closePopover, popover } from "./popover.js";
import { words } from "./words.js";

export function initials(name) {
  const parts = name.trim().split(/\s+/);
  return ((parts.at(-2)?.[0] ?? "") + (parts.at(-1)?.[0] ?? "")).toLocaleUpperCase("vi");
}

const CHANNELS = [["telegram", "Telegram"], ["zalo", "Zalo"]];

/** `channel` is the platform to begin with; `choose` is handed the person. */
export function openPicker(anchor, host, { channel = "telegram", choose }) {
  const list = build("ul", { class: "people", role: "listbox", "aria-label": words.picker });
  const count = build("p", { class: "count", role: "status" });
  const search = build("input", {
    type: "search", placeholder: words["picker-search"], "aria-label": words["picker-find"],
    "data-testid": "picker-search", autocomplete: "off",
  });
  const platforms = build("div", { class: "platforms", role: "group", "aria-label": words["picker-has"] });
  const box = build("div", { class: "popover picker-box" }, build("label", {}, icon("search"), search), platforms, list, count);
  let asked = 0;
  let wanted = channel;

  for (const [name, label] of CHANNELS) {
    const button = build("button", { type: "button", "aria-pressed": String(name === wanted), "data-testid": `picker-${name}` }, label);
    button.addEventListener("click", () => {
      wanted = name;
      for (const each of platforms.children) each.setAttribute("aria-pressed", String(each === button));
      fill();
    });
    platforms.append(button);
  }

  async function fill() {
    const turn = ++asked;
    const found = await ask(`cast?channel=${wanted}&q=${encodeURIComponent(search.value)}`);
    if (turn !== asked) return;
    list.replaceChildren(...found.people.map((person) => option(person)));
    const more = found.total - found.people.length;
    count.textContent = !found.total ? words["picker-nobody"] : more > 0 ? words["picker-more"](more) : "";
    count.hidden = !count.textContent;
  }

  function option(person) {
    const button = build(
      "button",
      { type: "button", role: "option", "data-testid": "picker-option" },
      build("span", { class: "avatar", "aria-hidden": "true" }, initials(person.name)),
      build("span", { class: "words" }, build("b", {}, person.name), build("small", {}, `${person.role} · ${person.unit}`)),
      person.linked ? build("em", {}, words["picker-linked"]) : "",
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
