// The tour: what this is, and steps that really happen on the phones when they are asked for. Done by hand they count too.

import { act, ask } from "./api.js";
import { build } from "./build.js";
import { words } from "./words.js";

const PATIENCE = 9000; // milliseconds that a phone may take to answer
const MOST_TURNS = 14; // of a conversation, before it is left to the visitor
const DEED = "Hướng dẫn 9/9 đồng chí trong chi bộ dùng thành thạo chữ ký số, mỗi tháng 02 buổi chiều.";

const LINK = [[/Mã này được cấp cho|Mời đồng chí đọc|[Đđ]ồng ý/, "1"]];
// The first question that fits: the last look quotes all that was asked before it.
const PLEDGE = [
  [/xem lại trước khi gửi/, "1"],
  [/đợt nào\?/, "1"],
  [/nhóm nội dung/, "5"],
  [/viết việc làm nêu gương/, DEED],
  [/[Kk]ết quả dự kiến/, "9/9 đồng chí dùng thành thạo chữ ký số"],
  [/hoàn thành vào ngày nào/, "1"],
  [/[Mm]inh chứng.*là gì/, "Danh sách có ký xác nhận"],
];
const CONFIRM = [[/sẽ thực hiện như sau/, "1"], [/\(bản \d+\)/, "1"], [/chờ đồng chí/, "duyệt tất cả"]];
const PREVIEW = [[/chọn đợt nào/, "2"]];
const PREVIEWED = /^Xem trước|Soát lại trước khi mở/;
const RECEIPT = /NG-\d{4}-\d{4}/;
const CONFIRMED = /[Đđ]ã (duyệt|xác nhận)/;

// What each step does: the phone of a seat opens the bot, says something, or answers questions until `until` is said;
// or the clock is turned before it. `done` looks whether it happened, whoever did it.
const STEPS = [
  {
    name: "open",
    acts: [{ seat: "office", say: "/dot" }, { seat: "office", say: "/xemtruoc" }, { seat: "office", answers: PREVIEW, until: PREVIEWED }],
    done: { seat: "office", heard: PREVIEWED },
  },
  {
    name: "pledge",
    acts: [{ seat: "member", link: LINK }, { seat: "member", say: "/dangky" }, { seat: "member", answers: PLEDGE, until: RECEIPT }],
    done: { seat: "member", heard: RECEIPT },
  },
  {
    name: "confirm",
    acts: [{ seat: "secretary", say: "/duyet" }, { seat: "secretary", answers: CONFIRM, until: CONFIRMED }],
    done: { seat: "secretary", heard: CONFIRMED },
  },
  { name: "zalo", acts: [{ seat: "zalo", link: LINK }, { seat: "zalo", say: "menu" }], done: { seat: "zalo", said: /menu/i } },
  { name: "remind", acts: [{ seat: "zalo", clock: "deadline" }, { clock: "day" }], done: { clock: "deadline" } },
  { name: "week", acts: [{ seat: "secretary", clock: "monday" }], done: { clock: "monday" } },
  { name: "figures", acts: [{ seat: "office", say: "/tonghop" }], done: { seat: "office", said: /^\/tonghop/ } },
  { name: "superior", acts: [{ seat: "superior", say: "/chibo" }], done: { seat: "superior", said: /^\/chibo/ } },
];

const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** `phones` by seat; `turnTo(seat)` brings a phone to the front where one is shown at a time. */
export class Tour {
  constructor(nav, phones, turnTo) {
    this.nav = nav;
    this.phones = phones;
    this.turnTo = turnTo;
    this.turned = new Set(); // what the clock was turned to
    this.busy = false;
    this.opened = null;
    this.over = false; // whether the caption said that there is no step left
    this.report = "";
    this.begin = build("button", { type: "button", class: "primary", "data-testid": "tour-begin", onclick: () => this.next() });
    this.list = build("ol", {});
    this.caption = build("div", { class: "caption", "data-testid": "tour-caption", role: "status" });
    this.buttons = STEPS.map((step, at) => {
      const [title] = words[`tour-${step.name}`];
      const button = build("button", { type: "button", "data-testid": `tour-${step.name}`, onclick: () => this.show(step) }, build("span", { class: "number" }, at + 1), title);
      this.list.append(build("li", {}, button));
      return button;
    });
    nav.append(this.begin, this.list, this.caption);
    ask("story").then((story) => { this.report = story.import_report; }, () => {});
    this.show(null);
  }

  /** Called whenever a phone shows something new or the clock was turned. */
  look() {
    STEPS.forEach((step, at) => this.buttons[at].classList.toggle("done", this.isDone(step)));
    this.name();
  }

  turn(step) {
    this.turned.add(step);
    this.look();
  }

  isDone({ done }) {
    if (done.clock) return this.turned.has(done.clock);
    const messages = this.phones.get(done.seat)?.view?.messages ?? [];
    const who = done.said ? "person" : "bot";
    return messages.some((message) => message.who === who && (done.said ?? done.heard).test(message.text));
  }

