import { describe, expect, it } from 'vitest';
import { type JsonRecord, recordsIn, startJsonSession } from './json-session.ts';
import { rightLetter } from './right-letter.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

const now = '2026-03-02T12:00';
const keysOf = (record: unknown): readonly string[] =>
  typeof record === 'object' && record !== null ? Object.keys(record).sort() : [];

/** The one object that a command prints. */
const objectFrom = async (words: readonly string[], home = freshFolder()): Promise<JsonRecord> => {
  const { stdout, stderr } = await portquiz([...words, '--json'], { home, now });
  const records = recordsIn(stdout);
  expect([stderr, records.length]).toEqual(['', 1]);
  return records[0] ?? {};
};

const study = async (words: readonly string[], input: string, home = freshFolder()) => {
  const all = ['study', '--json', ...words];
  const { stdout, code } = await portquiz(all, { home, now, input });
  expect(code).toBe(0);
  return recordsIn(stdout);
};

const question = [
  'card',
  'direction',
  'form',
  'id',
  'options',
  'prompt',
  'transport',
  'type',
  'wants',
];
const verdict = ['expected', 'first', 'given', 'givenIs', 'id', 'saved', 'type', 'verdict'];

describe.concurrent('the machine interface is frozen: study --json', () => {
  const ssh = [
    '--form',
    'typed',
    '--card',
    'ssh:service-to-number',
    '--card',
    'kerberos:number-to-service',
  ];

  it('prints a question, a verdict for each answer, and a summary', async () => {
    const records = await study(ssh, '22\nkerbros\n');
    expect(records.map(({ type }) => type)).toEqual([
      'question',
      'verdict',
      'question',
      'verdict',
      'summary',
    ]);
    expect(keysOf(records[0])).toEqual(question);
    expect(records[0]).toMatchObject({
      card: 'ssh:service-to-number',
      direction: 'service-to-number',
      form: 'typed',
      prompt: 'Which port does SSH use?',
      transport: 'TCP',
      wants: 1,
      options: [],
    });
    expect(keysOf(records[1])).toEqual(verdict);
    expect(records[1]).toEqual({
      type: 'verdict',
      id: records[0]?.id,
      verdict: 'right',
      given: '22',
      expected: ['22'],
      givenIs: 'SSH',
      first: true,
      saved: true,
    });
    expect(keysOf(records[3])).toEqual([...verdict, 'corrected'].sort());
    expect(records[3]).toMatchObject({ verdict: 'slip', corrected: 'Kerberos', given: 'kerbros' });
    expect(records[4]).toEqual({
      type: 'summary',
      asked: 2,
      right: 2,
      first: 2,
      missed: [],
      mended: [],
    });
  });

  it('gives the options of a choice letters, and takes the letter as the option', async () => {
    const [asked, judged] = await study(['--form', 'choice', '--count', '1'], 'E\n');
    expect(asked?.options).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, label: expect.any(String) })),
    );
    expect(judged).toMatchObject({ verdict: 'unknown', given: "I don't know", givenIs: null });
  });

  it('judges every raw line: what is wrong is said, with what it is', async () => {
    const records = await study(ssh, 'idk\n389\n');
    expect(records[1]).toMatchObject({ verdict: 'unknown', given: '', givenIs: null });
    expect(records[3]).toMatchObject({ verdict: 'wrong', expected: ['Kerberos'], givenIs: 'LDAP' });
  });

  it('answers commands with records of their own', async () => {
    const records = await study(ssh, 'hint\nchoices\n23\nundo\n23\nright\nhelp\nquit\n');
    const own = records.filter(
      ({ type }) => !['question', 'verdict', 'summary'].includes(String(type)),
    );
    expect(own.map((record) => [record.type, keysOf(record)])).toEqual([
      ['hint', ['id', 'text', 'type']],
      ['undo', ['review', 'saved', 'type']],
      ['override', ['accepted', 'saved', 'type']],
      ['note', ['text', 'type']],
    ]);
    expect(records.filter(({ type }) => type === 'question')).toHaveLength(5);
  });

  it('prints a summary when there is nothing to ask', async () => {
    const home = freshFolder();
    const words = ['study', '--json', '--form', 'choice'];
    await startJsonSession(words, { home, now }, rightLetter).ended;
    const records = await study([], '', home);
    expect(records.map(({ type, asked }) => [type, asked])).toEqual([['summary', 0]]);
  });
});

