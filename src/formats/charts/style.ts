/** The colours of the charts, for a light and a dark ground. Paper has the light ones. */
export const chartColours = {
  light: {
    solid: '#268a44',
    shaky: '#b07800',
    new: '#0969da',
    unmet: '#818b98',
    accent: '#1f858c',
    'heat-1': '#55a56a',
    'heat-2': '#2e8b57',
    'heat-3': '#176639',
    'heat-4': '#0b3d22',
  },
  dark: {
    solid: '#3fb950',
    shaky: '#d29922',
    new: '#58a6ff',
    unmet: '#7d8590',
    accent: '#39c5cf',
    'heat-1': '#2f7d4f',
    'heat-2': '#3fa066',
    'heat-3': '#6fd092',
    'heat-4': '#b5f0c5',
  },
} as const;

const variables = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');

const fills = (kinds: readonly string[], colour: string): string =>
  `${kinds.map((kind) => `.${kind}`).join(', ')} { fill: var(--${colour}); }`;

/** The style of the page with charts. A drawing has a form for phones and one for all else; paper takes the wide one. */
export const chartStyle = `
:root { ${variables(chartColours.light)} }
@media screen and (prefers-color-scheme: dark) {
  :root { ${variables(chartColours.dark)} }
}
body { max-width: 42.5rem; padding: 1.5rem 1rem 3rem; }
h1 { margin-bottom: .1em; }
h2 { margin: 0 0 .1em; font-size: 1.15em; }
.lead { margin: 0; color: var(--quiet); }
section { margin-top: 3rem; }
figure { margin: 0; }
figcaption { margin: 0 0 1em; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg.narrow { max-width: 22rem; }
svg.wide { display: none; }
@media print, (min-width: 45rem) {
  svg.narrow { display: none; }
  svg.wide { display: block; }
}
svg text { font-size: 13px; fill: var(--ink); font-variant-numeric: tabular-nums; }
svg text.axis { font-size: 12px; fill: var(--quiet); }
svg text.figure { font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
${fills(['solid'], 'solid')}
${fills(['shaky', 'open'], 'shaky')}
${fills(['new', 'fresh'], 'new')}
${fills(['unmet', 'rest', 'track', 'apart'], 'unmet')}
${fills(['repeats', 'forecast'], 'accent')}
${fills(['heat-1'], 'heat-1')}
${fills(['heat-2'], 'heat-2')}
${fills(['heat-3'], 'heat-3')}
${fills(['heat-4'], 'heat-4')}
.predicted { fill: var(--unmet); }
.actual { fill: var(--ink); stroke: var(--paper); stroke-width: 2; }
.few { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
.mark { stroke: var(--ink); stroke-width: 2; }
.grid { stroke: var(--line); stroke-width: .5; stroke-opacity: .8; }
.axis-line { stroke: var(--unmet); }
.area { fill: var(--solid); opacity: .12; }
.known-line, .met-line { fill: none; stroke: var(--solid); stroke-width: 2; stroke-linejoin: round; }
.met-line { stroke: var(--unmet); stroke-width: 1.5; }
.met-dot { fill: var(--unmet); }
.legend { display: flex; flex-wrap: wrap; gap: .2em 1.4em; margin: 1.1em 0 0; font-size: .875em; }
.legend > span { display: inline-flex; align-items: center; gap: .5em; }
svg.swatch { flex: none; width: .9em; margin-top: -.1em; }
details { margin-top: .9em; font-size: .875em; }
summary { width: fit-content; color: var(--quiet); cursor: pointer; }
table { border-collapse: collapse; margin-top: .6em; }
th, td { padding: .2em 0 .2em .7em; border-bottom: 1px solid var(--line); text-align: right; vertical-align: baseline; font-variant-numeric: tabular-nums; }
th { font-weight: normal; }
td { white-space: nowrap; }
td.words { white-space: normal; overflow-wrap: anywhere; }
tbody th { overflow-wrap: anywhere; }
thead th { color: var(--quiet); vertical-align: bottom; }
th:first-child { padding-left: 0; text-align: left; }
@media screen and (max-width: 30rem) {
  table { font-size: .9em; }
  th, td { padding-left: .5em; }
}
@media print {
  .grid { stroke-opacity: .4; }
  body { max-width: 140mm; padding: 0; }
  section { margin-top: 1.6rem; break-inside: avoid; }
  details:not([open]) { display: none; }
}
@media (forced-colors: active) {
  :root { --ink: CanvasText; --paper: Canvas; --quiet: CanvasText; --line: GrayText; }
}
`;
