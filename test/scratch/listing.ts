import type { Entry, Listing, Unread } from '../../src/scratch/entry.ts';
import { readLine } from '../../src/scratch/read-line.ts';
import { catalog } from '../catalog.ts';
import { deckNamed } from '../memory/cards.ts';

/** A list of the real content, to hold lines against. */
export const listingOf = (word: string): Listing => ({
  catalog,
  items: deckNamed(word).items.map(({ item }) => item),
});

/** What a line is read as; the reason where it is not. */
export const read = (line: string, listing: Listing): readonly Entry[] | Unread => {
  const reading = readLine(line, listing);
  return 'entries' in reading ? reading.entries : reading.unread;
};

/** A line in short: "right ssh", "partly ftp 20", "wrong 21 ssh", "beside MySQL". */
export const inShort = (line: string, listing: Listing): string => {
  const entries = read(line, listing);
  if (typeof entries === 'string') return `no ${entries}`;
  return entries
    .map((entry) => {
      if (entry.verdict === 'wrong') return `wrong ${entry.ports.join('/')} ${entry.name}`;
      if (entry.verdict === 'beside') return `beside ${entry.is}`;
      const items = entry.hits.map(({ item, ports }) =>
        entry.verdict === 'partly' ? `${item.id} ${ports.join('/')}` : item.id,
      );
      return `${entry.verdict} ${items.join(' + ')}`;
    })
    .join('; ');
};
