import { describe, expect, it } from 'vitest';
import { gradeOption, gradeTyped, optionFor } from '../../../src/grading/grade.ts';
import { contextsFor, makeInContext } from '../../../src/questions/context/context.ts';
import { type Question, rightOption } from '../../../src/questions/question.ts';
import { createRandom } from '../../../src/questions/random.ts';
import { catalog } from '../../catalog.ts';
import { allCardsOf } from './context-spread.ts';
import { draw, draws, kindsOf, shown } from './draw.ts';

const grading = { catalog, preferred: new Set<string>() };
const judged = (question: Question, text: string): string =>
  gradeTyped(question, text, grading).verdict;

describe('the kinds that are fair for a card', () => {
  it.each([
    ['net+', 'ldaps:number-to-service', 'ss nmap tcpdump firewall-log'],
    ['net+', 'ldaps:service-to-number', 'nmap cisco nftables'],
    ['core', 'imaps:purpose', 'cisco nftables which-server'],
    ['net+', 'telnet:replacement', 'close-first'],
    ['net+', 'telnet:transport', ''],
    ['core', 'port-0:number-to-service', ''],
    // Nobody listens on the data port of FTP, and a client is not let in there.
    ['lpic', 'ftp-data:number-to-service', ''],
    ['net+', 'ftp:service-to-number', ''],
    // DHCPv6 has IPv6 addresses only, the DHCP client is called from 67, mDNS calls a group.
    ['ccna', 'dhcpv6:number-to-service', 'ss'],
    ['everything', 'mdns:number-to-service', 'ss nmap'],
    ['everything', 'traceroute:number-to-service', 'tcpdump firewall-log'],
    // NetBIOS has no transport that all its ports share.
    ['core', 'netbios:service-to-number', ''],
    // What IANA alone knows is asked for its name, never for its number.
    ['system', 'iana-5:number-to-service', 'ss nmap tcpdump firewall-log'],
    // IANA calls 200 "src", as every log line calls the sender.
    ['system', 'iana-200:number-to-service', 'ss nmap tcpdump'],
    // TACACS+ hides its body: it is not plain enough to be the one to close.
    ['everything', 'tacacs:replacement', ''],
  ])('%s %s: %s', (deck, card, kinds) => {
    expect(kindsOf(deck, card).join(' ')).toBe(kinds);
  });

  it('nothing is made where none is, or not the one that is named', () => {
    const deck = catalog.decks.find(({ id }) => id === 'n10-009');
    const card = deck && allCardsOf(deck).find(({ id }) => id === 'telnet:service-to-number');
    if (!deck || !card) throw new Error('Network+ has no Telnet');
    const make = (kind: 'ss' | 'cisco') =>
      makeInContext(card, 'typed', { catalog, deck }, createRandom(1), kind);
    expect(make('ss')).toBeUndefined();
    expect(make('cisco')?.context).toBe('cisco');
  });

  it('most cards of every list have one', () => {
    for (const deck of catalog.decks) {
      const cards = allCardsOf(deck).filter(({ direction }) => direction !== 'transport');
      const without = cards.filter((card) => contextsFor(card, { catalog, deck }).length === 0);
      expect(without.length, deck.id).toBeLessThan(cards.length / 6);
    }
  });
});

