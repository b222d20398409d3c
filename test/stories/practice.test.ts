import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatLine } from '../../src/progress/journal-line.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { deckNamed } from '../memory/cards.ts';
import { momentOn, reviewOf } from '../memory/review.ts';
import { eventsIn, journalOf } from './journal.ts';
import { recordsIn } from './json-session.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';
import { newHome, startTerminal } from './terminal.ts';

const evening = '2026-03-02T18:00Z';

/** The home of somebody who had every card of Network+ right today. */
const doneToday = (home: string): string => {
  const lines = cardsOf(deckNamed('net+')).map((card, index) =>
    formatLine(
      reviewOf({
        id: `${index}`,
        card: card.id,
        item: card.items[0]?.id ?? '',
        direction: card.direction,
        ...momentOn(0, 9, index),
      }),
    ),
  );
  writeFileSync(path.join(home, 'settings.json'), '{"deck":"n10-009"}');
  appendFileSync(journalOf(home), `${lines.join('\n')}\n`);
  return home;
};

const linesOf = async (words: readonly string[], input: string, home = freshFolder()) => {
  const run = await portquiz(words, { home, now: evening, input });
  expect([run.code, run.stderr]).toEqual([0, '']);
  return run.stdout.split('\n').slice(0, -1);
};

describe.concurrent('portquiz practice in lines', () => {
  it('apart: says the pairs, shows two side by side, asks them two apart', async () => {
    const home = freshFolder();
    const lines = await linesOf(
      ['practice', 'apart', '--plain', '--deck', 'net+'],
      '22\n389\nundo\n',
      home,
    );
    expect(lines[0]).toBe(
      'portquiz: CompTIA Network+ N10-009. Tell apart: 22 SSH and 23 Telnet, and 3 more pairs. About 16 questions. Type quit to leave, help for more.',
    );
    const told = lines.filter((line) => line.startsWith('Tell apart: '));
    expect(told.map((line) => line.split(':')[1])).toEqual([
      ' 22 is SSH',
      ' 23 is Telnet',
      ' 389 is LDAP',
      ' 636 is LDAPS',
    ]);
    expect(lines.filter((line) => /^Question \d+ of/.test(line))).toEqual([
      'Question 1 of about 16. Which port does SSH use? One number, TCP.',
      'Question 2 of about 16. Which port does LDAP use without TLS? One number, TCP and UDP.',
      'Question 3 of about 16. Which port does Telnet use? One number, TCP.',
      'Question 2 of about 16. Which port does LDAP use without TLS? One number, TCP and UDP.',
    ]);
    expect(eventsIn(home)).toMatchObject([
      { type: 'review', mode: 'practice', rating: 2 },
      { type: 'review' },
      { type: 'undo' },
    ]);
  });

  it('more: after the day, questions in other words, none on a card of today', async () => {
    const home = doneToday(freshFolder());
    const lines = await linesOf(['practice', '--plain'], 'a\na\na\n', home);
    expect(lines[0]).toMatch(/ More, in other words: 10 questions\. /);
    const reviews = eventsIn(home).flatMap((event) =>
      event.type === 'review' ? [event.card] : [],
    );
    expect(new Set(reviews).size).toBe(reviews.length);
  });

  it('says why there is nothing to ask', async () => {
    expect(await linesOf(['practice', 'weak', '--plain'], '')).toEqual([
      'portquiz: The ports everybody meets. Weak ports: nothing is shaky.',
      'Done. Nothing was asked.',
    ]);
  });

  it('speaks JSON lines as study does', async () => {
    const run = await portquiz(['practice', 'apart', '--json', '--count', '2'], {
      input: 'a\nb\n',
    });
    const records = recordsIn(run.stdout);
    expect(records.map(({ type }) => type)).toEqual([
      'question',
      'verdict',
      'question',
      'verdict',
      'summary',
    ]);
    expect(records.at(-1)).toMatchObject({ asked: 2 });
  });

  it.each([
    ['nonsense', 'more, apart, context, weak, transport, replacement, write'],
    ['write --json', 'leave out --json'],
    ['apart --count 0', 'whole number'],
  ])('practice %s: one line and exit 2', async (words, said) => {
    const run = await portquiz(['practice', ...words.split(' '), '--plain']);
    expect(run.code).toBe(2);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toContain(said);
  });
});

describe('extra practice at a terminal', () => {
  it('Enter after "Done for today" asks more; e at the end opens the exercises', async () => {
    const home = doneToday(newHome());
    const run = startTerminal([], { home, env: { PORTQUIZ_NOW: evening, TZ: 'UTC' } });
    await run.shows('Enter asks more, in other words.');
    run.type('\r');
    await run.shows('1 of about 10');
    await run.shows('More, in other words - ');
    run.type('q');
    expect(await run.exit).toBe(0);
    const again = startTerminal(['practice', 'transport', '--count', '1'], {
      home,
      env: { PORTQUIZ_NOW: evening, TZ: 'UTC' },
    });
    await again.shows('TCP, UDP or both?');
    again.type('e');
    await again.shows('Enter next');
    again.type('\r');
    await again.shows('e extra');
    again.type('e');
    await again.shows('What do you want to practise?');
    again.type('a');
    await again.shows('Two to tell apart.');
    again.type('\r');
    await again.shows('Which port does');
    again.type('\u001B');
    await again.shows('Paused.');
    again.type('q');
    expect(await again.exit).toBe(0);
  });
});
