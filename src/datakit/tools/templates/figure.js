// Les figures d’une page : une valeur se lit au survol, au doigt et au clavier, une courbe s’écoute.
// Tout vient du tableau de la figure ; sans ce programme, il suffit. Rien n’est demandé au réseau.
"use strict";
(() => {
  const PHONE = matchMedia("(max-width:34rem)");
  const STILL = matchMedia("(prefers-reduced-motion:reduce)");
  const NEAR = 8; // centièmes de la figure : plus loin, le survol ne désigne aucune valeur
  const LOWEST = 220, OCTAVES = 2.5; // un la, et ce que l’on entend monter au plus
  const LONGEST = 5, SHORTEST_NOTE = 0.02, LONGEST_NOTE = 0.2; // secondes

  /** Les séries d’une figure, lues dans ses tableaux : un nom, et ses valeurs dans l’ordre. */
  function seriesOf(figure) {
    const found = [];
    for (const table of figure.querySelectorAll("table[data-valeurs]")) {
      const names = [...table.querySelectorAll("thead th")];
      names.forEach((name, rank) => {
        const values = [];
        for (const row of table.tBodies[0].rows) {
          const cell = row.cells[rank + 1];
          if (!cell?.dataset.w) continue;
          const said = `${row.cells[0].textContent}\u00a0: ${cell.textContent}`;
          const small = cell.dataset.n ?? cell.dataset.w;
          const [wide, narrow] = [cell.dataset.w, small].map(place => place.split(" ").map(Number));
          values.push({ said, height: Number(cell.dataset.h), wide, narrow });
        }
        if (values.length) found.push({ name: name.textContent, heard: "heard" in name.dataset, values });
      });
    }
    return found;
  }

  const made = (tag, parent, properties = {}) => parent.appendChild(Object.assign(document.createElement(tag), properties));

  function live(figure, all) {
    const frame = figure.querySelector(".dk-cadre");
    const ring = made("span", frame, { className: "dk-rond", hidden: true });
    const bubble = made("span", frame, { className: "dk-bulle", hidden: true });
    ring.ariaHidden = bubble.ariaHidden = "true";

    const bar = document.createElement("div");
    bar.className = "dk-lecture";
    frame.parentElement.after(bar);
    const slider = made("input", bar, { type: "range", min: 0, value: 0, ariaLabel: "Parcourir les valeurs de la figure" });
    const menu = all.length > 1 ? made("select", bar, { ariaLabel: "Série à parcourir" }) : null;
    all.forEach((one, rank) => menu?.add(new Option(one.name, rank)));
    const button = all.some(one => one.heard) ? made("button", bar, { type: "button", textContent: "Écouter" }) : null;
    const status = made("span", bar, { role: "status", className: "dk-etat" });

    let current = 0, playing = null;

    function show(rank) {
      const one = all[current], value = one.values[rank];
      const [across, down] = PHONE.matches ? value.narrow : value.wide;
      const said = menu ? `${one.name}, ${value.said}` : value.said;
      slider.value = rank;
      slider.ariaValueText = bubble.textContent = said;
      ring.hidden = bubble.hidden = false;
      ring.style.left = bubble.style.left = `${across}%`;
      ring.style.top = bubble.style.top = `${down}%`;
      bubble.style.translate = `${-across}% ${down < 15 ? "60%" : "-150%"}`;
    }
    function hide() { ring.hidden = bubble.hidden = true; }
    function choose(rank) {
      current = rank;
      slider.max = all[rank].values.length - 1;
      slider.ariaValueText = all[rank].values[0].said;
      if (menu) menu.value = rank;
      if (button) button.hidden = !all[rank].heard;
    }

    slider.addEventListener("input", () => show(Number(slider.value)));
    slider.addEventListener("focus", () => show(Number(slider.value)));
    slider.addEventListener("blur", hide);
    menu?.addEventListener("change", () => { stop(); choose(Number(menu.value)); show(0); });

    /** La valeur la plus proche du doigt ou de la souris. */
    frame.addEventListener("pointermove", event => {
      const box = frame.getBoundingClientRect();
      const across = 100 * (event.clientX - box.left) / box.width;
      const down = 100 * (event.clientY - box.top) / box.height;
      let best = null, least = NEAR;
      all.forEach((one, series) => one.values.forEach((value, rank) => {
        const [x, y] = PHONE.matches ? value.narrow : value.wide;
        const far = Math.hypot(x - across, (y - down) * box.height / box.width);
        if (far < least) { least = far; best = [series, rank]; }
      }));
      if (!best) return hide();
      if (best[0] !== current) { stop(); choose(best[0]); }
      show(best[1]);
    });
    frame.addEventListener("pointerleave", hide);

    function stop() {
      if (!playing) return;
      playing.context.close();
      cancelAnimationFrame(playing.frame);
      playing = null;
      button.textContent = "Écouter";
    }
    /** La courbe en une suite de notes : plus la valeur est haute, plus la note est aiguë. */
    function play() {
      const { values } = all[current], heights = values.map(one => one.height);
      const low = Math.min(...heights), high = Math.max(...heights);
      const note = Math.min(LONGEST_NOTE, Math.max(SHORTEST_NOTE, LONGEST / values.length));
      const context = new AudioContext(), voice = context.createOscillator(), volume = context.createGain();
      const start = context.currentTime + 0.05, end = start + note * values.length;
      heights.forEach((height, rank) => {
        const part = high > low ? (height - low) / (high - low) : 0;
        voice.frequency.setValueAtTime(LOWEST * 2 ** (OCTAVES * part), start + rank * note);
      });
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(0.15, start + 0.02);
      volume.gain.setValueAtTime(0.15, end - 0.02);
      volume.gain.linearRampToValueAtTime(0, end);
      voice.connect(volume).connect(context.destination);
      voice.start(start);
      voice.stop(end);
      voice.onended = stop;
      playing = { context, frame: 0 };
      button.textContent = "Arrêter";
      const [lowest, highest] = [low, high].map(height => values[heights.indexOf(height)].said);
      status.textContent = `Note la plus grave, ${lowest} ; la plus aiguë, ${highest}.`;
      if (STILL.matches) return; // rien ne bouge pour qui l’a demandé : on écoute

      const follow = () => {
        const rank = Math.floor((context.currentTime - start) / note);
        if (rank >= 0 && rank < values.length) show(rank);
        if (playing) playing.frame = requestAnimationFrame(follow);
      };
      follow();
    }
    button?.addEventListener("click", () => (playing ? stop() : play()));
    choose(0);
  }

  for (const figure of document.querySelectorAll(".dk-figure")) {
    const all = seriesOf(figure);
    if (all.length) live(figure, all);
  }
})();