describe('a question in context', () => {
  it('is the same for a seed, and typed the same as a choice', () => {
    for (const card of ['ssh:number-to-service', 'telnet:replacement', 'dns:purpose'])
      for (let seed = 0; seed < 20; seed++) {
        const question = draw('net+', card, undefined, seed);
        expect(draw('net+', card, undefined, seed)).toEqual(question);
        expect(draw('net+', card, undefined, seed, 'typed')).toEqual({
          ...question,
          form: 'typed',
        });
      }
  });

  it('differs from one time to the next', () => {
    for (const deck of catalog.decks.filter(({ id }) => id === 'ccna')) {
      const source = { catalog, deck };
      for (const card of allCardsOf(deck).filter((one) => contextsFor(one, source).length > 0)) {
        const seen = Array.from({ length: 8 }, (_, seed) => {
          const question = makeInContext(card, 'typed', source, createRandom(seed));
          return question && [question.prompt, ...(question.scene ?? [])].join('\n');
        });
        expect(new Set(seen).size, `${deck.id} ${card.id}`).toBeGreaterThan(1);
      }
    }
  });

  it('of a number has a new line nearly every time', () => {
    const seen = draws('net+', 'ldaps:number-to-service').map(({ scene }) => String(scene));
    expect(new Set(seen).size).toBeGreaterThan(40);
    const rules = draws('net+', 'ldaps:service-to-number').map(({ scene }) => String(scene));
    expect(new Set(rules).size).toBeGreaterThan(25);
  });

  it('takes what the plain question takes', () => {
    expect(judged(draw('net+', 'dns:number-to-service'), 'domain')).toBe('right');
    expect(judged(draw('net+', 'syslog:service-to-number'), '6514')).toBe('right');
    expect(judged(draw('net+', 'syslog:number-to-service'), 'rsh')).toBe('wrong');
    expect(judged(draw('net+', 'snmp:service-to-number'), '162, 161')).toBe('right');
    expect(judged(draw('net+', 'snmp:service-to-number'), '161')).toBe('partly');
  });

  it('does not tell the name in the words of the tool', () => {
    const scans = draws('system', 'iana-260:number-to-service', 'nmap').map((one) =>
      String(one.scene),
    );
    for (const scan of scans) expect(scan).not.toContain('open port');
    const logs = draws('system', 'iana-386:number-to-service', 'firewall-log');
    for (const { scene } of logs) expect(String(scene)).not.toContain('ASA');
  });

  it('never shows a port on a transport that is only registered', () => {
    const transports = draws('net+', 'https:number-to-service').map((one) => shown(one));
    for (const text of transports) expect(text).not.toMatch(/udp|UNCONN/i);
    const both = draws('net+', 'dns:number-to-service', 'firewall-log').map((one) => shown(one));
    expect(both.some((text) => /udp/i.test(text))).toBe(true);
    expect(both.some((text) => /tcp/i.test(text))).toBe(true);
  });
});

describe('which to close first', () => {
  const question = draw('net+', 'telnet:replacement', 'close-first');
  const right = rightOption(question);

  it('is answered with what takes its place, by name or number', () => {
    expect(right?.label).toBe('23: use SSH (22)');
    expect(judged(question, 'ssh')).toBe('right');
    expect(judged(question, '22')).toBe('right');
    expect(judged(question, '23')).toBe('wrong');
  });

  it('on a choice the port to close picks its option', () => {
    expect(optionFor(question, '23')).toBe(right);
    expect(optionFor(question, '23: use ssh (22)')).toBe(right);
    expect(optionFor(question, '22')).toBeUndefined();
  });

  it('the right one stands at each letter', () => {
    const keys = draws('net+', 'telnet:replacement').map((one) => rightOption(one)?.key);
    expect(new Set(keys)).toEqual(new Set(['a', 'b', 'c', 'd']));
  });

  it('of FTP it is the control port', () => {
    const ftp = draw('net+', 'ftp:replacement', 'close-first');
    expect(rightOption(ftp)?.label).toBe('21: use SFTP (22)');
    expect(judged(ftp, 'ftps')).toBe('right');
  });
});

describe('which server', () => {
  const question = draw('core', 'imaps:purpose', 'which-server');

  it('has two servers with two ports, and one pair that is right', () => {
    const pairs = question.options.slice(0, 4).map(({ label }) => label.split(':'));
    expect(new Set(pairs.map(([host]) => host)).size).toBe(2);
    expect(new Set(pairs.map(([, port]) => port)).size).toBe(2);
    expect(rightOption(question)?.ports).toEqual([993]);
    expect(judged(question, '993')).toBe('right');
  });

  it('a wrong pair is taken for the other server', () => {
    for (const option of question.options.slice(0, 4)) {
      const isRight = option.key === rightOption(question)?.key;
      const { verdict, givenIs } = gradeOption(question, option, grading);
      expect(verdict).toBe(isRight ? 'right' : 'wrong');
      expect(givenIs?.item === 'imaps').toBe(isRight);
      expect(optionFor(question, option.label)).toBe(option);
    }
  });

  it('the number alone picks neither of the pairs that have it', () => {
    expect(optionFor(question, '993')).toBeUndefined();
  });
});
