import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { journalOf } from '../../src/network/session-files.ts';
import { attack, attacksOn } from './attacks.ts';
import { memoryStore, openTestRoom } from './rooms.ts';
import { call, join, post, Student } from './student.ts';

const [requests, atOnce] = [10_000, 40];

const heapUsed = (): number => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** Opens a connection that sends a byte a second; resolves to the ms after which the door ended it. */
const dawdle = (port: number, text: string): Promise<number> =>
  new Promise((resolve) => {
    const begun = Date.now();
    const socket = connect(port, '127.0.0.1');
    let at = 0;
    const timer = setInterval(() => socket.write(text[at++] ?? 'x'), 1000);
    socket.on('data', () => {});
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      resolve(Date.now() - begun);
    });
  });

describe('hostile clients', () => {
  test('with 10,000 requests stop no room, get into none, and leave nothing behind', async () => {
    const { room, door, start, home } = await openTestRoom();
    const student = await Student.joined(door.port, start.code);
    const victim = await Student.joined(door.port, start.code);
    await student.listen();
    await room.ask({ type: 'next' });
    await student.sees(({ room }) => room.phase === 'question');
    const target = { session: start.id, token: victim.token };
    for (const each of attacksOn(target)) await attack(door.port, each);
    const before = heapUsed();

    const slow = Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        dawdle(door.port, at % 2 === 0 ? 'POST /api/join HTTP/1.1\r\n' : ''),
      ),
    );
    const unexpected = new Set<string>();
    let sent = 0;
    const attacker = async (): Promise<void> => {
      while (sent < requests)
        for (const each of attacksOn(target)) {
          sent++;
          const status = await attack(door.port, each);
          if (!each.statuses.includes(status)) unexpected.add(`${each.kind}: ${status}`);
        }
    };
    await Promise.all(Array.from({ length: atOnce }, attacker));
    const waits = await slow;

    expect([...unexpected]).toEqual([]);
    expect(Math.max(...waits)).toBeLessThan(60_000);
    expect(room.state.players.size).toBe(2);
    expect(door.shutUntil).toBeGreaterThan(room.now());
    expect(await join(door.port, start.code)).toEqual({ ok: false, why: 'too-many-tries' });
    // The room plays on, for those who are in it.
    expect(await student.answer(`${start.id}/1`, 'b')).toEqual({ ok: true, option: 'b' });
    await student.sees(({ room }) => room.phase === 'answer');
    await room.ask({ type: 'next' });
    await student.sees(({ room }) => room.phase === 'board');
    expect(room.trouble).toBeUndefined();
    expect(heapUsed() - before).toBeLessThan(8);
    // One line for each thing that happened: nothing of who asked in vain.
    const journal = readFileSync(journalOf(home, start.id), 'utf8');
    expect(journal.trim().split('\n')).toHaveLength(8);
    expect(journal).not.toMatch(/127\.0\.0\.1|evil|Bearer/);
    expect(journal).not.toContain(student.token);
    student.leave();
  }, 120_000);

  test('may call themselves what they like: no sign that steers or hides is left of it', async () => {
    const { room, door, start } = await openTestRoom({ rules: { names: 'free' } });
    const names = [
      'a\u200b\u200c\u200d\u2060\ufeffdmin',
      '\u202eevil\u202c\u2066x\u2069',
      '\u001b[31mred\u001b[0m\u0007',
      '\u009b2Jgone',
      '<img src=x onerror=alert(1)>',
      '</script><script>1</script>',
      '=HYPERLINK("http://evil","x")',
      '@SUM(1)\t+1-1',
      'data: {"room":{}}\n\ndata: x',
      'x'.repeat(300),
      'Z\u0351\u0352\u0353\u0354\u0355\u0356\u0357algo',
      '\u{e0041}\u{e0042}tags',
      'null\u0000byte',
    ];
    for (const name of names) await join(door.port, start.code, name);
    const watcher = await Student.joined(door.port, start.code, 'watcher');
    await watcher.listen();
    await room.ask({ type: 'next' });
    await watcher.sees(({ room }) => room.phase === 'question');
    const players = [...room.state.players.values()];
    expect(players.length).toBeGreaterThan(8);
    for (const { name } of players) {
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u);
      expect([...new Intl.Segmenter().segment(name)].length).toBeLessThanOrEqual(20);
    }
    // Streams have a frame that no name can leave.
    expect(watcher.received.match(/^data: /gm)).toHaveLength(watcher.snapshots.length);
    watcher.leave();
  });

  test('who do not read their stream are dropped, and come back', async () => {
    const { room, door, start } = await openTestRoom({ store: memoryStore() });
    const deaf = await Student.joined(door.port, start.code);
    await room.ask({ type: 'next' });
    const socket = connect(door.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.pause();
    socket.write(
      `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${deaf.token}\r\n\r\n`,
    );
    await expect.poll(() => room.state.here.size).toBe(1);
    // Each is a message to all; the system takes some megabytes before anything waits here.
    for (let at = 0; room.state.here.size > 0 && at < 40_000; at++)
      await room.ask({ type: at % 2 === 0 ? 'pause' : 'resume' });
    await expect.poll(() => room.state.here.size).toBe(0);
    expect(await deaf.listen()).toBe(200);
    await deaf.sees(({ room }) => room.phase === 'question');
    socket.destroy();
    deaf.leave();
  });
});

