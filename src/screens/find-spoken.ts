import type { EntryScreen } from '../app/entry-screen.ts';
import type { FindScreen } from '../app/find-screen.ts';
import { type AppState, memoryNow } from '../app/state.ts';
import { plural } from '../plain/day-lines.ts';
import { entryHeading } from '../plain/entry-lines.ts';
import { levelWords } from '../plain/own-lines.ts';
import { levelOf } from '../schedule/known.ts';
import { sectionsOf } from './entry-text.ts';
import { findHint, groupNames, nothingFits } from './find.tsx';
import { itemOfRow, wordsOfRow } from './find-rows.ts';
import type { Speech } from './speech.ts';

/** "443 TCP/UDP HTTPS, web pages inside TLS, known now." */
const sayRow = (state: AppState, screen: FindScreen): string => {
  const row = screen.rows.row(screen.cursor);
  if (!row) return '';
  const { ports, transports, name, texts } = wordsOfRow(row);
  const item = itemOfRow(row, screen);
  const level = item ? [levelWords[levelOf(item, memoryNow(state), state.now)]] : [];
  const named = [ports, transports, name === '-' ? '' : name].filter(Boolean).join(' ');
  return `${[named, texts[0] ?? '', ...level].filter(Boolean).join(', ')}.`;
};

/** The search as it is heard: what was typed, how much it finds, and the hit moved to. */
export const onFind = (state: AppState, screen: FindScreen): Speech => {
  const { typed, rows, cursor } = screen;
  const { group, groupFrom } = rows;
  const nothing = nothingFits(screen);
  const found = typed.trim() === '' || nothing ? [] : [`${plural(groupFrom, 'hit')}.`];
  const title = group && cursor >= groupFrom ? [`${groupNames[group]}:`] : [];
  const place = rows.count > 0 ? [`${cursor + 1} of ${rows.count}: ${sayRow(state, screen)}`] : [];
  return {
    lines: typed === '' ? [findHint] : [],
    changing: [`Find: ${typed}.`, ...(nothing ? [nothing] : []), ...found, ...title, ...place]
      .join(' ')
      .replace(/\p{Cc}/gu, ''),
  };
};

/** All about a port, line by line. */
export const onEntry = (state: AppState, screen: EntryScreen): Speech => {
  const heading = entryHeading(screen.entry);
  return {
    lines: [
      ...(heading === undefined ? [] : [`${heading}.`]),
      ...sectionsOf(state, screen).flatMap(({ title, subtitle, lines }) => [
        ...(title === '' ? [] : [`${title.replace(/\s+/g, ' ')}, ${subtitle}.`]),
        ...lines.map(({ label, text }) => `${label}: ${text}${/[.!?]$/.test(text) ? '' : '.'}`),
      ]),
    ],
  };
};
