// The drawer "Vừa xảy ra gì?": rows written and calls made since the last act on the page.

import { ask } from "./api.js";
import { build, icon } from "./build.js";
import { hour } from "./moments.js";

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
  return build("details", { class: "table", open: rows.length <= 6 }, build("summary", {}, build("code", {}, name), ` ${rows.length} dòng`), build("ul", {}, ...items));
}

function call({ method, to, text, status, at }) {
  const good = status >= 200 && status < 300;
  return build(
    "div", { class: "call" },
    build("div", {}, build("code", {}, method), build("span", { class: good ? "status" : "status bad" }, status || "không trả lời"), build("time", {}, hour(at))),
    to ? build("b", {}, to) : "",
    text ? build("p", {}, text) : "",
  );
}

function earlier(hidden) {
  return hidden ? build("p", { class: "empty" }, `và ${hidden} lời gọi trước đó`) : "";
}

async function fill() {
  const { rows, calls, hidden, zalo, zalo_hidden: zaloHidden, lost } = await ask("happened");
  const tables = new Map();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  body.replaceChildren(
    section("row", "Ghi vào cơ sở dữ liệu", rows.length, [...tables].map(([name, found]) => table(name, found)), "Chưa có dòng nào được ghi."),
    section("call", "Gọi Telegram Bot API", calls.length + hidden, calls.map(call).reverse(), "Chưa có lời gọi nào."),
    earlier(hidden),
    section("call", "Gọi Zalo Bot API", zalo.length + zaloHidden, zalo.map(call).reverse(), "Chưa có lời gọi nào."),
    earlier(zaloHidden),
    lost ? build("p", { class: "empty" }, `Zalo đã làm mất ${lost} tin vì lúc đó không ai chờ.`) : "",
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