  name() {
    const left = STEPS.find((step) => !this.isDone(step));
    const started = STEPS.some((step) => this.isDone(step));
    this.begin.textContent = this.busy ? words["tour-doing"] : `${words[started ? "tour-next" : "tour-begin"]} ▸`;
    this.begin.disabled = this.busy;
    this.begin.hidden = !left;
    if (!left && this.opened && !this.over) {
      this.over = true;
      this.show(this.opened);
    }
  }

  next() {
    const step = STEPS.find((each) => !this.isDone(each));
    if (step) this.perform(step);
  }

  show(step) {
    this.opened = step;
    this.buttons.forEach((button, at) => button.setAttribute("aria-pressed", String(STEPS[at] === step)));
    if (!step) {
      this.say(words["tour-what"]);
      this.name();
      return;
    }
    this.buttons[STEPS.indexOf(step)].scrollIntoView({ block: "nearest", inline: "nearest" });
    const [title, text] = words[`tour-${step.name}`];
    const again = build("button", { type: "button", class: "plain", "data-testid": "tour-do", onclick: () => this.perform(step) }, words["tour-do"]);
    const extras = step.name === "open"
      ? [
          build("a", { class: "plain", href: "api/roster", download: "danh-sach-mau.xlsx", "data-testid": "roster" }, words["tour-roster"]),
          build("details", { class: "report" }, build("summary", {}, words["tour-report"]), build("pre", {}, this.report)),
        ]
      : [];
    this.say(build("b", {}, `${STEPS.indexOf(step) + 1}. ${title}. `), text, " ", this.busy ? "" : again, ...extras, this.over ? words["tour-over"] : "");
  }

  say(...content) {
    this.caption.replaceChildren(...content.filter((part) => part !== ""));
  }

  async perform(step) {
    if (this.busy) return;
    this.busy = true;
    this.show(step);
    this.name();
    let went = false;
    try {
      went = await this.each(step.acts);
    } catch {
      // the refusal was shown
    }
    this.busy = false;
    this.look();
    this.show(step);
    if (!went) this.say(words["tour-by-hand"]);
  }

  async each(acts) {
    for (const one of acts) {
      if (one.seat) this.turnTo(one.seat);
      if (one.clock) {
        await act(`clock/${one.clock}`);
        this.turn(one.clock);
      } else if (!(await this.act(this.phones.get(one.seat), one))) return false;
    }
    return true;
  }

  async act(phone, one) {
    if (one.link) return this.link(phone, one.link);
    if (one.answers) return this.converse(phone, one.answers, one.until);
    return this.heard(phone, () => phone.say(one.say));
  }

  /** Opens the bot with the code on the slip and agrees, unless that was done. */
  async link(phone, answers) {
    if (phone.person.linked) return true;
    const { hint } = phone.person;
    if (!hint) return false;
    const open = phone.zalo || phone.view.started ? () => phone.say(hint) : () => phone.do("start", { payload: hint });
    if (!(await this.heard(phone, open))) return false;
    for (let turns = 0; turns < 4 && !phone.person.linked; turns += 1) {
      const said = await this.asked(phone, answers, () => phone.person.linked);
      if (said === null || !(await this.heard(phone, () => phone.say(said)))) break;
      await rest(300);
    }
    return phone.person.linked;
  }

  async converse(phone, answers, until) {
    for (let turns = 0; turns < MOST_TURNS; turns += 1) {
      const said = await this.asked(phone, answers, () => until.test(newest(phone)));
      if (said === null) break;
      if (!(await this.heard(phone, () => phone.say(said)))) break;
    }
    return until.test(newest(phone));
  }

  /** The answer to the question on the phone, waited for; null once it is `over()`, or where nothing fits. */
  async asked(phone, answers, over) {
    for (let waited = 0; waited < PATIENCE && !over(); waited += 150) {
      const text = newest(phone);
      const found = answers.find(([question]) => question.test(text));
      if (found) return found[1];
      await rest(150);
    }
    return null;
  }

  /** Do it, and wait until the bot has answered on this phone. */
  async heard(phone, doing) {
    const before = last(phone);
    await doing();
    for (let waited = 0; waited < PATIENCE; waited += 150) {
      await rest(150);
      if (last(phone) !== before) {
        await rest(500); // as long as a glance takes, and a second message may follow
        return true;
      }
    }
    return false;
  }
}

function heardBy(phone) {
  return phone.view?.messages.filter((message) => message.who === "bot") ?? [];
}

function newest(phone) {
  return heardBy(phone).at(-1)?.text ?? "";
}

/** What changes when the bot says something or rewrites what it said. */
function last(phone) {
  const message = heardBy(phone).at(-1);
  return message ? `${message.id} ${message.text}` : "";
}
