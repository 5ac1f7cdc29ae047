// Le pari à l’écran : un nombre sur une échelle, une courbe à dessiner, des lignes à ranger.
// Tout texte passe par `textContent` : ce qui vient des données n’est jamais du HTML.

export default { render };

function render({ model, el }) {
  const spec = model.get("spec");
  const words = spec.words;
  const card = make("section", "dk-bet");
  card.lang = "fr";
  card.setAttribute("aria-label", words.mine);
  el.replaceChildren(card);

  const question = make("p", "dk-bet-question", spec.question);
  const control = CONTROLS[spec.kind](spec, changed);
  const why = reasons(spec);
  const button = make("button", "dk-bet-go");
  const status = make("p", "dk-bet-status");
  button.type = "button";
  status.setAttribute("role", "status");
  const foot = make("div", "dk-bet-foot");
  foot.append(button, status);
  card.append(question, control.node, why.node, foot);

  let isOpen = true; // le pari peut-il encore bouger ?

  function changed() {
    const missing = control.missing();
    button.disabled = missing !== "";
    status.textContent = missing;
  }

  function show() {
    const held = model.get("held");
    isOpen = held.value === undefined;
    if (!isOpen) {
      control.set(held.value);
      why.set(held.reason);
    }
    paint(held);
  }

  function paint(held) {
    card.classList.toggle("dk-bet-made", !isOpen);
    control.lock(!isOpen);
    why.lock(!isOpen);
    button.hidden = !isOpen && Boolean(held.seen);
    button.classList.toggle("dk-bet-again", !isOpen);
    button.textContent = isOpen ? words.bet : words.change;
    if (isOpen) {
      changed();
      return;
    }
    button.disabled = false;
    status.textContent = `${words.noted} ${held.seen ? words.closed : words.free}`;
  }

  button.addEventListener("click", () => {
    if (!isOpen) {
      isOpen = true;
      paint(model.get("held"));
      control.focus();
      return;
    }
    model.set("held", { value: control.value(), reason: why.value(), seen: false });
    model.save_changes();
    show();
  });

  model.on("change:held", show);
  show();
  return () => {
    model.off("change:held", show);
    control.stop();
  };
}

const CONTROLS = { number: scale, curve: frame, order: rows };


// --- Un nombre sur une échelle ---

function scale(spec, changed) {
  const node = make("div", "dk-bet-scale");
  const shown = make("output", "dk-bet-value");
  const range = make("input", "dk-bet-range");
  range.type = "range";
  range.min = spec.low;
  range.max = spec.high;
  range.step = spec.step;
  range.value = (Number(spec.low) + Number(spec.high)) / 2;
  range.setAttribute("aria-label", spec.question);
  shown.setAttribute("aria-hidden", "true"); // le curseur le dit déjà
  const marks = make("div", "dk-bet-marks");
  marks.setAttribute("aria-hidden", "true");
  for (const value of ticks(spec.low, spec.high, 4)) {
    const mark = make("span", "", plainNumber(value, spec));
    mark.style.setProperty("--at", (value - spec.low) / (spec.high - spec.low));
    marks.append(mark);
  }
  node.append(shown, range, marks);

  let isSet = false;

  function paint() {
    node.classList.toggle("dk-bet-empty", !isSet);
    const said = isSet ? written(range.valueAsNumber, spec) : spec.words.empty;
    shown.textContent = said;
    range.setAttribute("aria-valuetext", said);
    const part = (range.valueAsNumber - spec.low) / (spec.high - spec.low);
    node.style.setProperty("--part", isSet ? part : 0);
  }

  function moved() {
    isSet = true;
    paint();
    changed();
  }

  range.addEventListener("input", moved);
  range.addEventListener("pointerup", () => range.disabled || moved()); // toucher le milieu, c’est aussi parier
  paint();
  return {
    node,
    value: () => range.valueAsNumber,
    missing: () => (isSet ? "" : spec.words.slide),
    lock: locked => { range.disabled = locked; },
    focus: () => range.focus(),
    stop: () => {},
    set(value) {
      range.value = value;
      isSet = true;
      paint();
    },
  };
}


