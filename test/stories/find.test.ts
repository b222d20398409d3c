import { describe, expect, it } from 'vitest';
import { portquiz } from './run-portquiz.ts';
import { startTerminal } from './terminal.ts';

const env = { PORTQUIZ_NOW: '2026-12-01T09:00:00Z' };

describe('portquiz search without words', () => {
  it('finds as one types, shows an entry, drills it, and leads all the way back', async () => {
    const run = startTerminal(['search'], { env });
    await run.shows('Find: _');
    run.type('lda');
    await run.shows(/Find: lda_[\s\S]*389 +TCP\/UDP +LDAP/);
    run.type('ps');
    await run.shows(/Find: ldaps_[\s\S]*❯ +. 636|Find: ldaps_[\s\S]*❯ {3}636/);
    run.type('\r');
    await run.shows('what for');
    await run.shows('Enter drill');
    run.type('\r');
    await run.shows('1 of about');
    run.type('\u001B');
    await run.shows('Paused.');
    run.type('q');
    expect(await run.exit).toBe(0);
    expect(run.isAlternate()).toBe(false);
  });

  it('goes back to the results as they were, and home', async () => {
    const run = startTerminal(['search'], { env });
    await run.shows('Find: _');
    run.type('mail');
    await run.shows('Find: mail_');
    run.type('\u001B[B');
    await run.shows(/2 of \d+/);
    run.type('\r');
    await run.shows('what for');
    run.type('\u001B');
    await run.shows(/Find: mail_/);
    await run.shows(/2 of \d+/);
    run.type('\u001B');
    await run.shows('Today:');
    run.type('/');
    await run.shows('Find: _');
    run.kill('SIGTERM');
    expect(await run.exit).toBe(143);
  });

  it('says in one line what is missing where there is no screen', async () => {
    for (const words of [['search'], ['search', '--json'], ['search', '--plain']]) {
      const { code, stdout, stderr } = await portquiz(words);
      expect(code, words.join(' ')).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^portquiz: search: give words to look for.*\n$/);
    }
  });

  it('a set of numbers shows the service that has them all', async () => {
    const all = await portquiz(['show', '20/21']);
    expect([all.code, all.stdout]).toEqual([0, expect.stringMatching(/^20\/21 {2}FTP/)]);
    const none = await portquiz(['show', '22/80']);
    expect([none.code, none.stdout]).toEqual([1, 'No service has all of "22/80".\n']);
    expect(await portquiz(['show', '20/65536'])).toMatchObject({ code: 2 });
  });

  it('prints what was nearly typed, and that nothing fits', async () => {
    const { code, stdout } = await portquiz(['search', 'telner']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Nothing fits "telner"\.\nDid you mean\n23 TCP +Telnet/);
  });
});

describe('portquiz show', () => {
  it('tells the lists, the registry with its date, and the learner own answers once there are any', async () => {
    const run = startTerminal(['study', '--card', 'ssh:service-to-number'], { env });
    await run.shows('1 of about 1');
    run.type('e');
    await run.shows('New to you.');
    run.type('\u0003');
    expect(await run.exit).toBe(130);
    const { stdout } = await portquiz(['show', '22'], { home: run.home, now: env.PORTQUIZ_NOW });
    expect(stdout).toMatch(/ you +shaky now; asked once so far/);
    expect(stdout).toMatch(/ met +earlier today/);
    expect(stdout).toMatch(/ lists +.*CompTIA Network\+ N10-009/);
    expect(stdout).toMatch(/ as of +20\d\d-\d\d-\d\d/);
    const { stdout: fresh } = await portquiz(['show', '22'], { now: env.PORTQUIZ_NOW });
    expect(fresh).not.toMatch(/ you /);
  });
});
