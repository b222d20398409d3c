import { cleanText } from './clean-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that a page shows as it stands, between tags or within a quoted attribute. */
export const escapeHtml = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** What a page is made of. */
export interface Page {
  /** Plain text: the heading, and the name of the window. */
  readonly title: string;
  /** CSS beside the page's own; it can use the page's colours. */
  readonly style?: string;
  /** HTML below the heading. All text in it has gone through `escapeHtml`. */
  readonly body: string;
}

// No size in @page: the printer's own paper, A4 or Letter. Colours are for the screen; paper is black on white.
const baseStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --quiet: #595959; --line: #c4c4c4; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e6; --paper: #16181b; --quiet: #a8a8a8; --line: #4a4e54; }
}
@page { margin: 12mm; }
html { background: var(--paper); color: var(--ink); font: 100%/1.4 system-ui, sans-serif; }
body { box-sizing: border-box; max-width: 64rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
h1 { margin: 0 0 .3em; font-size: 1.6em; line-height: 1.2; text-wrap: balance; }
h2 { margin: 0 0 .2em; font-size: 1em; break-after: avoid; }
footer { margin-top: 1.5em; color: var(--quiet); font-size: .85em; }
.together { break-inside: avoid; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #333; --line: #888; }
  html { font-size: 9pt; line-height: 1.25; }
  body { max-width: none; padding: 0; }
}
`;

/**
 * A whole HTML page for screen and paper, in one file: it loads nothing, runs no script, and forbids itself both. What
 * is not to be broken over two pages has the class `together`.
 */
export const htmlPage = ({ title, style = '', body }: Page): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="portquiz">
<title>${escapeHtml(title)}</title>
<style>${baseStyle}${style.trimStart()}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body.trim()}
</main>
</body>
</html>
`;