// --- Une courbe sur un cadre vide ---

const KNOTS = 41; // points que la main déplace : un tous les quinze pixels environ
const STOPS = 9; // points que le clavier visite
const HEIGHT = 260;
const EDGE = { top: 24, right: 14, bottom: 26, left: 14 };
const SVG = "http://www.w3.org/2000/svg";

function frame(spec, changed) {
  const words = spec.words;
  const last = spec.x.length - 1;
  const knots = spread(last + 1, KNOTS); // rangs, dans x
  const stops = spread(knots.length, STOPS); // rangs, dans knots
  const drawn = knots.map(() => null);
  const node = make("div", "dk-bet-frame");
  const svg = draw("svg", { height: HEIGHT, tabindex: 0, role: "slider", "aria-orientation": "vertical" });
  const help = make("p", "dk-bet-help", words.draw);
  help.id = `dk-bet-${Math.random().toString(36).slice(2)}`;
  svg.setAttribute("aria-label", spec.question);
  svg.setAttribute("aria-describedby", help.id);
  svg.setAttribute("aria-valuemin", spec.low);
  svg.setAttribute("aria-valuemax", spec.high);
  const clear = make("button", "dk-bet-clear", words.again);
  clear.type = "button";
  node.append(svg, help, clear);

  let width = 600;
  let stop = 0; // le point où se tient le clavier, dans stops
  let before = null; // le point d’avant, pendant que l’on dessine
  let isLocked = false;

  const across = rank => {
    const part = (spec.x[knots[rank]] - spec.x[0]) / (spec.x[last] - spec.x[0]);
    return EDGE.left + part * (width - EDGE.left - EDGE.right);
  };
  const up = value => {
    const part = (value - spec.low) / (spec.high - spec.low);
    return HEIGHT - EDGE.bottom - part * (HEIGHT - EDGE.top - EDGE.bottom);
  };

  function paint() {
    const { lines, labels } = grid(spec, width, up);
    const parts = [...lines];
    const started = drawn.some(value => value !== null);
    if (!started) {
      const hint = draw("text", { x: width / 2, y: HEIGHT / 2, class: "dk-bet-hint", "text-anchor": "middle" });
      hint.textContent = words.here;
      parts.push(hint);
    }
    for (const run of runs(drawn)) {
      const points = run.map(rank => `${across(rank)},${up(drawn[rank])}`).join(" ");
      parts.push(draw("polyline", { points, class: "dk-bet-line" }));
    }
    parts.push(...labels);
    const here = stops[stop];
    const value = drawn[here];
    const y = value === null ? up((spec.low + spec.high) / 2) : up(value);
    parts.push(draw("circle", { cx: across(here), cy: y, r: 8, class: "dk-bet-point" }));
    svg.setAttribute("width", width);
    svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
    svg.replaceChildren(...parts);

    const at = plainNumber(spec.x[knots[here]], { year: spec.years });
    svg.setAttribute("aria-valuenow", value === null ? spec.low : value);
    svg.setAttribute("aria-valuetext", `${at}\u00a0: ${value === null ? words.empty : written(value, spec)}`);
    clear.hidden = isLocked || !started;
    help.hidden = isLocked;
  }

  function spot(event) {
    const box = svg.getBoundingClientRect();
    const x = (event.clientX - box.left) * (width / box.width);
    const y = (event.clientY - box.top) * (HEIGHT / box.height);
    const part = (HEIGHT - EDGE.bottom - y) / (HEIGHT - EDGE.top - EDGE.bottom);
    return { x, value: rounded(clamp(spec.low + part * (spec.high - spec.low), spec.low, spec.high), spec.step) };
  }

  function trace(from, to) {
    // Le point le plus proche prend la valeur touchée ; ceux que la main a sautés suivent la ligne droite.
    const start = Math.min(from.x, to.x);
    const end = Math.max(from.x, to.x);
    let nearest = 0;
    knots.forEach((_, rank) => {
      const x = across(rank);
      if (Math.abs(x - to.x) < Math.abs(across(nearest) - to.x)) nearest = rank;
      if (x < start || x > end || start === end) return;
      const part = (x - from.x) / (to.x - from.x);
      drawn[rank] = rounded(from.value + part * (to.value - from.value), spec.step);
    });
    drawn[nearest] = to.value;
    paint();
    changed();
  }

  svg.addEventListener("pointerdown", event => {
    if (isLocked) return;
    event.preventDefault();
    svg.focus({ preventScroll: true });
    svg.setPointerCapture(event.pointerId);
    before = spot(event);
    trace(before, before);
  });
  svg.addEventListener("pointermove", event => {
    if (before === null) return;
    const now = spot(event);
    trace(before, now);
    before = now;
  });
  for (const kind of ["pointerup", "pointercancel"]) svg.addEventListener(kind, () => { before = null; });

  function lift(by) {
    const middle = rounded((spec.low + spec.high) / 2, spec.step);
    drawn.forEach((value, rank) => { if (value === null) drawn[rank] = middle; });
    const here = stops[stop];
    const value = rounded(clamp(drawn[here] + by, spec.low, spec.high), spec.step);
    // La courbe reste droite jusqu’aux points voisins.
    for (const other of [stops[stop - 1], stops[stop + 1]]) {
      if (other === undefined) continue;
      const step = other < here ? -1 : 1;
      for (let rank = here; rank !== other; rank += step) {
        const part = (rank - here) / (other - here);
        drawn[rank] = rounded(value + part * (drawn[other] - value), spec.step);
      }
    }
    drawn[here] = value;
    changed();
  }

  const tall = spec.high - spec.low;
  const KEYS = {
    ArrowLeft: () => { stop = Math.max(0, stop - 1); },
    ArrowRight: () => { stop = Math.min(stops.length - 1, stop + 1); },
    Home: () => { stop = 0; },
    End: () => { stop = stops.length - 1; },
    ArrowUp: () => lift(tall / 40),
    ArrowDown: () => lift(-tall / 40),
    PageUp: () => lift(tall / 8),
    PageDown: () => lift(-tall / 8),
  };
  svg.addEventListener("keydown", event => {
    if (isLocked || !(event.key in KEYS)) return;
    event.preventDefault();
    KEYS[event.key]();
    paint();
  });
  clear.addEventListener("click", () => {
    drawn.fill(null);
    stop = 0;
    paint();
    changed();
    svg.focus();
  });

  const watcher = new ResizeObserver(() => {
    width = Math.max(240, node.clientWidth);
    paint();
  });
  watcher.observe(node);
  paint();
  return {
    node,
    value: () => spec.x.map((_, rank) => between(knots, drawn, rank, spec)),
    missing: () => (drawn.includes(null) ? words.left : ""),
    focus: () => svg.focus(),
    stop: () => watcher.disconnect(),
    set(values) {
      knots.forEach((rank, at) => { drawn[at] = values[rank]; });
      paint();
    },
    lock(locked) {
      isLocked = locked;
      svg.setAttribute("aria-disabled", String(locked));
      paint();
    },
  };
}

