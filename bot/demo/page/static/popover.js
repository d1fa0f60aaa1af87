// One small menu open at a time, closed by Escape, by a click elsewhere and by choosing.

import { build, icon } from "./build.js";

let close = () => {};

export function closePopover() {
  close();
}

/** Opens `content` beside `anchor`, inside `host`. Returns the function that closes it. */
export function popover(anchor, host, content) {
  const again = anchor.getAttribute("aria-expanded") === "true";
  close();
  if (again) return close;
  const outside = (event) => {
    if (!content.contains(event.target) && !anchor.contains(event.target)) close();
  };
  const escape = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
    anchor.focus();
  };
  close = () => {
    close = () => {};
    content.remove();
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside);
    document.removeEventListener("keydown", escape, true);
  };
  anchor.setAttribute("aria-expanded", "true");
  host.append(content);
  document.addEventListener("pointerdown", outside);
  document.addEventListener("keydown", escape, true);
  content.querySelector("input, button")?.focus();
  return close;
}

/** A menu of [icon, label, action, hint]; arrows move, Enter chooses. */
export function menu(anchor, host, { entries, place }) {
  const list = build("div", { class: `popover ${place}`, role: "menu" });
  for (const [image, label, action, hint] of entries) {
    const item = build("button", { type: "button", role: "menuitem" }, image ? icon(image) : "");
    item.append(build("span", {}, label), hint ? build("small", {}, hint) : "");
    item.addEventListener("click", () => {
      closePopover();
      action();
    });
    list.append(item);
  }
  arrows(list, "button");
  popover(anchor, host, list);
}

export function arrows(list, selector) {
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const items = [...list.querySelectorAll(selector)];
    const at = items.indexOf(document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  });
}
