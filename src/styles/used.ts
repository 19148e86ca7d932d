/** Whether a style sheet can have any effect on a page, judged by the classes that its selectors ask for. */

/** For each selector the classes that an element and its surroundings must have. */
export type SheetClasses = readonly (readonly string[])[];

const COMMENT = /\/\*[\s\S]*?\*\//g;
/** What stands before a block: selectors, or an at-rule, which is skipped. */
const PRELUDE = /([^{}]+)\{/g;
/** A class that must not be there is none that is asked for; what is said of children and neighbours may stay. */
const NOT = /:not\([^)]*\)/g;
const CLASS = /\.(-?[_a-z][\w-]*)/gi;

/** The classes that each selector of a plain style sheet (no nesting) asks for; a selector without any asks for nothing. */
export function classesOfSheet(css: string): SheetClasses {
  const selectors = [...css.replace(COMMENT, '').matchAll(PRELUDE)]
    .map(([, prelude]) => prelude!.trim())
    .filter((prelude) => !prelude.startsWith('@') && !/^(?:from|to|[\d.]+%)/.test(prelude))
    .flatMap((prelude) => prelude.replace(NOT, '').split(','));
  return [
    ...new Set(selectors.map((selector) => [...new Set([...selector.matchAll(CLASS)].map(([, name]) => name!))].sort().join(' '))),
  ].map((classes) => classes.split(' ').filter(Boolean));
}

/** Whether the page has all classes of at least one selector. Errs on the side of yes: a needed sheet is never missed. */
export function used(sheet: SheetClasses, present: ReadonlySet<string>): boolean {
  return sheet.some((classes) => classes.every((name) => present.has(name)));
}

const ATTRIBUTE = /\sclass=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;

/** Every class that stands in the page. */
export function classesOfPage(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(ATTRIBUTE)].flatMap(([, double, single, bare]) => (double ?? single ?? bare ?? '').split(/\s+/)));
}