function grid(spec, width, up) {
  const lines = [];
  const labels = [];
  const levels = ticks(spec.low, spec.high, 4);
  for (const value of levels) {
    const y = up(value);
    const label = draw("text", { x: EDGE.left, y: y - 4, class: "dk-bet-tick" });
    label.textContent = value === levels.at(-1) ? written(value, spec) : plainNumber(value, spec);
    labels.push(label);
    lines.push(draw("line", { x1: EDGE.left, x2: width - EDGE.right, y1: y, y2: y, class: "dk-bet-grid" }));
  }

  const first = spec.x[0];
  const end = spec.x.at(-1);
  const anchors = new Map([[first, "start"], [end, "end"]]);
  for (const value of [first, ...inside(first, end, width), end]) {
    const x = EDGE.left + ((value - first) / (end - first)) * (width - EDGE.left - EDGE.right);
    const look = { class: "dk-bet-tick", "text-anchor": anchors.get(value) ?? "middle" };
    const label = draw("text", { x, y: HEIGHT - 7, ...look });
    label.textContent = plainNumber(value, { year: spec.years });
    labels.push(label);
  }
  return { lines, labels };
}

function inside(first, end, width) {
  // Les repères ronds de l’axe, là où ils ne touchent pas ceux des bouts.
  const room = (end - first) * (70 / width);
  return ticks(first, end, Math.floor(width / 90)).filter(value => value - first > room && end - value > room);
}

