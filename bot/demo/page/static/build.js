// Builds DOM nodes. Text only ever goes in as text: nothing from outside is read as markup.

import { words } from "./words.js";

/** build("button", {class: "x", onclick: f}, "label", node) */
export function build(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `page/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

export function toast(text, kind = "", place = document.querySelector(".toasts")) {
  const node = build("div", { class: `toast ${kind}` }, text);
  place.append(node);
  setTimeout(() => node.remove(), 4500);
}

/** A modal box with one sentence and one button, for alerts of the bot. */
export function alertBox(text) {
  const dialog = build("dialog", { class: "alert" }, build("p", {}, text));
  dialog.append(build("button", { type: "button", class: "primary", onclick: () => dialog.close() }, words.understood));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