describe.concurrent('the machine interface is frozen: one object each', () => {
  it('accepts --json', async () => {
    expect(await objectFrom(['accepts', 'ssh'])).toEqual({
      verdict: null,
      expected: ['22'],
      givenIs: null,
    });
    expect(await objectFrom(['accepts', 'ftp', '20'])).toEqual({
      verdict: 'partly',
      expected: ['20/21'],
      givenIs: expect.any(String),
    });
    expect(keysOf(await objectFrom(['accepts', '88', 'kerbros']))).toEqual([
      'corrected',
      'expected',
      'givenIs',
      'verdict',
    ]);
  });

  it('due --json', async () => {
    expect(await objectFrom(['due'])).toEqual({ due: 0, new: 12, missed: 0, today: 12 });
  });

  it('stats --json', async () => {
    const home = freshFolder();
    await study([], 'a\nb\nc\nd\n'.repeat(10), home);
    const stats = await objectFrom(['stats'], home);
    expect(keysOf(stats)).toEqual([
      'answers',
      'bestRun',
      'byDirection',
      'byFamily',
      'byItem',
      'byTheExam',
      'calibration',
      'cardsMet',
      'charts',
      'daysPractised',
      'firstMeetings',
      'laterVersionEvents',
      'missedWaiting',
      'mixedUp',
      'run',
      'score',
      'unreadableLines',
    ]);
    expect(keysOf(stats.score)).toEqual(['accuracy', 'right', 'wrong']);
    expect(keysOf(stats.byDirection)).toEqual([
      'number-to-service',
      'purpose',
      'service-to-number',
    ]);
    const [mixedUp] = Array.isArray(stats.mixedUp) ? stats.mixedUp : [];
    expect(keysOf(mixedUp)).toEqual(['asked', 'byDirection', 'given', 'open', 'times']);
    expect(stats.byTheExam).toBeNull();
    const { charts } = Object(stats);
    expect(
      Object.entries(charts).map(([name, held]) => [name, keysOf(Object(held)[0] ?? held)]),
    ).toEqual([
      ['deck', ['id', 'name', 'total']],
      ['today', []],
      ['levels', ['new', 'shaky', 'solid', 'unmet']],
      ['overTime', ['day', 'known', 'met']],
      ['families', ['id', 'levels', 'name', 'score', 'total']],
      ['directions', ['direction', 'known', 'met', 'score', 'total']],
      ['mixedUp', ['asked', 'given', 'open', 'times']],
      ['days', ['answers', 'day', 'minutes', 'right']],
      ['ahead', ['day', 'minutes', 'new', 'repeat', 'waiting']],
      ['exam', ['calibration', 'date', 'daysLeft', 'forecast', 'tests']],
    ]);
    const calibration = Array.isArray(stats.calibration) ? stats.calibration : [];
    expect(calibration).toHaveLength(5);
    for (const bin of calibration)
      expect(bin).toEqual({
        from: expect.any(Number),
        to: expect.any(Number),
        asked: 0,
        right: 0,
        forecast: null,
      });
  });

  const service = [
    'aliases',
    'customary',
    'expansion',
    'family',
    'id',
    'instead',
    'lists',
    'mixedUpWith',
    'mnemonic',
    'more',
    'name',
    'notes',
    'ports',
    'purpose',
    'security',
    'sources',
    'tier',
  ];

  it('show --json, of a number and of a name', async () => {
    const port = await objectFrom(['show', '22']);
    expect(keysOf(port)).toEqual([
      'iana',
      'port',
      'range',
      'services',
      'snapshot',
      'status',
      'you',
    ]);
    const name = await objectFrom(['show', 'ssh']);
    expect(keysOf(name)).toEqual(['name', 'ports', 'services', 'you']);
    for (const { services } of [port, name]) {
      const [first] = Array.isArray(services) ? services : [];
      expect(keysOf(first)).toEqual(service);
      expect(keysOf(first.ports[0])).toEqual(['iana', 'number', 'role', 'transports']);
    }
  });

  it('decks --json', async () => {
    const { decks } = await objectFrom(['decks']);
    for (const deck of Array.isArray(decks) ? decks : [])
      expect(keysOf(deck)).toEqual([
        'aliases',
        'cards',
        'description',
        'id',
        'items',
        'kind',
        'name',
        'retired',
      ]);
    expect(decks).toContainEqual(
      expect.objectContaining({ id: 'n10-009', aliases: expect.arrayContaining(['net+']) }),
    );
  });

  it('search, sheet, config and progress --json', async () => {
    const { hits, near } = await objectFrom(['search', 'secure', 'shell']);
    expect(near).toEqual([]);
    for (const hit of Array.isArray(hits) ? hits : [])
      expect(keysOf(hit)).toEqual(
        hit.kind === 'service'
          ? ['description', 'id', 'kind', 'name', 'ports', 'transports']
          : ['description', 'kind', 'name', 'ports', 'transports'],
      );
    const sheet = await objectFrom(['sheet']);
    expect(keysOf(sheet)).toEqual(['deck', 'families', 'name']);
    for (const family of Array.isArray(sheet.families) ? sheet.families : []) {
      expect(keysOf(family)).toEqual(['id', 'items', 'name']);
      for (const item of family.items)
        expect(keysOf(item)).toEqual([
          'gloss',
          'id',
          'met',
          'name',
          'ports',
          'shaky',
          'transports',
        ]);
    }
    expect(await objectFrom(['config', 'get', 'minutes'])).toEqual({ minutes: 10 });
    expect(keysOf(await objectFrom(['config', 'list']))).toEqual([
      'advance',
      'deck',
      'form',
      'keys',
      'minutes',
      'mouse',
      'plain',
      'skip',
      'theme',
    ]);
    const home = freshFolder();
    expect(await objectFrom(['progress', 'where'], home)).toEqual({
      folder: home,
      journal: `${home}/journal.jsonl`,
      profile: 'default',
    });
  });
});
