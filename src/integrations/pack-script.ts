/**
 * Scripts of a packed copy. Browsers load no module from a file:// address, so a script that stands alone becomes a
 * classic one and works from a USB stick too. One that imports others stays a module, and a classic script of two
 * lines fetches it where the copy is served over http.
 */
import { posix } from 'node:path';

/** Set before all others on a page: sections kept free of traces are told by where this copy lies. */
export const PLACE_SCRIPT = 'assets/place.js';

const QUOTED = /(["'`])\/([^"'`\n]*)\1/g;

/** Whether the program needs another one; a mention in a text counts too, and costs only the use from file://. */
export const isModule = (code: string): boolean => /\b(?:import|export)\b/.test(code);

/** A program that stands alone, as a classic script; files of the site named in it are found from where the script lies. */
export function asClassic(from: string, code: string, files: ReadonlySet<string>): string {
  const located = code.replace(QUOTED, (whole, _quote: string, path: string) =>
    files.has(path) ? `(packedRoot+${JSON.stringify(path)})` : whole,
  );
  return `!function(){"use strict";${located === code ? '' : rootOf(from)}${located.trim()}\n}();\n`;
}

/** The name of the classic script that fetches a module. */
export const starterOf = (module: string): string => module.replace(/\.js$/, '.start.js');

/** Fetches the module over http. From file:// the search form of the topic index says what to do instead. */
export function starter(module: string, instead: string): string {
  return `if(location.protocol!=="file:")import("./${posix.basename(module)}");
else document.addEventListener("submit",function(event){var said=event.target.matches('[data-search="page"]')&&event.target.querySelector('[role="status"]');if(said){event.preventDefault();said.textContent=${JSON.stringify(instead)}}});
`;
}

/** Puts the copy's own folder before the sections in which every page takes the place of the one before. */
export function placeScript(): string {
  return `!function(){"use strict";${rootOf(PLACE_SCRIPT)}var marked=document.querySelector("[data-traceless]"),folder=new URL(packedRoot).pathname;
if(marked)marked.setAttribute("data-traceless",marked.getAttribute("data-traceless").split(" ").map(function(section){return folder+section.slice(1)}).join(" "));
}();
`;
}

/** Declares where the copy begins, as seen from the script that runs. */
function rootOf(from: string): string {
  return `var packedRoot=new URL(${JSON.stringify(`${posix.relative(posix.dirname(from), '') || '.'}/`)},document.currentScript.src).href;`;
}
