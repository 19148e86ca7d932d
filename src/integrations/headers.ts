/**
 * What every host says beside a file: one table from which our own server answers, and from which the files for nginx and
 * for hosts of static sites are written (`serving-files.ts`), so that none of them can say something else.
 */

/** One rule for addresses; of the rules that fit, a later one wins, header by header. */
export interface HeaderRule {
  /** Beginning of the address; all of it where `whole` is set. */
  readonly path: string;
  readonly whole?: boolean;
  /** Files with this ending only. */
  readonly ending?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a page may load and do. No directive here begins with `unsafe-`, and none may be added: search needs none. */
const POLICY: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['connect-src', "'self'"],
  ['manifest-src', "'self'"],
  ['form-action', "'self'"],
  ['base-uri', "'none'"],
];
const written = (policy: readonly (readonly [string, string])[]): string => policy.map((directive) => directive.join(' ')).join('; ');

/** The policy as a page carries it itself, for hosts that send no headers and for copies on a stick. */
export const pagePolicy = written(POLICY);

/** The policy as a host sends it: a page cannot say of itself who may frame it. */
export const hostPolicy = written([...POLICY, ['frame-ancestors', "'none'"]]);

/** The site asks for none of these, and nothing that found its way into a page shall. All are known to browsers of 2019 and of today. */
const NOT_USED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];

const CACHE = 'Cache-Control';

const ALWAYS = {
  'Content-Security-Policy': hostPolicy,
  'Permissions-Policy': NOT_USED.map((name) => `${name}=()`).join(', '),
  // Other sites learn nothing, not even that somebody came from here; our own pages may.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  // Kept, and asked for anew each time: a corrected amount is seen at once, an unchanged page costs a short answer.
  [CACHE]: 'no-cache',
};

export const FOREVER = { [CACHE]: 'public, max-age=31536000, immutable' };

const TRACELESS = { [CACHE]: 'no-store', 'Referrer-Policy': 'no-referrer' };

/** Folders in which a name is used for one content only; a changed content has another name. */
const NAMED_BY_CONTENT = ['/assets/', '/pagefind/fragment/', '/pagefind/index/', '/pagefind/filter/'];

/** Sent over TLS only. Two years; without subdomains and without preloading, for both bind names that are not this site's. */
export const HSTS = ['Strict-Transport-Security', 'max-age=63072000'] as const;

/**
 * All rules, for a site in which the `traceless` addresses leave nothing behind.
 * What stands there is kept in no cache, and tells no site, not even this one, where the reader was.
 */
export function headerRules(traceless: readonly string[]): HeaderRule[] {
  return [
    { path: '/', headers: ALWAYS },
    ...NAMED_BY_CONTENT.map((path) => ({ path, headers: FOREVER })),
    { path: '/pagefind/', ending: '.pf_meta', headers: FOREVER },
    // Data are for programs of other sites too.
    { path: '/data/', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' } },
    ...traceless.flatMap((path) => [
      { path, headers: TRACELESS },
      // Without the slash a reader is only led on, and that leaves nothing behind either.
      { path: path.replace(/\/$/, ''), whole: true, headers: TRACELESS },
    ]),
  ];
}

/** Headers of the answer for a decoded path. That something is missing, or went wrong, may be otherwise in a minute: it is never kept for long. */
export function headersFor(path: string, rules: readonly HeaderRule[], status = 200): Record<string, string> {
  const headers = Object.assign({}, ...rules.filter((rule) => fits(path, rule)).map((rule) => rule.headers)) as Record<string, string>;
  if (status >= 400 && headers[CACHE] === FOREVER[CACHE]) headers[CACHE] = ALWAYS[CACHE];
  return headers;
}

const fits = (path: string, { path: wanted, whole = false, ending = '' }: HeaderRule): boolean =>
  (whole ? path === wanted : path.startsWith(wanted)) && path.endsWith(ending);

/** Whether a file's name stands for its content: it is put there before the pages that name it, and stays after them. */
export const isNamedByContent = (path: string): boolean => headersFor(path, headerRules([]))[CACHE] === FOREVER[CACHE];