describe('a door', () => {
  test('guards every answer, a good one and a refusal', async () => {
    const { door } = await openTestRoom();
    const answers = [
      await call(door.port, { path: '/' }),
      await call(door.port, { path: '/page.js' }),
      await call(door.port, { path: '/none' }),
      await post(door.port, '/api/join', { code: 'WRONG22' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 403]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('answers to this machine by its names and numbers, and to a link from elsewhere', async () => {
    const { door } = await openTestRoom();
    const status = async (headers: Record<string, string>, path = '/') =>
      (await call(door.port, { path, headers })).status;
    const short = hostname().split('.')[0]?.toLowerCase();
    for (const host of [
      '127.0.0.1',
      '192.168.1.20:8123',
      '[fd00::1]:80',
      'localhost',
      `${short}.local:8123`,
      hostname(),
    ])
      expect(await status({ Host: host }), host).toBe(200);
    for (const host of [
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '1.2.3',
    ])
      expect(await status({ Host: host }), host).toBe(421);
    const visit = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    expect(await status(visit)).toBe(200);
    expect(await status(visit, '/?from=lms')).toBe(200);
    expect(await status(visit, '/page.js')).toBe(403);
    expect(await status({ ...visit, 'Sec-Fetch-Dest': 'iframe' })).toBe(403);
    expect(await status({ Host: '127.0.0.1:1', Origin: 'http://127.0.0.1:1' })).toBe(200);
    expect(await status({ Host: '127.0.0.1:1', Origin: 'http://127.0.0.1:2' })).toBe(403);
  });

  test('tells in words whoever comes with a browser and typed another address', async () => {
    const { door } = await openTestRoom();
    const told = async (path: string, more: Record<string, string> = {}): Promise<string> => {
      const headers = { Accept: 'text/html,*/*;q=0.8', ...more };
      const { status, text } = await call(door.port, { path, headers });
      return `${status} ${text}`;
    };
    expect(await told('/join')).toMatch(/^404 Nothing is here\./);
    expect(await told('/', { Host: 'teacher.school.example' })).toMatch(/^421 This machine/);
    expect(await told('/?x', { Origin: 'http://evil.example' })).toMatch(/^403 Type the address/);
    expect(await told('/api/none')).toBe('404 {"ok":false,"why":"not-found"}');
    expect(await told('/join', { Accept: '*/*' })).toBe('404 {"ok":false,"why":"not-found"}');
  });

  test('answers HEAD where it answers GET, without the body', async () => {
    const { door, start } = await openTestRoom();
    const { token } = await Student.joined(door.port, start.code);
    const headers = { Authorization: `Bearer ${token}` };
    for (const path of ['/', '/page.css', '/page.js', '/api/answers']) {
      const [whole, head] = await Promise.all(
        ['GET', 'HEAD'].map((method) => call(door.port, { method, path, headers })),
      );
      expect([head?.status, head?.text]).toEqual([200, '']);
      expect(head?.headers['content-length']).toBe(whole?.headers['content-length']);
    }
    const stream = await call(door.port, { method: 'HEAD', path: '/api/events', headers });
    expect([stream.status, stream.headers.allow]).toEqual([405, 'GET']);
    const wrong = await call(door.port, { method: 'PUT', path: '/' });
    expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('takes a target with its address in front, and trusts it as it trusts Host', async () => {
    const { door, start } = await openTestRoom();
    const { token } = await Student.joined(door.port, start.code);
    const status = async (path: string, Host = `127.0.0.1:${door.port}`) => {
      const headers = { Host, Authorization: `Bearer ${token}` };
      return (await call(door.port, { path, headers })).status;
    };
    const own = `http://127.0.0.1:${door.port}`;
    for (const path of ['/', '/page.css', '/api/answers?after=1', '', '?x'])
      expect(await status(`${own}${path}`), path).toBe(200);
    expect(await status('HTTP://LOCALHOST/page.js')).toBe(200);
    expect(await status(`${own}/none`)).toBe(404);
    expect(await status('https://127.0.0.1/')).toBe(404);
    expect(await status('http://evil.example/')).toBe(421);
    expect(await status('http://x@127.0.0.1/')).toBe(421);
    expect(await status('http:///')).toBe(421);
    expect(await status(`${own}/`, 'evil.example')).toBe(421);
  });

  test('keeps the stream of a student who opens too many lines', async () => {
    const { room, door, start } = await openTestRoom();
    const student = await Student.joined(door.port, start.code);
    await student.listen();
    const agents = Array.from({ length: 20 }, () => new Agent({ keepAlive: true }));
    const headers = { Authorization: `Bearer ${student.token}` };
    for (const agent of agents) await call(door.port, { path: '/api/answers', headers }, agent);
    await room.ask({ type: 'next' });
    await student.sees(({ room }) => room.phase === 'question');
    for (const agent of agents) agent.destroy();
    student.leave();
  });

  test('opens one stream a student: a second takes its place', async () => {
    const { door, start, room } = await openTestRoom();
    const student = await Student.joined(door.port, start.code);
    await student.listen();
    const first = student.snapshots.length;
    const again = new Student(door.port, student.token, student.name);
    await again.listen();
    await again.sees(({ room }) => room.phase === 'lobby');
    await expect.poll(() => student.isOpen).toBe(false);
    expect(room.state.here.size).toBe(1);
    await room.ask({ type: 'next' });
    await again.sees(({ room }) => room.phase === 'question');
    expect(student.snapshots).toHaveLength(first);
    for (const each of [student, again]) each.leave();
  });

  test('puts out who is kicked, and lets them in no more', async () => {
    const { door, start, room } = await openTestRoom();
    const student = await Student.joined(door.port, start.code);
    await student.listen();
    const [player] = room.state.players.keys();
    await room.ask({ type: 'kick', player: player ?? '' });
    await student.sees(({ you }) => you.kicked);
    await expect.poll(() => student.isOpen).toBe(false);
    expect(await student.listen()).toBe(403);
    expect((await student.missed(0)).status).toBe(403);
    student.leave();
  });
});
