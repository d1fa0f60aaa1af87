// One phone: whose it is, the chat, the keyboard, and the ways to send something wrong on purpose.

import { act, upload } from "./api.js";
import { bubble } from "./bubble.js";
import { alertBox, build, icon, toast } from "./build.js";
import { day } from "./moments.js";
import { initials, openPicker } from "./picker.js";
import { menu } from "./popover.js";

export class Phone {
  constructor(seat, label, hooks) {
    this.seat = seat;
    this.label = label;
    this.hooks = hooks;
    this.person = null;
    this.unread = 0;
    this.node = document.querySelector("#phone").content.firstElementChild.cloneNode(true);
    this.node.dataset.testid = `phone-${seat}`;
    this.node.id = `phone-${seat}`;
    this.node.setAttribute("aria-label", `Điện thoại: ${label}`);
    this.node.inert = true; // nobody holds it yet
    this.clear();
    this.listen();
  }

  part(selector) {
    return this.node.querySelector(selector);
  }

  clear() {
    this.bubbles = new Map();
    this.days = new Map();
    this.answered = null;
    this.newest = null;
    this.pinned = true;
    this.part(".messages").replaceChildren();
    this.count(0);
  }

  sit(person) {
    this.person = person;
    this.node.inert = false;
    this.clear();
    this.node.classList.toggle("zalo", this.zalo);
    this.part(".seat").textContent = this.zalo ? "Zalo" : "Telegram";
    this.part(".commands").hidden = this.zalo;
    this.part(".more").hidden = this.zalo;
    this.name();
  }

  get zalo() {
    return this.person.channel === "zalo";
  }

  name() {
    this.part(".who").textContent = this.person.name;
    this.part(".where").textContent = `${this.person.role} · ${this.person.unit}`;
    this.part(".phone-top .avatar").textContent = initials(this.person.name);
  }

  do(what, body) {
    return act(`phones/${this.person.user_id}/${what}`, body).then(() => this.hooks.acted(), () => {});
  }

  say(text) {
    this.toEnd();
    return this.do("say", { text });
  }

  send(file) {
    this.toEnd();
    return upload(`phones/${this.person.user_id}/upload`, file).then(() => this.hooks.acted(), () => {});
  }

  // What the person does

