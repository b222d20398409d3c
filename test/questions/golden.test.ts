import { describe, expect, it } from 'vitest';
import { makeQuestion } from '../../src/questions/ask.ts';
import { createRandom } from '../../src/questions/random.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { fixture } from './fixture.ts';

const deck = fixture.decks[0];

const draw = (card: string, seed: number | string): string => {
  const found = deck && cardsOf(deck).find(({ id }) => id === card);
  if (!deck || !found) throw new Error(`there is no card ${card}`);
  const question = makeQuestion(found, 'choice', { catalog: fixture, deck }, createRandom(seed));
  const labels = question.options.map(({ key, label }) => `${key}) ${label}`).join(' ');
  return `${question.prompt} [${question.transport}] ${labels}`;
};

// Frozen: a quiz code must give the same questions, to the letter, for as long as its content does.
describe('card and seed give this question, to the letter', () => {
  it.each([
    [
      'ssh:number-to-service',
      1,
      "Which service uses port 22? [TCP] a) IRC b) Telnet c) SIP d) SSH e) I don't know",
    ],
    [
      'ssh:number-to-service',
      2,
      "Which service uses port 22? [TCP] a) SNMP b) SSH c) FTP d) Telnet e) I don't know",
    ],
    [
      'ssh:service-to-number',
      1,
      "Which port does SSH use? [TCP] a) 21 b) 22 c) 23 d) 5060 e) I don't know",
    ],
    [
      'ssh:purpose',
      'quiz',
      "Which port? Does what 3 letters say. [TCP] a) 20 b) 21 c) 22 d) 23 e) I don't know",
    ],
    [
      'ftp:number-to-service',
      1,
      "Which service uses port 21? [TCP] a) SNMP b) FTP c) SSH d) LDAPS e) I don't know",
    ],
    [
      'ftp:number-to-service',
      3,
      "Which service uses port 21? [TCP] a) FTP b) SSH c) SIP d) LDAPS e) I don't know",
    ],
    [
      'ftp:service-to-number',
      1,
      "Which two ports does FTP use? [TCP] a) 20/21 b) 67/68 c) 161/162 d) 5060/5061 e) I don't know",
    ],
    [
      'snmp:number-to-service',
      5,
      "Which service uses port 161? [UDP] a) SIP b) FTP c) IRC d) SNMP e) I don't know",
    ],
    [
      'ldap:service-to-number',
      1,
      "Which port does LDAP use without TLS? [TCP] a) 67 b) 162 c) 389 d) 636 e) I don't know",
    ],
    [
      'ldap:purpose',
      1,
      "Which port? Searches a directory, readable on the wire. [TCP] a) 67 b) 162 c) 389 d) 636 e) I don't know",
    ],
    [
      'irc:service-to-number',
      9,
      "Which port does IRC use? [TCP] a) 23 b) 161 c) 194 d) 5060 e) I don't know",
    ],
    [
      'squid:number-to-service',
      1,
      "Which service commonly uses port 3128? [TCP] a) SNMP b) LDAPS c) SIP d) Squid e) I don't know",
    ],
    [
      'squid:service-to-number',
      1,
      "Which port is commonly used for Squid? [TCP] a) 67 b) 162 c) 3128 d) 5061 e) I don't know",
    ],
    [
      'squid:purpose',
      1,
      "Which port, by custom? Does what 5 letters say. [TCP] a) 67 b) 162 c) 3128 d) 5061 e) I don't know",
    ],
    [
      'port-0:number-to-service',
      1,
      "What is port 0? [] a) SNMP b) Reserved c) SIP d) LDAPS e) I don't know",
    ],
  ])('%s, seed %s', (card, seed, question) => expect(draw(card, seed)).toBe(question));
});

it('the same stream that made one question goes on to the next', () => {
  const found = deck && cardsOf(deck).find(({ id }) => id === 'ssh:service-to-number');
  if (!deck || !found) throw new Error('the fixture has no SSH');
  const random = createRandom(1);
  makeQuestion(found, 'choice', { catalog: fixture, deck }, random);
  // How many numbers a question draws is part of what a quiz code freezes.
  expect(random.below(1_000_000)).toBe(614_302);
});
