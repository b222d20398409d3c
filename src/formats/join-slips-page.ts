import { escapeHtml, htmlPage } from './page.ts';

/** What one student is handed to take part. */
export interface JoinSlip {
  /** As on the roster, for handing out. */
  readonly name: string;
  /** What the room calls them. */
  readonly nickname: string;
  /** Their own code. */
  readonly code: string;
}

export interface JoinSlips {
  readonly title: string;
  /** As it is typed into a browser. */
  readonly address: string;
  readonly slips: readonly JoinSlip[];
}

/** Two columns of five fill Letter, which is shorter than A4. */
const onPage = 10;

// On paper a slip's height is fixed, so that those of all sheets are cut in one go; what is too long is cut short.
const style = `
.sheet { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); padding: 0 1px 1px 0; }
.slip { box-sizing: border-box; display: grid; grid-template-rows: auto 1fr auto; min-width: 0; min-height: 50mm;
  padding: 3.5mm 5mm; border: 1px dashed var(--line); margin: 0 -1px -1px 0; break-inside: avoid; }
.slip p { margin: 0; overflow-wrap: anywhere; }
.name { font-size: 1.1em; font-weight: bold; line-height: 1.2; }
.quiet { color: var(--quiet); font-size: .82em; }
.middle { align-self: center; }
.code { margin-top: .3em; }
.code b { display: block; font: bold 1.9em/1.15 ui-monospace, monospace; letter-spacing: .06em; }
@media print {
  @page { margin: 12mm; }
  :root { --line: #777; }
  html { font-size: 10pt; }
  h1 { display: none; }
  .sheet { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .slip { height: 50mm; overflow: hidden; }
  .slip .name, .slip .title { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
  .slip .title { -webkit-line-clamp: 1; }
  .sheet + .sheet { break-before: page; }
}
`;

const slipHtml = ({ name, nickname, code }: JoinSlip, { title, address }: JoinSlips): string =>
  [
    '<section class="slip">',
    `<div><p class="name">${escapeHtml(name)}</p>`,
    `<p class="title quiet">${escapeHtml(title)}</p></div>`,
    '<div class="middle">',
    `<p class="address"><span class="quiet">Open in a browser:</span> ${escapeHtml(address)}</p>`,
    `<p class="code"><span class="quiet">Your own code:</span> <b>${escapeHtml(code)}</b></p>`,
    '</div>',
    `<p class="nickname"><span class="quiet">In the room you are</span> <b>${escapeHtml(nickname)}</b></p>`,
    '</section>',
  ].join('\n');

const pagesOf = (slips: readonly JoinSlip[]): readonly (readonly JoinSlip[])[] =>
  Array.from({ length: Math.ceil(slips.length / onPage) }, (_, at) =>
    slips.slice(at * onPage, (at + 1) * onPage),
  );

/** Slips to cut apart as an HTML page to print, one a student, ten a page of A4 or Letter. */
export const joinSlipsPage = (all: JoinSlips): string =>
  htmlPage({
    title: all.title,
    style,
    body: pagesOf(all.slips)
      .map(
        (slips) =>
          `<div class="sheet">\n${slips.map((slip) => slipHtml(slip, all)).join('\n')}\n</div>`,
      )
      .join('\n'),
  });