  listen() {
    const input = this.part(".input");
    const send = () => {
      const text = input.value.trim();
      input.value = "";
      grow(input);
      if (text) this.say(text);
      input.focus();
    };
    this.part(".send").addEventListener("click", send);
    input.addEventListener("input", () => grow(input));
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      send();
    });
    const picker = this.part(".picker");
    picker.addEventListener("click", () => openPicker(picker, this.node, { channel: this.person?.channel, choose: (person) => this.hooks.choose(this, person) }));
    const attach = this.part(".attach");
    attach.addEventListener("click", () => menu(attach, this.node, { entries: this.attachments(), place: "end" }));
    const commands = this.part(".commands");
    commands.addEventListener("click", () => menu(commands, this.node, { entries: this.commands(), place: "start" }));
    const more = this.part(".more");
    more.addEventListener("click", () => menu(more, this.node, { entries: this.switches(), place: "under" }));
    this.part(".file").addEventListener("change", ({ target }) => {
      const [file] = target.files;
      if (file) this.send(file);
      target.value = "";
    });
    this.follow();
    this.part(".to-end").addEventListener("click", () => this.toEnd());
  }

  attachments() {
    return [
      ["file", "Tệp hoặc ảnh từ máy…", () => this.part(".file").click(), this.zalo ? "Zalo không chuyển tệp đến bot, chỉ ảnh" : "Đến 6 MB"],
      ["image", "Ảnh mẫu", () => this.do("photo")],
      ["smile", "Nhãn dán", () => this.do("sticker")],
      ["mic", "Tin thoại", () => this.do("voice")],
      ...(this.zalo ? [] : [["contact", "Danh thiếp", () => this.do("contact")]]),
    ];
  }

  commands() {
    const known = this.view.menu.map(([command, description]) => [null, `/${command}`, () => this.say(`/${command}`), description]);
    return known.length ? known : [[null, "/start", () => this.say("/start"), "Mở đầu"]];
  }

  switches() {
    const { blocked } = this.view;
    const entries = [
      blocked
        ? ["open", "Bỏ chặn Telegram", () => this.do("unblock")]
        : ["block", "Chặn Telegram", () => this.do("block"), "Bot gửi vào đây sẽ bị từ chối (403); ai có Zalo nhận tin trên Zalo"],
    ];
    if (this.person.hint) entries.push(["link", "Mở bằng liên kết", () => this.do("start", { payload: this.person.hint }), this.person.hint]);
    return entries;
  }

  // What the person sees

  show(view) {
    this.view = view;
    this.person = view.person;
    this.name();
    const follow = this.pinned || this.newest === null;
    const added = this.list(view.messages);
    this.spin(view.spinning);
    this.gate(view);
    this.replies(view);
    this.part(".typing").hidden = !view.typing;
    if (follow) this.toEnd(this.newest !== null);
    this.notice(added, follow);
    this.answers(view.answers);
    this.newest = view.messages.at(-1)?.id ?? 0;
  }

  list(messages) {
    const press = {
      data: (node, data) => this.press(node, data),
      command: (text) => this.say(text),
      copy: (text) => navigator.clipboard?.writeText(text).then(() => toast("Đã sao chép."), () => toast(text)),
    };
    const nodes = [];
    const kept = new Map();
    let added = 0;
    let today = "";
    for (const message of messages) {
      const date = day(message.date);
      if (date !== today) {
        today = date;
        if (!this.days.has(date)) this.days.set(date, build("li", { class: "day" }, build("span", {}, date)));
        nodes.push(this.days.get(date));
      }
      const stamp = JSON.stringify(message);
      const old = this.bubbles.get(message.id);
      const entry = old?.stamp === stamp ? old : { stamp, node: bubble(message, press) };
      if (!old && this.newest !== null && message.who === "bot") {
        entry.node.classList.add("new");
        added += 1;
      }
      kept.set(message.id, entry);
      nodes.push(entry.node);
    }
    this.bubbles = kept;
    const list = this.part(".messages");
    const focused = list.contains(document.activeElement);
    arrange(list, nodes);
    // The button that was pressed may be gone with its question: the keyboard goes on where the answer is written.
    if (focused && !list.contains(document.activeElement)) this.rest();
    return added;
  }

  /** Focus without calling up a touch screen's keyboard. */
  rest() {
    const typing = matchMedia("(pointer: fine)").matches && !this.part(".compose").hidden;
    this.part(typing ? ".input" : ".messages").focus({ preventScroll: true });
  }

  press(node, data) {
    const message = node.closest(".message");
    node.classList.add("spinning");
    this.toEnd();
    this.do("press", { message_id: Number(message.dataset.id), data });
  }

  spin(spinning) {
    const turning = new Set(spinning.map(([id, data]) => `${id} ${data}`));
    for (const node of this.node.querySelectorAll(".key")) {
      const id = node.closest(".message").dataset.id;
      node.classList.toggle("spinning", turning.has(`${id} ${node.dataset.key}`));
    }
  }

  answers(answers) {
    const fresh = answers.filter(({ id }) => this.answered && !this.answered.has(id));
    this.answered = new Set(answers.map(({ id }) => id));
    for (const { text, alert } of fresh) {
      if (alert) alertBox(text);
      else toast(text, "", this.part(".said"));
    }
  }

  gate(view) {
    const gate = this.part(".gate");
    // On Zalo there is nothing to press before the first message.
    const open = this.zalo || (view.started && !view.blocked);
    const { hint, linked } = view.person;
    this.part(".compose").hidden = !open;
    gate.hidden = open;
    this.node.classList.toggle("closed", !view.started);
    if (view.blocked) {
      gate.replaceChildren(
        build("p", {}, "Người này đã chặn bot trên Telegram."),
        build("button", { type: "button", class: "primary", "data-testid": "unblock", onclick: () => this.do("unblock") }, "Bỏ chặn"),
      );
    } else if (!open) {
      const start = (payload) => () => this.do("start", { payload });
      gate.replaceChildren(
        build("p", {}, hint ? `Chưa mở bot. Phiếu liên kết in mã ${hint}.` : "Chưa mở bot."),
        hint ? build("button", { type: "button", class: "primary", "data-testid": "start-link", onclick: start(hint) }, icon("link"), "Mở bằng liên kết") : "",
        build("button", { type: "button", class: hint ? "plain" : "primary", "data-testid": "start", onclick: start("") }, "Bắt đầu"),
      );
    }
    const bar = this.part(".link-bar");
    bar.hidden = !open || linked || !hint;
    if (!bar.hidden) {
      bar.replaceChildren(this.zalo ? "Phiếu in mã này." : "Chưa liên kết.", build("button", { type: "button", "data-testid": "send-code", onclick: () => this.say(hint) }, `Gửi mã ${hint}`));
    }
  }

  replies(view) {
    const box = this.part(".replies");
    box.hidden = !view.keyboard.length || view.blocked || !view.started;
    box.replaceChildren(
      ...view.keyboard.map((row) =>
        build("div", { class: "keys" }, ...row.map((label) => build("button", { type: "button", class: "key", onclick: () => this.say(label) }, label))),
      ),
    );
  }

  // Scrolling and unread

  /** Stay at the newest message until the person scrolls up, also when pictures load or the phone shrinks. */
  follow() {
    const list = this.part(".messages");
    let last = 0;
    let height = 0;
    let extent = 0;
    list.addEventListener("scroll", () => {
      // Where the phone or its messages changed their size it scrolls by itself: that is nobody scrolling up.
      if (list.clientHeight !== height || list.scrollHeight !== extent) {
        extent = list.scrollHeight;
        last = list.scrollTop;
        return;
      }
      const end = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
      if (end && this.visible()) this.count(0);
      if (end || list.scrollTop < last) this.pinned = end;
      last = list.scrollTop;
    });
    list.addEventListener("load", () => this.pinned && this.toEnd(), true);
    document.addEventListener("visibilitychange", () => this.pinned && this.toEnd());
    new ResizeObserver(() => {
      height = list.clientHeight;
      if (this.pinned) this.toEnd();
    }).observe(list);
  }

  toEnd(smooth = false) {
    const list = this.part(".messages");
    this.pinned = true;
    list.scrollTo({ top: list.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    if (this.visible()) this.count(0);
  }

  visible() {
    return this.node.offsetParent !== null && !document.hidden;
  }

  notice(added, follow) {
    if (added && !(follow && this.visible())) this.count(this.unread + added);
  }

  count(unread) {
    this.unread = unread;
    this.part(".to-end").hidden = !unread;
    this.part(".to-end .badge").textContent = unread || "";
    this.hooks.unread();
  }
}

/** Put exactly these children in this order, touching only what is out of place so that focus stays. */
function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, at) => {
    if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
  });
}

function grow(input) {
  input.style.height = "";
  if (input.value) input.style.height = `${Math.min(Math.max(input.scrollHeight + 2, 38), 132)}px`;
}
