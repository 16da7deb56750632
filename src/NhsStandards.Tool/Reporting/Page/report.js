"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("filter"), list = document.getElementById("list"), status = document.getElementById("status");
  const size = 50, printed = 1000, severities = ["note", "warning", "error"];
  let matches = data.findings, page = 0;
  // Text is only ever set as text, never as markup.
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const itemOf = ([rule, severity, path, line, column, message, first, code, suppression]) => {
    const [id, title, , fix, why, help] = data.rules[rule], item = element("li", undefined, "card");
    item.append(element("h3", `${id} ${title}`));
    const place = element("p");
    place.append(element("span", severities[severity], severities[severity]), ` ${data.paths[path] ? `${data.paths[path]}:${line}:${column}` : "no place in a file"}`);
    item.append(place, element("p", message));
    if (suppression !== null) item.append(element("p", suppression ? `Suppressed: ${suppression}` : "Suppressed without a reason", "quiet"));
    if (code) {
      const block = element("pre");
      block.tabIndex = 0;
      block.setAttribute("role", "group");
      block.setAttribute("aria-label", `Code at ${data.paths[path]} line ${line}`);
      const lines = code.replace(/\n$/, "").split("\n");
      const indent = Math.min(...lines.filter(text => text.trim()).map(text => text.search(/\S/)));
      lines.forEach((text, index) =>
        block.append(element("span", `${first + index}  ${text.slice(Number.isFinite(indent) ? indent : 0)}`, first + index === line ? "hit" : ""), "\n"));
      item.append(block);
    }
    if (fix || why) {
      const more = element("details");
      more.append(element("summary", `How to fix ${id}`));
      if (why) more.append(element("p", why));
      if (fix) more.append(element("p", `Automatic fix: ${fix}`));
      if (help) {
        const link = element("a", `Page of ${id}`);
        link.href = help;
        more.append(link);
      }
      item.append(more);
    }
    return item;
  };
  const show = (from, count) => list.replaceChildren(...matches.slice(from, from + count).map(itemOf));
  const render = () => {
    const pages = Math.max(1, Math.ceil(matches.length / size));
    page = Math.min(page, pages - 1);
    show(page * size, size);
    status.textContent = `${matches.length} of ${data.findings.length} findings, page ${page + 1} of ${pages}`;
    document.getElementById("previous").disabled = page === 0;
    document.getElementById("next").disabled = page === pages - 1;
  };
  const filter = () => {
    const words = form.search.value.toLowerCase().split(/\s+/).filter(Boolean), principle = form.principle.value, severity = form.severity.value, state = form.state.value;
    matches = data.findings.filter(([rule, level, path, , , message, , , suppression]) => {
      const [id, title, number] = data.rules[rule];
      if (principle && number !== Number(principle) || severity && severities[level] !== severity || state && (suppression !== null) !== (state === "suppressed")) return false;
      const text = words.length ? `${id} ${title} ${data.paths[path]} ${message} ${suppression ?? ""}`.toLowerCase() : "";
      return words.every(word => text.includes(word));
    });
    page = 0;
    render();
  };
  const turn = step => { page += step; render(); document.getElementById("findings").focus(); };
  let typing;
  form.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(filter, 150); });
  form.addEventListener("submit", event => event.preventDefault());
  document.getElementById("previous").addEventListener("click", () => turn(-1));
  document.getElementById("next").addEventListener("click", () => turn(1));
  addEventListener("beforeprint", () => { show(0, printed); status.textContent = `${Math.min(printed, matches.length)} of ${matches.length} findings printed`; });
  addEventListener("afterprint", render);
  document.getElementById("browse").hidden = false;
  filter();
})();
