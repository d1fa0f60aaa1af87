// Puts the page together: four phones, their tabs, the clock, and the stream of events that moves them.

import { ask } from "./api.js";
import { build, toast } from "./build.js";
import { showClock, wireClock } from "./clock.js";
import { refresh, wireDrawer } from "./happened.js";
import { Phone } from "./phone.js";
import { wireStory } from "./story.js";

const SEATS = [
  ["member", "Đảng viên", "Đảng viên dùng Telegram"],
  ["zalo", "Zalo", "Đảng viên dùng Zalo"],
  ["secretary", "Bí thư", "Bí thư"],
  ["office", "Văn phòng", "Văn phòng"],
];
const TITLE = document.title;
const hooks = { acted: refresh, choose, unread: badges };
const phones = new Map(SEATS.map(([seat]) => [seat, null]));
const tabs = new Map();
let stream = null;
let lost = false;

function choose(phone, person) {
  phone.sit(person);
  sessionStorage.setItem(phone.seat, String(person.user_id));
  listen();
}

function listen() {
  stream?.close();
  const ids = [...new Set([...phones.values()].map((phone) => phone.person?.user_id).filter(Boolean))];
  stream = new EventSource(`api/events?phones=${ids.join(",")}`);
  stream.addEventListener("phone", ({ data }) => {
    const view = JSON.parse(data);
    for (const phone of phones.values()) if (phone.person?.user_id === view.person.user_id) phone.show(view);
    refresh();
  });
  stream.addEventListener("clock", ({ data }) => showClock(JSON.parse(data)));
  stream.addEventListener("open", () => {
    if (lost) toast("Đã kết nối lại.");
    lost = false;
  });
  stream.addEventListener("error", () => {
    if (!lost) toast("Mất kết nối với máy chủ, đang thử lại…", "bad");
    lost = true;
  });
}

function badges() {
  let total = 0;
  for (const [seat, phone] of phones) {
    total += phone?.unread ?? 0;
    const badge = tabs.get(seat)?.querySelector(".badge");
    if (badge) badge.textContent = phone?.unread || "";
  }
  document.title = total ? `(${total}) ${TITLE}` : TITLE;
}

function turnTo(seat) {
  for (const [other, tab] of tabs) {
    const chosen = other === seat;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    phones.get(other).node.classList.toggle("active", chosen);
  }
  phones.get(seat).toEnd();
}

function suggest(where, what) {
  if (where === "clock") {
    document.querySelector(`[data-step="${what}"]`).click();
    return;
  }
  turnTo(where);
  const input = phones.get(where).part(".input");
  if (input.offsetParent === null) {
    phones.get(where).part(".gate button")?.focus();
    return;
  }
  input.value = what;
  input.focus();
}

async function begin() {
  const strip = document.querySelector(".tabs");
  for (const [seat, label, title] of SEATS) {
    const phone = new Phone(seat, title, hooks);
    phones.set(seat, phone);
    document.querySelector(".phones").append(phone.node);
    const tab = build("button", { type: "button", role: "tab", "aria-controls": phone.node.id, onclick: () => turnTo(seat) }, label, build("span", { class: "badge" }));
    tabs.set(seat, tab);
    strip.append(tab);
  }
  strip.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const order = [...tabs.values()];
    const next = order[(order.indexOf(document.activeElement) + step + order.length) % order.length];
    next.click();
    next.focus();
  });
  wireClock(refresh);
  wireDrawer();
  wireStory(document.querySelector(".story"), suggest);
  turnTo("member");
  const { people } = await ask("cast");
  for (const [seat, phone] of phones) {
    const kept = sessionStorage.getItem(seat);
    const person = people.find(({ user_id }) => String(user_id) === kept) ?? people.find((each) => each.seat === seat);
    if (person) phone.sit(person);
  }
  listen();
}

begin();
