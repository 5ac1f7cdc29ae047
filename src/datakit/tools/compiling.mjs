// Exécute compiling.py dans le Pyodide de l’édition : node compiling.mjs PYODIDE PROGRAMME DOSSIER
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [core, program, folder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${core}/pyodide.mjs`));
// Sans les colonnes de chaque instruction, qui ne servent qu’à souligner une erreur : un quart de moins.
const env = { HOME: "/home/pyodide", PYTHONNODEBUGRANGES: "1" };
const python = await loadPyodide({ indexURL: `${core}/`, env });
python.FS.mkdirTree("/roues");
python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/roues");
python.globals.set("__name__", "compiling");
python.runPython(readFileSync(program, "utf8"));
python.runPython('main("/roues")');