function spread(count, most) {
  // Au plus `most` rangs, du premier au dernier, à pas égaux.
  const kept = Math.min(count, most);
  return Array.from({ length: kept }, (_, rank) => Math.round((rank * (count - 1)) / (kept - 1)));
}

function runs(drawn) {
  // Les suites de points dessinés : la courbe se lève là où la main n’est pas passée.
  const found = [];
  drawn.forEach((value, rank) => {
    if (value === null) return;
    if (rank === 0 || drawn[rank - 1] === null) found.push([]);
    found.at(-1).push(rank);
  });
  return found;
}

function between(knots, drawn, rank, spec) {
  // La valeur d’un point qui n’est pas sous la main : sur la ligne droite entre ses deux voisins.
  const right = knots.findIndex(knot => knot >= rank);
  if (knots[right] === rank) return drawn[right];
  const left = right - 1;
  const part = (spec.x[rank] - spec.x[knots[left]]) / (spec.x[knots[right]] - spec.x[knots[left]]);
  return rounded(drawn[left] + part * (drawn[right] - drawn[left]), spec.step);
}


// --- Des lignes à ranger ---

function rows(spec, changed) {
  const words = spec.words;
  const node = make("div", "dk-bet-order");
  const list = make("ol", "dk-bet-rows");
  const help = make("p", "dk-bet-help", words.arrange);
  const said = make("p", "dk-bet-said");
  said.setAttribute("role", "status");
  list.setAttribute("aria-label", spec.question);
  node.append(list, help, said);

  let items = [...spec.items];
  let isLocked = false;
  let dragged = null; // la ligne que la main tient

  function move(item, by) {
    const from = items.indexOf(item);
    const to = from + by;
    if (isLocked || to < 0 || to >= items.length) return;
    items.splice(from, 1);
    items.splice(to, 0, item);
    paint();
    const place = { item, rank: to + 1, all: items.length };
    said.textContent = words.place.replace(/\{(\w+)\}/g, (_, name) => place[name]);
    changed();
  }

  function step(item, by, label, sign) {
    const button = make("button", "dk-bet-step", sign);
    button.type = "button";
    button.setAttribute("aria-label", `${label} ${item}`);
    button.addEventListener("click", () => {
      move(item, by);
      focusOn(item, by);
    });
    return button;
  }

  function focusOn(item, by) {
    // La ligne a bougé : le clavier reste sur elle, et sur l’autre flèche si elle est au bout.
    const row = list.children[items.indexOf(item)];
    const [up, down] = row.querySelectorAll("button");
    const wanted = by < 0 ? up : down;
    (wanted.disabled ? row.querySelector("button:not(:disabled)") : wanted).focus();
  }

  function row(item, rank) {
    const line = make("li", "dk-bet-row");
    const number = make("span", "dk-bet-rank", String(rank + 1));
    number.setAttribute("aria-hidden", "true"); // la liste est déjà numérotée
    const up = step(item, -1, words.up, "↑");
    const down = step(item, 1, words.down, "↓");
    up.disabled = isLocked || rank === 0;
    down.disabled = isLocked || rank === items.length - 1;
    line.append(number, make("span", "dk-bet-item", item), up, down);
    line.addEventListener("keydown", event => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      move(item, by);
      focusOn(item, by);
    });
    return line;
  }

  // La liste suit la main, pas la ligne : une ligne qui change de place perdrait le doigt.
  list.addEventListener("pointerdown", event => {
    const line = event.target.closest("li");
    if (isLocked || line === null || event.target.closest("button")) return;
    event.preventDefault();
    list.setPointerCapture(event.pointerId);
    dragged = items[[...list.children].indexOf(line)];
    paint();
  });
  list.addEventListener("pointermove", event => {
    if (dragged === null) return;
    const { top, bottom } = list.children[items.indexOf(dragged)].getBoundingClientRect();
    if (event.clientY < top - 4) move(dragged, -1);
    if (event.clientY > bottom + 4) move(dragged, 1);
  });
  for (const kind of ["pointerup", "pointercancel"]) {
    list.addEventListener(kind, () => {
      dragged = null;
      paint();
    });
  }

  function paint() {
    list.replaceChildren(...items.map(row));
    list.children[items.indexOf(dragged)]?.classList.add("dk-bet-held");
    help.hidden = isLocked;
  }

  paint();
  return {
    node,
    value: () => [...items],
    missing: () => "",
    focus: () => list.querySelector("button:not(:disabled)").focus(),
    stop: () => {},
    set(value) {
      items = [...value];
      paint();
    },
    lock(locked) {
      isLocked = locked;
      node.classList.toggle("dk-bet-locked", locked);
      paint();
    },
  };
}


