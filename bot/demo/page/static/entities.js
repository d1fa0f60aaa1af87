// Turns a text and its entities into nodes. Offsets are UTF-16 code units, as JavaScript counts too.

import { build } from "./build.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE = /^(https?|mailto|tel):/i;

function wrapped(entity, text, onCommand) {
  switch (entity.type) {
    case "spoiler": {
      const node = build("span", { class: "spoiler", tabindex: 0, role: "button", "aria-label": "Hiện nội dung" });
      node.addEventListener("click", () => node.classList.add("shown"));
      return node;
    }
    case "text_link":
    case "url": {
      const address = entity.url ?? text;
      if (!SAFE.test(address)) return build("span");
      return build("a", { href: address, target: "_blank", rel: "noopener noreferrer" });
    }
    case "bot_command":
      return build("button", { type: "button", class: "command", onclick: () => onCommand(text) });
    default:
      return build(TAGS[entity.type] ?? "span");
  }
}

function fill(parent, text, { start, end, entities, onCommand }) {
  let at = start;
  for (let i = 0; i < entities.length; ) {
    const entity = entities[i];
    const stop = Math.min(entity.offset + entity.length, end);
    let next = i + 1;
    while (next < entities.length && entities[next].offset < stop) next += 1;
    const block = BLOCKS.has(entity.type);
    // A block begins and ends its own line: the line breaks around it would show as empty lines.
    const before = block && text[entity.offset - 1] === "\n" ? entity.offset - 1 : entity.offset;
    if (before > at) parent.append(text.slice(at, before));
    const node = wrapped(entity, text.slice(entity.offset, stop), onCommand);
    fill(node, text, { start: entity.offset, end: stop, entities: entities.slice(i + 1, next), onCommand });
    parent.append(node);
    at = block && text[stop] === "\n" && stop < end ? stop + 1 : stop;
    i = next;
  }
  if (end > at) parent.append(text.slice(at, end));
}

export function formatted(text, entities, onCommand) {
  const fragment = document.createDocumentFragment();
  fill(fragment, text, { start: 0, end: text.length, entities, onCommand });
  return fragment;
}
