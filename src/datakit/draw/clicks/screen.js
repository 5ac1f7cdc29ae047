// Les menus d’une ligne de code qui s’écrit. Ce qui vient des tables passe par `textContent` ;
// `page` seule est du HTML, échappé par le kit.

export default { render };

function render({ model, el }) {
  const card = document.createElement("section");
  const row = document.createElement("div");
  const page = document.createElement("div");
  const said = document.createElement("p");
  card.className = "dk-clicks";
  card.lang = "fr";
  row.className = "dk-clicks-menus";
  said.className = "dk-clicks-said"; // pour un lecteur d’écran : la ligne, et combien de lignes elle donne
  said.setAttribute("role", "status");
  card.append(row, said, page);
  el.replaceChildren(card);

  const selects = new Map();
  for (const menu of model.get("menus")) {
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.dataset.lmSuppressShortcuts = "true"; // ses flèches sont à lui, pas aux cellules du carnet
    select.addEventListener("change", () => {
      model.set("asked", { name: menu.name, rank: select.selectedIndex });
      model.save_changes();
    });
    label.append(menu.label, select);
    row.append(label);
    selects.set(menu.name, select);
  }

  function fill() {
    for (const menu of model.get("menus")) {
      const select = selects.get(menu.name);
      const known = [...select.options].map(option => option.textContent);
      if (known.join("\n") !== menu.options.join("\n")) {
        select.replaceChildren(...menu.options.map(option));
      }
      select.selectedIndex = menu.rank;
    }
  }

  function show() {
    page.innerHTML = model.get("page");
    const parts = ["code", "caption, p:last-child"].map(part => page.querySelector(part)?.textContent ?? "");
    said.textContent = parts.join("\n");
  }

  model.on("change:menus", fill);
  model.on("change:page", show);
  fill();
  show();
  return () => {
    model.off("change:menus", fill);
    model.off("change:page", show);
  };
}

function option(label) {
  const made = document.createElement("option");
  made.textContent = label;
  return made;
}
