/** A real nginx with the settings of `deploy/nginx/`, unprivileged, in a folder of its own that `deploy/site.sh` fills. */
import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** nobody and nogroup of Debian. */
const NOBODY = 65_534;
const PATIENCE = 10_000;

export class Nginx {
  readonly folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  readonly home = join(this.folder, 'site');
  readonly #ports: readonly [http: number, toTls: number, tls: number];
  #process: ChildProcess | undefined;
  #said = '';

  private constructor(ports: readonly [number, number, number]) {
    this.#ports = ports;
  }

  get port(): number {
    return this.#ports[0];
  }

  /** A server that only leads to the one with TLS. */
  get portToTls(): number {
    return this.#ports[1];
  }

  get tlsPort(): number {
    return this.#ports[2];
  }

  /** Starts with the built site as its first release. */
  static async start(): Promise<Nginx> {
    const nginx = new Nginx([await freePort(), await freePort(), await freePort()]);
    nginx.#writeSettings();
    nginx.site('put', join(root, 'dist'), join(root, 'serving', 'SHA256SUMS'), 'first');
    try {
      await nginx.#run();
    } catch (error) {
      rmSync(nginx.folder, { recursive: true });
      throw error;
    }
    return nginx;
  }

  /** Runs `deploy/site.sh` for this server; answers with what it said. */
  site(...args: string[]): string {
    return execFileSync(join(root, 'deploy', 'site.sh'), args, { encoding: 'utf8', env: { ...process.env, SITE_HOME: this.home } });
  }

  async stop(): Promise<void> {
    const stopped = new Promise((resolve) => this.#process!.once('exit', resolve));
    this.#process!.kill('SIGTERM');
    await stopped;
    rmSync(this.folder, { recursive: true });
  }

  #writeSettings(): void {
    const conf = join(this.folder, 'conf');
    mkdirSync(join(this.folder, 'tmp'), { recursive: true });
    chmodSync(this.folder, 0o755);
    chmodSync(join(this.folder, 'tmp'), 0o777);
    cpSync(join(root, 'deploy', 'nginx'), conf, { recursive: true });
    cpSync(join(root, 'serving', 'nginx'), conf, { recursive: true });
    for (const file of ['nginx.conf', 'site.conf', 'tls.example.conf']) {
      const path = join(conf, file);
      writeFileSync(path, this.#here(readFileSync(path, 'utf8')));
    }
    this.#makeCertificate();
  }

  /** The settings with this machine's folders and ports in the place of the operator's. */
  #here(settings: string): string {
    const [http, toTls, tls] = this.#ports;
    return settings
      .replaceAll('/tmp/nginx', `${this.folder}/tmp/nginx`)
      .replaceAll('/srv/', `${this.folder}/`)
      .replaceAll('/var/log/nginx', join(this.folder, 'tmp'))
      .replaceAll('/dev/stdout', join(this.folder, 'tmp', 'access.log'))
      .replaceAll('error_log stderr', `error_log ${join(this.folder, 'tmp', 'error.log')}`)
      .replaceAll('/etc/ssl/minzheng.example', this.folder)
      .replace(/^ *listen \[::\].*\n/gm, '')
      .replace('listen 8080;', `listen 127.0.0.1:${http};`)
      .replace('listen 80;', `listen 127.0.0.1:${toTls};`)
      .replace('listen 443 ssl', `listen 127.0.0.1:${tls} ssl`)
      .replace(/(\n {4}server \{\n {8}listen 127)/, '\n    include tls.example.conf;\n$1');
  }

  #makeCertificate(): void {
    const [key, certificate] = [join(this.folder, 'privkey.pem'), join(this.folder, 'fullchain.pem')];
    const subject = ['-subj', '/CN=minzheng.example', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...subject], {
      stdio: 'ignore',
    });
    chmodSync(key, 0o644);
  }

  async #run(): Promise<void> {
    const owner = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const args = ['-p', this.home, '-c', join(this.folder, 'conf', 'nginx.conf'), '-e', join(this.folder, 'tmp', 'error.log')];
    this.#process = spawn(process.env.NGINX_PATH ?? '/usr/sbin/nginx', args, { ...owner, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#process.stderr!.on('data', (said: Buffer) => {
      this.#said += said.toString();
    });
    const until = Date.now() + PATIENCE;
    while (!(await answers(this.port))) {
      if (Date.now() > until || this.#process.exitCode !== null) throw new Error(`nginx did not start: ${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/robots.txt`).then(
    () => true,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
