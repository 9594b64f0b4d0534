// Looks for mistakes in the stylesheets and scripts of the pages, and of their tests, with parsers from Debian:
// acorn and eslint-scope for JavaScript, css-tree for CSS.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { parse } = require("acorn");
const { analyze } = require("eslint-scope");
const estraverse = require("estraverse");
const css = require("css-tree");

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const faces = "Sources/Faces/WebBase";

// What a script finds around it; anything else is a slip of the pen.
const shared = `Array Boolean Date Error FormData Intl JSON Map Math Number Object Promise Set String Symbol URL
  URLSearchParams WeakMap clearTimeout console encodeURIComponent globalThis setTimeout undefined queueMicrotask
  TextEncoder`;
const inBrowser = `Blob BroadcastChannel CSS CustomEvent Event addEventListener dispatchEvent document fetch
  getComputedStyle history location matchMedia navigator performance print setInterval window
  XMLHttpRequest Uint8Array crypto`;
const inNode = "Buffer process";
const words = (text) => new Set(text.split(/\s+/).filter(Boolean));
const browserNames = words(shared + " " + inBrowser);
const workerNames = words(shared + " addEventListener caches clients fetch location skipWaiting");
const nodeNames = words(shared + " " + inNode);

export function lintScript(text, file, names) {
  const found = [];
  const say = (node, message) => found.push(`${file}:${node.loc.start.line}: ${message}`);
  let tree;
  try {
    tree = parse(text, { ecmaVersion: 2022, sourceType: "module", locations: true, ranges: true });
  } catch (error) {
    return [`${file}: ${error.message}`];
  }
  const scopes = analyze(tree, { ecmaVersion: 2022, sourceType: "module" });
  for (const { identifier } of scopes.globalScope.through) {
    if (!names.has(identifier.name)) say(identifier, `${identifier.name} is declared nowhere`);
  }
  for (const scope of scopes.scopes) {
    if (scope.type === "global") continue;
    for (const variable of scope.variables) {
      const [definition] = variable.defs;
      const isKept = !definition || exported(tree, variable.name, scope);
      const isRead = variable.references.some((one) => one.isRead());
      const isFree = isRead || isKept || definition.type === "ClassName" || isPositional(definition, variable);
      if (!isFree) say(definition.name, `${variable.name} is never used`);
      if (!isKept && definition.type === "Variable" && definition.parent.kind === "let") {
        const isWritten = variable.references.some((one) => one.isWrite() && !one.init);
        if (!isWritten) say(definition.name, `${variable.name} never changes: const`);
      }
      const hides = scope.upper?.type !== "global" && scope.upper?.set.get(variable.name)?.defs.length;
      if (hides && definition && definition.type !== "ClassName") {
        say(definition.name, `${variable.name} hides another one`);
      }
    }
  }
  estraverse.traverse(tree, {
    fallback: "iteration",
    enter(node) {
      if (node.type === "VariableDeclaration" && node.kind === "var") say(node, "var: use const or let");
      if (["==", "!="].includes(node.operator)) say(node, `${node.operator}: compare exactly`);
      if (node.type === "DebuggerStatement") say(node, "debugger");
      if (node.type === "WithStatement" || node.type === "LabeledStatement") say(node, node.type);
      if (node.type === "EmptyStatement") say(node, "a semicolon too many");
    },
  });
  return found.concat(lintLines(text, file));
}

// A parameter in front of one that is used has to stand there.
function isPositional(definition, variable) {
  if (definition.type !== "Parameter") return false;
  const parameters = definition.node.params.map((one) => one.name);
  const used = variable.scope.variables.filter((one) => one.references.length);
  const last = Math.max(-1, ...used.map((one) => parameters.indexOf(one.name)));
  return parameters.indexOf(variable.name) < last;
}

