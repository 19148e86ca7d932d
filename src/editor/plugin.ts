/** The part of the dev server that watches the content, judges pages as they are served, and takes the marks out of them. */
import type { ServerResponse } from 'node:http';
import { relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { hasMarks, stripMarks } from '../figures/marks.ts';
import { Desk } from './desk.ts';
import { writeFrontMatterHelp } from './front-matter.ts';
import { holdBody } from './held-response.ts';
import { onlyFindings, withFindings } from './panel.ts';

/** How long the files must be quiet before they are checked: editors write in several steps. */
const QUIET = 80;
/** What the data checks read. */
const WATCHED = /^(?:src\/content\/|src\/site\.config\.ts$|public\/)/;
/** Addresses of the site itself, not of modules that the dev server makes. */
const OWN = /^\/(?!@|src\/|node_modules\/)(?:.*\/)?(?:[^/.]*|[^/]+\.(?:html|json|csv|css|svg|xml|atom|txt)|SHA256SUMS)$/;

/** Judges what the dev server serves from the project at `root`. */
export function findingsPlugin(root: string): Plugin {
  return {
    name: 'findings-while-writing',
    configureServer(server) {
      const desk = new Desk(root, (text) => process.stdout.write(text));
      let timer: NodeJS.Timeout | undefined;
      const check = (): void => {
        desk.check();
        writeFrontMatterHelp(root);
      };
      const catchUp = (): void => {
        clearTimeout(timer);
        if (!desk.isStale) return;
        check();
        forgetPages(server, root);
        server.ws.send({ type: 'full-reload' });
      };
      server.watcher.on('all', (_event, file) => {
        if (!WATCHED.test(relative(root, file).split(sep).join('/'))) return;
        desk.isStale = true;
        clearTimeout(timer);
        timer = setTimeout(catchUp, QUIET);
      });
      server.httpServer?.once('listening', check);
      server.middlewares.use((request, response, next) => {
        const [path] = (request.url ?? '').split('?') as [string];
        if (!OWN.test(path)) return next();
        // The browser may ask before the files have been quiet for long enough.
        catchUp();
        if (desk.isBroken && PAGE.test(path)) return void sendHtml(response, onlyFindings(desk.data));
        holdBody(response, (body, { type, status }) => {
          if (!type.startsWith('text/html')) return hasMarks(body) ? stripMarks(body) : body;
          const address = decodeURI(path);
          // A fault of a page's source: the dev server shows its message itself.
          if (status >= 500) return desk.data.length > 0 ? onlyFindings(desk.data) : body;
          const page = desk.judge(address, body);
          return withFindings(stripMarks(body).replace(SECURITY_POLICY, ''), [...desk.data, ...page]);
        });
        next();
      });
    },
  };
}

/** Pages end with a slash. */
const PAGE = /\/(?:404\.html)?$/;

function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(html);
}

/** It forbids what the dev server puts into a page; the finished page keeps it. */
const SECURITY_POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** The program keeps what it has read; modules are read again with the next page. */
function forgetPages(server: ViteDevServer, root: string): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const module of moduleGraph.idToModuleMap.values()) {
      if (module.file?.startsWith(`${root.replace(/\/$/, '')}/src/`)) moduleGraph.invalidateModule(module);
    }
  }
}
