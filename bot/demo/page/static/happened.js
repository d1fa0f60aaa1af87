// The drawer "Vừa xảy ra gì?": rows written and calls made since the last act on the page.

import { ask } from "./api.js";
import { build, icon } from "./build.js";
import { hour } from "./moments.js";
import { words } from "./words.js";

const drawer = document.querySelector(".drawer");
const body = drawer.querySelector(".drawer-body");
const opener = document.querySelector(".happened-open");

function section(image, title, count, nodes, empty) {
  return build(
    "section", {},
    build("h3", {}, icon(image), title, build("span", { class: "count" }, count)),
    ...(nodes.length ? nodes : [build("p", { class: "empty" }, empty)]),
  );
}

function table(name, rows) {
  const items = rows.map((row) =>
    build(
      "li", {},
      build("code", {}, row.key),
      build("dl", {}, ...row.values.map(([label, value]) => build("div", {}, build("dt", {}, label), build("dd", {}, value)))),
    ),
  );
  return build("details", { class: "table", open: rows.length <= 6 }, build("summary", {}, build("code", {}, name), ` ${words["happened-lines"](rows.length)}`), build("ul", {}, ...items));
}

function call({ method, to, text, status, at }) {
  const good = status >= 200 && status < 300;
  return build(
    "div", { class: "call" },
    build("div", {}, build("code", {}, method), build("span", { class: good ? "status" : "status bad" }, status || words["happened-no-answer"]), build("time", {}, hour(at))),
    to ? build("b", {}, to) : "",
    text ? build("p", {}, text) : "",
  );
}

function earlier(hidden) {
  return hidden ? build("p", { class: "empty" }, words["happened-earlier"](hidden)) : "";
}

async function fill() {
  const { rows, calls, hidden, zalo, zalo_hidden: zaloHidden, lost } = await ask("happened");
  const tables = new Map();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  body.replaceChildren(
    section("row", words["happened-rows"], rows.length, [...tables].map(([name, found]) => table(name, found)), words["happened-no-rows"]),
    section("call", words["happened-telegram"], calls.length + hidden, calls.map(call).reverse(), words["happened-no-calls"]),
    earlier(hidden),
    section("call", words["happened-zalo"], zalo.length + zaloHidden, zalo.map(call).reverse(), words["happened-no-calls"]),
    earlier(zaloHidden),
    lost ? build("p", { class: "empty" }, words["happened-lost"](lost)) : "",
  );
}

let waiting = 0;

/** Something happened: an open drawer is filled anew once things are quiet. */
export function refresh() {
  if (drawer.hidden) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => fill().catch(() => {}), 250);
}

function toggle(open) {
  drawer.hidden = !open;
  opener.setAttribute("aria-expanded", String(open));
  if (open) {
    fill().catch(() => {});
    drawer.querySelector(".drawer-close").focus();
  } else opener.focus();
}

export function wireDrawer() {
  opener.addEventListener("click", () => toggle(drawer.hidden));
  drawer.querySelector(".drawer-close").addEventListener("click", () => toggle(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !drawer.hidden) toggle(false);
  });
}
