/*
 * What a page is judged by, beside axe, in the mode that it is in. `judges` runs inside the page and must not reach outside itself.
 * Each judge answers what is wrong, in words that name the element.
 */

export interface Judges {
  /** Nothing has to be scrolled sideways (WCAG 1.4.10); tables scroll inside their frame. */
  sideways(): string[];
  /** No text is cut off by its box, or sticks out of it (1.4.4, 1.4.12). */
  cutOff(): string[];
  /** One h1 before all other headings of the content, and no level left out on the way down. */
  headings(): string[];
  /** One banner, one main, one content information; every other landmark named, and no two by the same name. */
  landmarks(): string[];
  /** Whatever a finger has to hit is 48 pixels high and wide, a call 60; links inside a sentence are as high as their line (2.5.8). */
  targets(): string[];
  /** Words, marks drawn by CSS and borders of controls stand out from their ground: 7 to 1, and 3 to 1 (1.4.6, 1.4.11). */
  contrast(): string[];
  /** On paper: no navigation and no button, black on white, rows kept whole; at the foot address, date and code. */
  paper(): string[];
  /** Nothing moves on its own, or on the way from one state to another. */
  motion(): string[];
}

declare global {
  interface Window {
    judges: Judges;
  }
}

/** Puts the judges into the page. */
export function installJudges(): void {
  const all = <T extends Element = HTMLElement>(selector: string): T[] => Array.from(document.querySelectorAll<T>(selector));
  const words = (element: Element, most = 30): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, most);
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${Array.from(element.classList, (one) => `.${one}`).join('')} “${words(element)}”`;
  const box = (element: Element): DOMRect => element.getBoundingClientRect();
  const hiddenVisually = (element: Element): boolean => {
    const { width, height } = box(element);
    return width <= 1 && height <= 1;
  };
  const shown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) && !hiddenVisually(element);
  /** Room around a number to be hit by a finger, and rounding. */
  const HAIR = 4;
  const within = (element: Element, selector: string): boolean => element.closest(selector) !== null;

  type Colour = [red: number, green: number, blue: number, alpha: number];
  const colour = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const luminance = ([red, green, blue]: Colour): number => {
    const [r, g, b] = [red, green, blue].map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const ratio = (one: Colour, other: Colour): number => {
    const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright! + 0.05) / (dark! + 0.05);
  };
  /** The first ground that is not seen through; the site has no half-transparent ones and no pictures behind words. */
  const ground = (element: Element | null): Colour => {
    for (let at = element; at; at = at.parentElement) {
      const found = colour(getComputedStyle(at).backgroundColor);
      if (found[3] > 0) return found;
    }
    return colour(getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'rgb(18,18,18)' : 'rgb(255,255,255)');
  };

  const controls = (): HTMLElement[] =>
    all('a[href], button, input, select, textarea, summary, [tabindex="0"]').filter(
      (element) => shown(element) && !within(element, '.skip'),
    );

  window.judges = {
    sideways() {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth}px wider than the window`] : [];
    },
    cutOff() {
      return all('body *')
        .filter((element) => shown(element) && !(element instanceof SVGElement) && !within(element, '.poster-frame'))
        .flatMap((element) => {
          const { overflowX, overflowY, display } = getComputedStyle(element);
          if (display === 'inline') return [];
          const beyond = overflowX === 'visible' && element.scrollWidth > element.clientWidth + HAIR && element.clientWidth > 0;
          const cut = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + HAIR;
          return beyond || cut
            ? [`${name(element)} holds ${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}`]
            : [];
        });
    },
    headings() {
      const found = all('h1, h2, h3, h4, h5, h6').filter((heading) => shown(heading) || hiddenVisually(heading));
      const wrong = found[0]?.tagName === 'H1' ? [] : ['the first heading is no h1'];
      if (found.filter(({ tagName }) => tagName === 'H1').length !== 1) wrong.push('not exactly one h1');
      found.reduce((before, heading) => {
        const level = Number(heading.tagName[1]);
        if (level > before + 1) wrong.push(`${name(heading)} comes after level ${before}`);
        if (words(heading) === '') wrong.push(`${name(heading)} is empty`);
        return level;
      }, 0);
      return wrong;
    },
    landmarks() {
      const label = (element: Element): string =>
        element.getAttribute('aria-label') ??
        (element.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .filter(Boolean)
          .map((id) => words(document.getElementById(id) ?? element))
          .join(' ');
      const wrong: string[] = [];
      for (const only of ['body > header', 'main', 'body > footer', 'body > .skip:first-child'])
        if (all(only).length !== 1) wrong.push(`${all(only).length} of ${only}`);
      const named = all('nav, aside, form[role=search], section[aria-label], section[aria-labelledby], [role=region]').filter(shown);
      const names = named.map((element) => `${element.tagName} ${label(element)}`);
      named.forEach((element, at) => {
        if (label(element).trim() === '' && element.tagName !== 'FORM') wrong.push(`${name(element)} has no name`);
        if (names.indexOf(names[at]!) !== at) wrong.push(`${name(element)} is called as another one: ${names[at]}`);
      });
      for (const lost of all('body > *'))
        if (!lost.matches('header, main, footer, aside, nav, .skip, .wrap, script, link, template') && shown(lost))
          wrong.push(`${name(lost)} is in no landmark`);
      return wrong;
    },
    targets() {
      const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, '');
      // A figure or an article of law marks a word of the text, wherever the text stands.
      const inText = (element: HTMLElement): boolean =>
        element.matches('.figure, :not(.links *)[href^="/figures/sources/"]') ||
        (getComputedStyle(element).display === 'inline' &&
          (text(element) !== text(element.parentElement!) || within(element, 'td, dd, small, .text-small')));
      return controls().flatMap((element) => {
        const boxes = [element, ...(element instanceof HTMLInputElement ? Array.from(element.labels ?? []) : [])].map(box);
        const height = Math.max(...boxes.map((one) => one.height));
        const width = Math.max(...boxes.map((one) => one.width));
        const least = within(element, '.call-bar') ? 60 : inText(element) ? 24 : 48;
        // Half a pixel is lost to rounding.
        return height < least - 0.5 || width < (inText(element) ? 0 : 24)
          ? [`${name(element)} is ${Math.round(width)} by ${Math.round(height)}`]
          : [];
      });
    },
    contrast() {
      const wrong: string[] = [];
      for (const element of all('body *')) {
        if (!shown(element)) continue;
        const style = getComputedStyle(element);
        const own = Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '');
        const svg = element instanceof SVGElement;
        if (own && !(svg && element.tagName !== 'text')) {
          const got = ratio(colour(svg ? style.fill : style.color), ground(element.closest('svg') ?? element));
          if (got < 4.5 || (got < 7 && !svg && Number.parseFloat(style.fontSize) < 24))
            wrong.push(`${name(element)} stands out by ${got.toFixed(2)}`);
        }
        if (svg) continue;
        for (const part of ['::before', '::after']) {
          const drawn = getComputedStyle(element, part);
          if (!/[^"'\s]/.test(drawn.content) || ['none', 'normal', '""'].includes(drawn.content)) continue;
          const under = colour(drawn.backgroundColor);
          const got = ratio(colour(drawn.color), under[3] > 0 ? under : ground(element));
          if (got < 3) wrong.push(`${name(element)} ${part} ${drawn.content} stands out by ${got.toFixed(2)}`);
        }
      }
      const edged =
        'button, input:not([type=radio]):not([type=checkbox]), textarea, .call, .leave, .doubt, .verdict, .grade, .finder > input + label, .project-filter > input + label';
      for (const element of all(edged).filter(shown)) {
        const { borderBottomWidth, borderBottomColor, borderBottomStyle, color } = getComputedStyle(element);
        const edge = borderBottomColor === 'currentcolor' ? color : borderBottomColor;
        const around = ground(element.parentElement);
        const got = Math.max(
          borderBottomStyle === 'none' || Number.parseFloat(borderBottomWidth) < 1 ? 1 : ratio(colour(edge), around),
          matchMedia('(forced-colors: active)').matches ? 1 : ratio(ground(element), around),
        );
        if (got < 3) wrong.push(`the edge of ${name(element)} stands out by ${got.toFixed(2)}`);
      }
      return wrong;
    },
    paper() {
      const wrong: string[] = [];
      for (const element of all('nav, .call-bar, button, input, .skip, footer, .contents-narrow').filter(shown))
        wrong.push(`${name(element)} is printed`);
      for (const element of all('body *')) {
        const own = Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '');
        if (!own || !shown(element)) continue;
        const style = getComputedStyle(element);
        const ink = luminance(colour(element instanceof SVGElement ? style.fill : style.color));
        const paper = luminance(ground(element.closest('svg') ?? element));
        if (ink > 0.05 || paper < 0.95) wrong.push(`${name(element)} is not black on white`);
      }
      for (const row of all('tr').filter(shown)) if (getComputedStyle(row).breakInside !== 'avoid') wrong.push(`${name(row)} may break`);
      const sheet = document.querySelector('.poster');
      const foot = document.querySelector<HTMLElement>('.print-foot');
      if (sheet) return wrong;
      if (!foot || !shown(foot)) return [...wrong, 'nothing at the foot'];
      const address = (document.querySelector('link[rel=canonical]') as HTMLLinkElement).href;
      const said = `${words(foot, 400)} ${all('.print-foot [data-address]')
        .map((one) => one.dataset.address)
        .join(' ')}`;
      if (!said.includes(address)) wrong.push('no address at the foot');
      if (!/\d{4}年/.test(said)) wrong.push('no date at the foot');
      if (!foot.querySelector('svg path')) wrong.push('no code at the foot');
      return wrong;
    },
    motion() {
      const moves = (rules: CSSRuleList): string[] =>
        Array.from(rules).flatMap((rule) =>
          'cssRules' in rule && !(rule instanceof CSSStyleRule)
            ? moves((rule as CSSGroupingRule).cssRules)
            : /(?:^|[\s;{])(?:transition|animation|scroll-behavior)/.test(rule.cssText)
              ? [rule.cssText.slice(0, 80)]
              : [],
        );
      return [
        ...Array.from(document.styleSheets).flatMap((sheet) => moves(sheet.cssRules)),
        ...document.getAnimations().map(() => 'something moves'),
        ...all('video, audio, marquee, blink').map(name),
      ];
    },
  };
}
