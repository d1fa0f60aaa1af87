// The guide "Câu chuyện": seven steps, each with what to look at and a button that begins it.

import { ask } from "./api.js";
import { build } from "./build.js";

const STEPS = [
  ["Mở đợt", "Văn phòng nhập danh sách đảng viên từ Excel, mở đợt “Đăng ký nêu gương” có hạn chót và xem trước sẽ gửi gì, cho ai, lúc nào.", "office", "/dot"],
  ["Đăng ký", "Đảng viên mở bot bằng liên kết một lần (trên Zalo: nhắn mã in trên phiếu), đồng ý, chọn nội dung, ghi việc làm, ngày hoàn thành, xem lại, gửi và nhận mã biên nhận.", "member", "/dangky"],
  ["Duyệt", "Bí thư được báo ngay, duyệt hoặc trả lại kèm nhận xét, từng việc một hay cả loạt: “1-5 duyệt, 6 trả”. Đảng viên được báo kết quả.", "secretary", "/duyet"],
  ["Nhắc việc", "Ai chưa đăng ký được nhắc trước hạn 7, 3, 1 ngày và đúng ngày; ai xong rồi thì không. Hết hạn, bí thư nhận danh sách còn thiếu. Bấm “+1 ngày” vài lần, hoặc “Đến hạn” rồi “+1 ngày”, và xem các điện thoại.", "clock", "deadline"],
  ["Tuần", "Thứ Sáu bí thư được hỏi một dòng nhận xét. Sáng thứ Hai bí thư nhận kết quả của đơn vị, văn phòng nhận kết quả toàn Đảng bộ kèm tệp Excel.", "clock", "monday"],
  ["Tổng hợp", "Bất cứ lúc nào văn phòng gõ /tonghop và có ngay số liệu hiện tại.", "office", "/tonghop"],
  ["Nhiều kênh", "Trên Zalo mọi việc làm được bằng cách nhắn số và chữ. Ai có cả hai kênh thì việc đang làm dở ở kênh này làm tiếp ở kênh kia. Hãy mở điện thoại Zalo của bí thư ở ô thứ hai, rồi ở điện thoại Telegram của bí thư bấm ⋮, “Chặn Telegram”: tin sau đó đến Zalo.", "zalo", "menu"],
];

export function wireStory(nav, suggest) {
  const panel = build("div", { class: "story-panel", hidden: true });
  const list = build("ol", {});
  let report = "";
  let opened = -1;

  async function open(at) {
    opened = at === opened ? -1 : at;
    [...list.querySelectorAll("button")].forEach((button, i) => button.setAttribute("aria-expanded", String(i === opened)));
    panel.hidden = opened < 0;
    if (opened < 0) return;
    const [title, words, where, what] = STEPS[opened];
    const begin = where === "clock" ? "Chuyển đồng hồ" : `Gõ ${what}`;
    panel.replaceChildren(
      build("h2", {}, `${opened + 1}. ${title}`),
      build("p", {}, words),
      opened === 0 ? build("details", { class: "report" }, build("summary", {}, "Kết quả nhập danh sách mẫu"), build("pre", {}, report)) : "",
      build(
        "div", { class: "row" },
        build("button", { type: "button", class: "primary", "data-testid": "story-begin", onclick: () => { open(opened); suggest(where, what); } }, begin),
        opened === 0 ? build("a", { class: "plain", href: "api/roster", download: "danh-sach-mau.xlsx", "data-testid": "roster" }, "Tải danh sách mẫu (Excel)") : "",
      ),
    );
  }

  STEPS.forEach(([title], at) => {
    const button = build("button", { type: "button", "aria-expanded": "false", "data-testid": `story-${at + 1}` }, build("span", { class: "number" }, at + 1), title);
    button.addEventListener("click", () => open(at));
    list.append(build("li", {}, button));
  });
  nav.append(build("h2", {}, "Câu chuyện"), list, panel);
  document.addEventListener("keydown", (event) => event.key === "Escape" && opened >= 0 && open(opened));
  document.addEventListener("pointerdown", (event) => opened >= 0 && !nav.contains(event.target) && open(opened));
  ask("story").then((story) => { report = story.import_report; }, () => {});
}
