// Puts the page together: the phones, their tabs, the clock, and the stream of events that moves them.

import { ask } from "./api.js";
import { build, toast } from "./build.js";
import { showClock, wireClock } from "./clock.js";
import { refresh, wireDrawer } from "./happened.js";
import { Phone } from "./phone.js";
import { Tour } from "./tour.js";
import { fill, language, words } from "./words.js";

const SEATS = ["member", "zalo", "secretary", "office", "superior"];
const hooks = { acted: refresh, choose, unread: badges, shown: () => tour?.look() };
const phones = new Map(SEATS.map((seat) => [seat, null]));
const tabs = new Map();
let stream = null;
let tour = null;
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
    if (lost) toast(words.connected);
    lost = false;
  });
  stream.addEventListener("error", () => {
    if (!lost) toast(words.disconnected, "bad");
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
  document.title = total ? `(${total}) ${words.title}` : words.title;
}

function mark(seat) {
  for (const [other, tab] of tabs) {
    const chosen = other === seat;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    phones.get(other).node.classList.toggle("active", chosen);
  }
}

// The chosen tab is that of a phone in view: where somebody scrolled it away, the first phone that is whole takes over.
function follow({ currentTarget: strip }) {
  const { left, right } = strip.getBoundingClientRect();
  const whole = [...phones.values()].filter(({ node }) => {
    const box = node.getBoundingClientRect();
    return box.left >= left - 1 && box.right <= right + 1;
  });
  if (whole.length && !whole.some(({ node }) => node.classList.contains("active"))) mark(whole[0].seat);
}

function turnTo(seat) {
  mark(seat);
  phones.get(seat).node.scrollIntoView({ block: "nearest", inline: "nearest" });
  phones.get(seat).toEnd();
}

async function begin() {
  document.documentElement.lang = language;
  fill(document);
  const strip = document.querySelector(".tabs");
  for (const seat of SEATS) {
    const [label, title] = words[`seat-${seat}`];
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
  document.querySelector(".phones").addEventListener("scrollend", follow);
  wireDrawer();
  turnTo("member");
  const { people } = await ask("cast");
  for (const [seat, phone] of phones) {
    const kept = sessionStorage.getItem(seat);
    const person = people.find(({ user_id }) => String(user_id) === kept) ?? people.find((each) => each.seat === seat);
    if (person) phone.sit(person);
  }
  tour = new Tour(document.querySelector(".tour"), phones, turnTo);
  wireClock((step) => {
    refresh();
    tour.turn(step);
  });
  listen();
}

begin();
