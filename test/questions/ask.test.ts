import { describe, expect, it } from 'vitest';
import { makeQuestion } from '../../src/questions/ask.ts';
import { type Question, rightOption } from '../../src/questions/question.ts';
import { createRandom } from '../../src/questions/random.ts';
import { findDeck } from '../../src/registry/catalog.ts';
import { cardsOf, type Deck } from '../../src/registry/deck.ts';
import { catalog } from '../catalog.ts';

const deckOf = (word: string): Deck => {
  const deck = findDeck(catalog, word);
  if (!deck) throw new Error(`there is no deck ${word}`);
  return deck;
};

const draw = (
  deckId: string,
  card: string,
  seed = 1,
  mixedUp: readonly string[] = [],
  form: 'choice' | 'typed' = 'choice',
): Question => {
  const deck = deckOf(deckId);
  const found = cardsOf(deck).find(({ id }) => id === card);
  if (!found) throw new Error(`${deckId} has no card ${card}`);
  const source = { catalog, deck, mixedUp: () => new Set(mixedUp) };
  return makeQuestion(found, form, source, createRandom(seed));
};

const draws = (deckId: string, card: string, mixedUp: readonly string[] = []): Question[] =>
  Array.from({ length: 60 }, (_, seed) => draw(deckId, card, seed, mixedUp));

const labels = (question: Question): readonly string[] =>
  question.options.map((option) => option.label);

describe('a question says what it wants', () => {
  it.each([
    ['net+', 'ssh:service-to-number', 'Which port does SSH use?', 'TCP', 1],
    ['net+', 'ftp:service-to-number', 'Which two ports does FTP use?', 'TCP', 2],
    [
      'a+',
      'netbios:service-to-number',
      'Which three ports does NetBIOS/NetBT use?',
      'TCP and UDP',
      3,
    ],
    ['net+', 'dns:service-to-number', 'Which port does DNS use?', 'TCP and UDP', 1],
    ['net+', 'smtp:service-to-number', 'Which port does SMTP use between mail servers?', 'TCP', 1],
    ['net+', 'ldap:service-to-number', 'Which port does LDAP use without TLS?', 'TCP and UDP', 1],
    ['net+', 'syslog:number-to-service', 'Which service uses port 514?', 'UDP', 1],
    ['system', 'rsh:number-to-service', 'Which service uses port 514?', 'TCP', 1],
    ['core', 'port-0:number-to-service', 'What is port 0?', '', 1],
    ['everything', 'squid:number-to-service', 'Which service commonly uses port 3128?', 'TCP', 1],
    [
      'everything',
      'squid:service-to-number',
      'Which port is commonly used for Squid proxy?',
      'TCP',
      1,
    ],
    [
      'system',
      'iana-5:number-to-service',
      'Which name does IANA list at port 5?',
      'TCP and UDP',
      1,
    ],
  ])('%s %s: %s', (deck, card, prompt, transport, wants) => {
    expect(draw(deck, card)).toMatchObject({ prompt, transport, wants });
  });

  it('a purpose is asked for its numbers, without a name among the options', () => {
    const { prompt, options } = draw('net+', 'dhcp:purpose');
    expect(prompt).toMatch(/^Which two ports\? [A-Z]/);
    for (const option of options.slice(0, 4)) expect(option.label).toMatch(/^\d+\/\d+$/);
  });
});

describe('the twin', () => {
  it.each([
    ['sec+', 'ldap', '636'],
    ['sec+', 'pop3', '995'],
    ['sec+', 'imap', '993'],
    ['sec+', 'smtp', '465'],
    ['net+', 'smtp', '465'],
    ['everything', 'mqtt', '8883'],
  ])('%s: %s is always offered beside %s when the wording excludes it', (deck, id, twin) => {
    for (const question of draws(deck, `${id}:service-to-number`))
      expect(labels(question)).toContain(twin);
    for (const question of draws(deck, `${id}:purpose`)) expect(labels(question)).toContain(twin);
  });

  it.each([
    ['ldap', 'LDAPS'],
    ['ldaps', 'LDAP'],
    ['pop3', 'POP3S'],
    ['imaps', 'IMAP'],
    ['smtp', 'SMTP submission over TLS'],
  ])('%s asked by number never has %s beside it', (id, twin) => {
    for (const question of draws('sec+', `${id}:number-to-service`))
      expect(labels(question)).not.toContain(twin);
  });

  it('465 and 587 never meet under a name of secure mail', () => {
    for (const [deck, card] of [
      ['net+', 'smtps-587:service-to-number'],
      ['n10-008', 'smtps-587:service-to-number'],
      ['core', 'submission:service-to-number'],
      ['core', 'submissions:service-to-number'],
      ['core', 'submissions:purpose'],
      ['lpic', 'submissions:service-to-number'],
    ] as const) {
      for (const question of draws(deck, card)) {
        const shown = labels(question);
        expect(shown.includes('465') && shown.includes('587'), `${deck} ${card}`).toBe(false);
      }
    }
  });
});

