import { describe, expect, it } from 'vitest';
import type { Option, Question } from '../../src/questions/question.ts';
import { catalog, iana } from '../catalog.ts';
import { createLaw } from './law.ts';
import { createSpread } from './spread.ts';

const law = createLaw(catalog, iana);
const sample = createSpread(catalog);

// bench/questions.mjs asks the same of a million.
it('20,000 questions over all lists and ways of asking have one right answer and no defensible wrong one', () => {
  const seen = {
    decks: new Set<string>(),
    directions: new Set<string>(),
    forms: new Set<string>(),
  };
  for (let seed = 1; seed <= 20_000; seed++) {
    const { question, deck, mixedUp } = sample(seed);
    expect(law(question, deck, mixedUp), `seed ${seed}`).toEqual([]);
    seen.decks.add(deck.id);
    seen.directions.add(question.direction);
    seen.forms.add(question.form);
  }
  expect(seen.decks.size).toBe(catalog.decks.length);
  expect([...seen.directions].sort()).toEqual([
    'number-to-service',
    'purpose',
    'service-to-number',
  ]);
  expect([...seen.forms].sort()).toEqual(['choice', 'typed']);
});

const find = (deckId: string, card: string) => {
  for (let seed = 1; seed < 50_000; seed++) {
    const found = sample(seed);
    if (found.deck.id === deckId && found.question.card === card) return found;
  }
  throw new Error(`no ${card} of ${deckId} among the samples`);
};

/** The question with its first wrong option made another one. */
const withOption = (question: Question, option: Omit<Option, 'key'>): Question => {
  const at = question.options.findIndex((old) => old.item !== question.item.id);
  return {
    ...question,
    options: question.options.map((old, i) => (i === at ? { key: old.key, ...option } : old)),
  };
};

const numbers = (label: string, ports: readonly number[], item?: string) => ({
  label,
  ports,
  ...(item === undefined ? {} : { item }),
});

describe('the law finds a fault that is planted', () => {
  it.each([
    ['n10-009', 'sftp:service-to-number', numbers('115', [115], 'simple-ftp'), 'could be defended'],
    [
      'n10-009',
      'smtps-587:service-to-number',
      numbers('465', [465], 'submissions'),
      'could be defended',
    ],
    ['n10-009', 'ldaps:service-to-number', numbers('389/tcp', [389], 'ldap'), 'no bare number'],
    ['n10-009', 'syslog:service-to-number', numbers('6514', [6514]), 'could be defended'],
    ['n10-009', 'telnet:purpose', numbers('23', [23], 'ssh'), 'an option twice'],
    ['n10-009', 'telnet:purpose', numbers('0', [0], 'port-0'), 'could be defended'],
    ['n10-009', 'telnet:purpose', numbers('5900', [5900], 'vnc'), 'of another list'],
    ['n10-009', 'telnet:purpose', numbers('67/68', [67, 68], 'dhcp'), 'has 2 numbers'],
    [
      'n10-009',
      'ssh:number-to-service',
      numbers('Secure Shell', [22], 'telnet'),
      '2 options are right',
    ],
    ['n10-009', 'ldap:number-to-service', numbers('LDAPS', [636], 'ldaps'), 'is the twin'],
    ['n10-009', 'telnet:number-to-service', numbers('VNC', [5900], 'vnc'), 'of another list'],
  ])('%s %s with %j: %s', (deckId, card, option, fault) => {
    const { question, deck } = find(deckId, card);
    expect(law(withOption(question, option), deck).join('\n')).toContain(fault);
  });

  it('a twin that is left out, options in no order, a missing count', () => {
    const { question, deck } = find('sy0-701', 'ldap:service-to-number');
    const noTwin = {
      ...question,
      options: question.options.map((option) =>
        String(option.ports) === '636'
          ? { ...option, label: '53', ports: [53], item: 'dns' }
          : option,
      ),
    };
    expect(law(noTwin, deck).join('\n')).toContain('the twin 636 is missing');
    const [a, b, c, d, e] = question.options;
    const reversed = { ...question, options: [d, c, b, a, e].filter((one) => one !== undefined) };
    expect(law(reversed, deck).join('\n')).toContain('not in rising order');
    expect(law({ ...question, prompt: 'Which ports are for LDAP?' }, deck).join('\n')).toContain(
      'does not say how many',
    );
    const unexcluded = { ...question, prompt: 'Which port does LDAP use?' };
    expect(law(unexcluded, deck).join('\n')).toContain('636 could be defended');
  });
});
