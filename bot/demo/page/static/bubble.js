// One message as a bubble: formatted text, picture or document, and the inline keyboard under it.

import { build, icon } from "./build.js";
import { formatted } from "./entities.js";
import { hour } from "./moments.js";
import { language, words } from "./words.js";

const SIZES = ["B", "KB", "MB"];

function size(bytes) {
  let value = bytes;
  let unit = 0;
  for (; value >= 1024 && unit < 2; unit += 1) value /= 1024;
  return `${value.toLocaleString(language, { maximumFractionDigits: unit ? 1 : 0 })} ${SIZES[unit]}`;
}

function media(message) {
  const address = message.file && `api/files/${encodeURIComponent(message.file.id)}`;
  switch (message.media) {
    case "photo":
      return build("a", { class: "photo-link", href: address, target: "_blank", rel: "noopener" }, build("img", { src: address, alt: words["message-picture"], loading: "lazy" }));
    case "document":
      return build(
        "a", { class: "attachment", href: address, download: message.file.name, "data-testid": "document" },
        build("span", { class: "sheet" }, icon("file")),
        build("span", { class: "words" }, build("b", {}, message.file.name), build("small", {}, size(message.file.size))),
      );
    case "voice":
      return build("span", { class: "line" }, icon("mic"), words["message-voice"]);
    case "hidden":
      return build("span", { class: "line" }, icon("file"), words["message-hidden"]);
    case "contact":
      return build("span", { class: "line" }, icon("contact"), message.phone_number ?? words["message-contact"]);
    case "sticker":
      return build("span", { class: "emoji" }, message.emoji ?? "🙂");
    default:
      return "";
  }
}

function key(button, press) {
  const common = { class: `key ${button.style}`, "data-testid": "choice" };
  if (button.url) {
    const safe = /^https?:/i.test(button.url) ? button.url : null;
    return build("a", { ...common, href: safe, target: "_blank", rel: "noopener noreferrer" }, button.label, icon("link"));
  }
  const node = build("button", { ...common, type: "button", "data-key": button.data }, build("span", {}, button.label));
  if (button.copy) {
    node.append(icon("copy"));
    node.addEventListener("click", () => press.copy(button.copy));
  } else {
    node.addEventListener("click", () => press.data(node, button.data));
  }
  return node;
}

/** `press` is {data(node, data), copy(text), command(text)}. */
export function bubble(message, press) {
  const foot = build("span", { class: "foot" }, message.edited ? `${words["message-edited"]} ` : "", hour(message.date));
  const body = build("div", { class: `bubble ${message.media}` }, media(message));
  if (message.text) {
    body.append(build("div", { class: "text" }, formatted(message.text, message.entities, press.command)));
  }
  body.append(foot);
  const node = build("li", { class: `message ${message.who}`, "data-testid": "message", "data-id": message.id }, body);
  if (message.rows.length) {
    const rows = message.rows.map((row) => build("div", { class: "keys" }, ...row.map((button) => key(button, press))));
    node.append(build("div", { class: "keyboard" }, ...rows));
  }
  return node;
}
