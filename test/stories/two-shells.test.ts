import { expect, it } from 'vitest';
import { eventsIn } from './journal.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

const now = '2026-03-02T12:00';

/** A home's journal without what differs between two sessions: ids, times, and the shell. */
const journalOf = (home: string): readonly unknown[] => {
  const events = eventsIn(home);
  const place = new Map(events.map(({ id }, index) => [id, index]));
  return events.map(({ id: _, time: __, ...event }) => ({
    ...event,
    ...(event.type === 'review' ? { session: '', shell: '' } : {}),
    ...('review' in event ? { review: place.get(event.review) } : {}),
  }));
};

const answersIn = async (
  shell: '--plain' | '--json',
  words: readonly string[],
  lines: readonly string[],
) => {
  const home = freshFolder();
  for (const day of ['02', '03', '06']) {
    const surroundings = {
      home,
      now: now.replace('-02T', `-${day}T`),
      input: `${lines.join('\n')}\n`,
    };
    const run = await portquiz(['study', shell, '--seed', 'same', ...words], surroundings);
    expect([run.code, run.stderr]).toEqual([0, '']);
  }
  return journalOf(home);
};

it.concurrent.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'chosen',
    ['--form', 'choice'],
    ['a', 'b', 'undo', 'c', 'hint', 'd', 'idk', '', 'e', 'A', 'b', 'c', 'undo', 'undo', 'd', 'a'],
  ],
  [
    'typed',
    ['--form', 'typed'],
    [
      'ssh',
      'the web',
      'right',
      'hint',
      'http',
      'choices',
      'b',
      '?',
      'undo',
      'sources',
      'DNS ',
      'tlenet',
      'idk',
      'ftp',
      '22',
      'right',
      'quit',
    ],
  ],
])(
  'plain and JSON are two shells round one session: the same answers, %s, give the same journal',
  async (_, words, lines) => {
    const [plain, json] = await Promise.all([
      answersIn('--plain', words, lines),
      answersIn('--json', words, lines),
    ]);
    expect(plain.length).toBeGreaterThan(20);
    expect(json).toEqual(plain);
  },
);