// --- Pourquoi ---

function reasons(spec) {
  const node = make("fieldset", "dk-bet-why");
  node.append(make("legend", "", spec.words.why));
  const group = `dk-bet-${Math.random().toString(36).slice(2)}`;
  const inputs = spec.why.map(reason => {
    const label = make("label", "dk-bet-reason");
    const input = make("input", "");
    input.type = "radio";
    input.name = group;
    input.value = reason;
    label.append(input, make("span", "", reason));
    node.append(label);
    return input;
  });
  return {
    node,
    value: () => inputs.find(input => input.checked)?.value ?? null,
    set: reason => inputs.forEach(input => { input.checked = input.value === reason; }),
    lock(locked) {
      const isAnswered = inputs.some(input => input.checked);
      node.disabled = locked;
      node.hidden = inputs.length === 0 || (locked && !isAnswered);
    },
  };
}


// --- Petits outils ---

// Les touches d’un élément du pari sont à lui : sans cet attribut, JupyterLab prendrait ses flèches pour ses cellules.
function ours(node) {
  node.dataset.lmSuppressShortcuts = "true";
  return node;
}

function make(name, kind, text = "") {
  const node = ours(document.createElement(name));
  node.className = kind;
  node.textContent = text;
  return node;
}

function draw(name, attributes) {
  const node = ours(document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value));
}

function rounded(value, step) {
  // Au cran le plus proche, sans les queues des nombres à virgule (0,30000000000000004).
  return Number((Math.round(value / step) * step).toPrecision(12));
}

function plainNumber(value, spec) {
  if (spec.year) return String(Math.round(value));
  return value.toLocaleString("fr-FR", { maximumFractionDigits: 2 });
}

function written(value, spec) {
  if (spec.year || !spec.unit) return plainNumber(value, spec);
  const [one, many] = spec.named;
  return `${plainNumber(value, spec)}${spec.gap}${Math.abs(value) < 2 ? one : many}`;
}

function ticks(low, high, most) {
  // Des repères ronds, `most` intervalles au plus.
  const least = (high - low) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 2.5, 5, 10].map(times => times * power).find(found => found >= least * 0.999);
  const found = [];
  for (let value = Math.ceil(low / step - 1e-9) * step; value <= high + step * 1e-9; value += step) {
    found.push(Number(value.toPrecision(12)));
  }
  return found;
}
