import { describe, expect, it } from 'vitest';
import { commandWords } from '../../src/plain/command-words.ts';
import { eventsIn } from './journal.ts';
import { freshFolder, portquiz } from './run-portquiz.ts';

const typedSsh = ['study', '--plain', '--form', 'typed', '--card'];

/** The lines that answer each line of input, the opening aside. */
const talk = async (words: readonly string[], input: readonly string[], home = freshFolder()) => {
  const run = await portquiz(words, { home, input: input.map((line) => `${line}\n`).join('') });
  expect([run.code, run.stderr]).toEqual([0, '']);
  return { ...run, home, lines: run.stdout.split('\n').slice(0, -1) };
};

describe.concurrent('portquiz alone, without a terminal', () => {
  it('says first where you are and how to leave, and ends politely with the input', async () => {
    const { lines, stdout } = await talk([], []);
    expect(lines[0]).toBe(
      'portquiz: The ports everybody meets. About 12 questions today. Type quit to leave, help for more.',
    );
    expect(lines[1]).toMatch(/^Question 1 of about 12\. /);
    expect(lines.slice(2, 7).map((line) => line[0])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(lines.at(-1)).toMatch(/^Left\. Nothing was asked\. Tomorrow: /);
    expect(stdout).not.toContain('\u001b');
  });

  it('asks again at an empty line, and leaves at quit', async () => {
    const { lines } = await talk([], ['', '   ', 'quit', 'a']);
    expect(lines.filter((line) => line.startsWith('Question 1 '))).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/^Left\. Nothing was asked\./);
  });

  it('says what was asked, right and saved', async () => {
    const { lines, home } = await talk([], ['a', 'b', 'idk']);
    expect(lines.at(-3)).toMatch(/^Left\. 3 questions, \d right, 3 met for the first time\./);
    expect(lines.at(-1)).toMatch(/^All saved\. Tomorrow: \d+ to repeat, \d+ new\.$/);
    expect(eventsIn(home)).toHaveLength(3);
  });
});

describe.concurrent('a line that is a command', () => {
  it('help, or ?, says what can be typed', async () => {
    const { lines, home } = await talk([], ['help', '?']);
    for (const [word, meaning] of Object.entries(commandWords))
      expect(lines.filter((line) => line === `${word}: ${meaning}`)).toHaveLength(2);
    expect(eventsIn(home)).toEqual([]);
  });

  it('hint gives the family, then the mnemonic', async () => {
    const { lines } = await talk([...typedSsh, 'ssh:service-to-number'], ['hint', 'hint', '22']);
    expect(lines.filter((line) => line.startsWith('Hint: '))).toHaveLength(2);
    expect(lines.find((line) => line.startsWith('Hint: '))).toMatch(/^Hint: it belongs to /);
    expect(lines).toContainEqual(expect.stringMatching(/^Right\. SSH is 22: /));
  });

  it('choices shows the choices of a typed question, and a letter then answers', async () => {
    const { lines, home } = await talk([...typedSsh, 'ssh:service-to-number'], ['choices', 'e']);
    expect(lines.filter((line) => /^[a-e]: /.test(line))).toHaveLength(5);
    expect(eventsIn(home)).toMatchObject([
      { hint: 'choices', verdict: 'unknown', given: "I don't know" },
    ]);
  });

  it('idk is a miss without a guess', async () => {
    const { lines, home } = await talk([...typedSsh, 'ssh:service-to-number'], ['idk']);
    expect(lines).toContain('Not known. New to you.');
    expect(eventsIn(home)).toMatchObject([{ verdict: 'unknown', given: '', rating: 1 }]);
  });

  it('undo takes the last answer back and asks it again', async () => {
    const { lines, home } = await talk(
      [...typedSsh, 'ssh:service-to-number'],
      ['undo', '23', 'undo', '22'],
    );
    expect(lines).toContain('There is nothing to take back in this session.');
    expect(lines).toContain('Taken back. Here it is again.');
    expect(eventsIn(home).map(({ type }) => type)).toEqual(['review', 'undo', 'review']);
    expect(lines).toContainEqual(expect.stringMatching(/^Done\. 1 question, 1 right/));
  });

  it('right counts the last typed answer after all', async () => {
    const { lines, home } = await talk(
      [...typedSsh, 'ssh:number-to-service', '--card', 'dns:purpose'],
      ['the secure thing', 'right', 'right', '53'],
    );
    expect(lines).toContain('Counted as right.');
    expect(lines).toContain('Only a typed answer that was judged wrong can be put right.');
    expect(eventsIn(home)).toMatchObject([
      { type: 'review', verdict: 'wrong' },
      { type: 'override', remember: 'the secure thing' },
      { type: 'review', verdict: 'right' },
    ]);
    const again = await talk([...typedSsh, 'ssh:number-to-service'], ['The Secure Thing'], home);
    expect(again.lines).toContainEqual(expect.stringMatching(/^Right\. 22 is SSH/));
  });

  it('sources says where the last answer is written down', async () => {
    const { lines } = await talk(
      [...typedSsh, 'ssh:service-to-number', '--card', 'dns:purpose'],
      ['sources', '22', 'sources'],
    );
    expect(lines).toContain('Nothing has been answered yet.');
    expect(lines).toContainEqual(expect.stringMatching(/^Sources: .*RFC|^Sources: .*IANA/));
  });
});

describe.concurrent('an answer', () => {
  it('that is wrong is met with both facts side by side', async () => {
    const { lines } = await talk([...typedSsh, 'ldaps:service-to-number'], ['389']);
    const at = lines.findIndex((line) => line.startsWith('Wrong.'));
    expect(lines[at]).toBe('Wrong. New to you.');
    expect(lines[at + 1]).toMatch(/^389 is LDAP: /);
    expect(lines[at + 2]).toMatch(/^LDAPS is 636: /);
  });

  it('on a choice that is no letter and nothing known is not counted', async () => {
    const { lines, home } = await talk([], ['f', '2nd', 'what']);
    expect(lines.filter((line) => line === 'Answer with one of the letters a to e.')).toHaveLength(
      3,
    );
    expect(eventsIn(home)).toEqual([]);
  });

  it('may be a number of any length or a thousand letters', async () => {
    const { home } = await talk(
      [...typedSsh, 'ssh:service-to-number'],
      ['9'.repeat(9000), 'x'.repeat(9000)],
    );
    const given = eventsIn(home).map((event) => (event.type === 'review' ? event.given.length : 0));
    expect(given).toEqual([200, 200]);
  });
});