describe('wrong choices', () => {
  it.each([
    ['net+', 'telnet:service-to-number', 'mssql', '1433'],
    ['net+', 'telnet:service-to-number', 'mysql', '3306'],
    ['n10-008', 'telnet:service-to-number', 'oracle', '1521'],
    ['n10-008', 'telnet:number-to-service', 'oracle', 'SQLnet'],
    ['n10-008', 'ldap:service-to-number', 'sip', '5060'],
    ['sec+', 'ftp:service-to-number', 'radius', '1812/1813'],
  ])('%s %s: %s, once mixed up with it, is always among them', (deck, card, mixed, label) => {
    const offered = (questions: readonly Question[]): number =>
      questions.filter((question) => labels(question).includes(label)).length;
    expect(offered(draws(deck, card, [mixed]))).toBe(60);
    expect(offered(draws(deck, card))).toBeLessThan(60);
  });

  it('a mix-up that is neither of the list nor of the newcomer list is not offered', () => {
    for (const question of draws('net+', 'telnet:service-to-number', ['vnc', 'oracle']))
      expect(labels(question)).not.toEqual(expect.arrayContaining(['5900']));
  });

  it("three of the learner's own mix-ups fill all three places", () => {
    const mixed = ['mssql', 'rdp', 'syslog'];
    for (const question of draws('net+', 'telnet:number-to-service', mixed)) {
      const wrong = question.options.slice(0, 4).filter((one) => one.item !== 'telnet');
      expect(wrong.map((one) => one.item).sort()).toEqual(mixed);
    }
  });

  it('an own mix-up that could be defended is not offered all the same', () => {
    for (const question of draws('everything', 'syslog:service-to-number', ['syslog-tls']))
      expect(labels(question)).not.toContain('6514');
  });

  it('they vary from one time to the next', () => {
    const shown = draws('net+', 'ssh:service-to-number').map((one) => labels(one).join(' '));
    expect(new Set(shown).size).toBeGreaterThan(2);
  });

  it('the right one stands at each letter equally often where the order is random', () => {
    const keys = Array.from({ length: 800 }, (_, seed) => {
      const question = draw('net+', 'ssh:number-to-service', seed);
      return rightOption(question)?.key;
    });
    for (const key of ['a', 'b', 'c', 'd'])
      expect(Math.abs(keys.filter((one) => one === key).length - 200)).toBeLessThan(60);
  });
});

it('the typed form has the same options behind it', () => {
  for (const card of ['ssh:number-to-service', 'ftp:service-to-number', 'dns:purpose']) {
    for (let seed = 0; seed < 20; seed++) {
      const choice = draw('net+', card, seed);
      expect(draw('net+', card, seed, [], 'typed')).toEqual({ ...choice, form: 'typed' });
    }
  }
});

it('a group asked by number shows each member at some time, and never two at once', () => {
  const shown = draws('net+', 'snmp:number-to-service').map(({ prompt }) => prompt);
  expect(new Set(shown)).toEqual(
    new Set(['Which service uses port 161?', 'Which service uses port 162?']),
  );
});

it('SSH and SFTP share the card for 22, which is asked as SSH', () => {
  const shown = draws('net+', 'ssh:number-to-service');
  expect(new Set(shown.map((one) => rightOption(one)?.label))).toEqual(new Set(['SSH']));
  for (const question of shown)
    expect(labels(question).filter((label) => /^(SSH|SFTP)$/.test(label))).toHaveLength(1);
});

it('port 0 is asked from number to service only', () => {
  for (const deck of catalog.decks) {
    const cards = cardsOf(deck).filter(({ items }) => items.some(({ id }) => id === 'port-0'));
    for (const card of cards) expect(card.direction).toBe('number-to-service');
  }
});
