import tailwind from '@tailwindcss/postcss';
import presetEnv from 'postcss-preset-env';

/**
 * Plain CSS for Chromium 79: Tailwind's layers are flattened, nesting and colour functions are computed,
 * and `@property` registrations, which that browser ignores, become ordinary defaults.
 */
export function stylePlugins() {
  return [
    tailwind({ optimize: false }),
    propertyDefaults(),
    withoutBanner(),
    presetEnv({
      browsers: 'chrome 79',
      stage: 2,
      preserve: false,
      autoprefixer: { grid: false },
      features: {
        'cascade-layers': true,
        'nesting-rules': true,
        // Both need a script in the page; our styles name the old browser's behaviour themselves.
        'focus-visible-pseudo-class': false,
        'focus-within-pseudo-class': false,
        'custom-properties': false,
        // No style of ours uses it; its helper would stand in every page's core.
        'light-dark-function': false,
      },
    }),
  ];
}

/** Tailwind signs every sheet; of its own code none is left in ours. */
function withoutBanner() {
  return { postcssPlugin: 'without-banner', Comment: (comment) => void (comment.text.startsWith('! tailwindcss') && comment.remove()) };
}

/** Turns every `@property` with an initial value into a declaration on all elements. */
function propertyDefaults() {
  return {
    postcssPlugin: 'property-defaults',
    OnceExit(root, { Rule, Declaration }) {
      const defaults = [];
      root.walkAtRules('property', (rule) => {
        rule.walkDecls('initial-value', (decl) => defaults.push(new Declaration({ prop: rule.params, value: decl.value })));
        rule.remove();
      });
      if (defaults.length > 0) root.prepend(new Rule({ selector: '*, ::before, ::after', nodes: defaults }));
    },
  };
}