function exported(tree, name, scope) {
  if (scope.type !== "module") return false;
  return tree.body.some((node) => node.type === "ExportNamedDeclaration" &&
    (node.declaration?.id?.name === name || node.declaration?.declarations?.some((one) => one.id.name === name) ||
      node.specifiers.some((one) => one.local.name === name)));
}

export function lintStyle(text, file) {
  const found = [];
  const tree = css.parse(text, {
    positions: true, onParseError: (error) => found.push(`${file}:${error.line}: ${error.message}`),
  });
  const say = (node, message) => found.push(`${file}:${node.loc.start.line}: ${message}`);
  css.walk(tree, {
    visit: "Declaration",
    enter(node) {
      if (node.property.startsWith("--") || inAtRule(this.atrule, "page")) return;
      if (newer.has(node.property)) return;
      const { error } = this.atrule?.name === "font-face"
        ? css.lexer.matchAtruleDescriptor("font-face", node.property, node.value) : css.lexer.matchDeclaration(node);
      const value = css.generate(node.value);
      if (!error || /\bvar\(/.test(value) || ofTheDevice.test(value)) return;
      say(node, `${node.property}: ${error.message.split("\n")[0]}`);
    },
  });
  css.walk(tree, (node) => {
    if (node.type !== "Block") return;
    const seen = new Set();
    node.children.forEach((one) => {
      if (one.type !== "Declaration") return;
      if (seen.has(one.property)) say(one, `${one.property} is set twice`);
      seen.add(one.property);
    });
    if (node.children.isEmpty) say(node, "an empty rule");
  });
  return found.concat(lintLines(text, file));
}

// Properties that are younger than the parser.
const newer = new Set(["text-wrap", "text-size-adjust"]);
// Colours of the device that the parser doesn't take where a shape is drawn.
const ofTheDevice = /^(CanvasText|Highlight|LinkText)$/;

function inAtRule(node, name) {
  return node?.name === name || node?.name.startsWith("bottom-");
}

function lintLines(text, file) {
  const found = [];
  text.split("\n").forEach((line, index) => {
    if (line.length > 120) found.push(`${file}:${index + 1}: longer than 120`);
    if (/\s$|\t/.test(line)) found.push(`${file}:${index + 1}: spaces at the end, or a tab`);
  });
  if (text.split("\n").length > 351) found.push(`${file}: longer than 350 lines, does it hold one thing?`);
  if (!text.endsWith("\n")) found.push(`${file}: no line feed at the end`);
  return found;
}

// Every custom property that is used is set somewhere, and every one that is set is used.
export function lintTokens(text) {
  const all = (pattern) => new Set([...text.matchAll(pattern)].map((match) => match[1]));
  const used = all(/var\(--([\w-]+)/g);
  const set = all(/--([\w-]+)\s*:/g);
  return [...used].filter((one) => !set.has(one)).map((one) => `--${one} is set nowhere`)
    .concat([...set].filter((one) => !used.has(one)).map((one) => `--${one} is used nowhere`));
}

function filesOf(folder, extension) {
  return readdirSync(path.join(root, folder)).filter((name) => name.endsWith(extension)).sort()
    .map((name) => [`${folder}/${name}`, readFileSync(path.join(root, folder, name), "utf8")]);
}

export function lintAll() {
  const styles = filesOf(`${faces}/Styles`, ".css");
  return [
    ...filesOf(`${faces}/Scripts`, ".js").flatMap(([file, text]) => lintScript(text, file, browserNames)),
    ...filesOf(`${faces}/Workers`, ".js").flatMap(([file, text]) => lintScript(text, file, workerNames)),
    ...["Scripts", "Tests/Web"].flatMap((folder) => filesOf(folder, ".mjs"))
      .flatMap(([file, text]) => lintScript(text, file, nodeNames)),
    ...styles.flatMap(([file, text]) => lintStyle(text, file)),
    ...lintTokens(styles.map(([, text]) => text).join("\n")),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = lintAll();
  for (const line of found) console.error(line);
  if (found.length) process.exitCode = 1;
}
