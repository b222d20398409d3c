import { expect, it } from 'vitest';
import { openPortLines } from '../../src/commands/open-ports.ts';
import { formatIana, openIana } from '../../src/registry/iana-text.ts';
import { openDeck } from '../../src/registry/open-deck.ts';
import { readOpenPorts } from '../../src/registry/open-ports.ts';
import { highestPort } from '../../src/registry/port.ts';
import { portNamesOf } from '../../src/registry/port-names.ts';
import { catalog, iana } from '../catalog.ts';

it('all ports there are cost seconds: the work grows with the list, and no faster', () => {
  const text = Array.from({ length: highestPort }, (_, at) => `${at + 1}`).join('\n');
  const registry = openIana(formatIana(iana));
  // It was 74 s, past what a test may take, when each port searched the registry and each reason copied its ports.
  const read = readOpenPorts(text, portNamesOf(catalog, registry));
  const opened = openDeck(catalog, registry, read.ports);
  const [first] = openPortLines(read, opened);
  expect(first).toBe(`65535 open ports read, ${opened.deck.size} items to ask`);
  expect(opened.leftOut.length).toBeGreaterThan(40_000);
}, 60_000);
