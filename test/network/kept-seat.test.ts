import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { forgetSeat, readSeats, writeSeat } from '../../src/network/kept-seat.ts';
import { temporaryHome } from '../progress/temporary-home.ts';

const token = 'T'.repeat(24);
const other = 'U'.repeat(24);
const seat = {
  ...{ address: '10.0.0.5:8123', code: 'K7QX3MB', wanted: '', token, session: 'room' },
};

it('keeps the places that were taken, the newest first, for this user alone', async () => {
  const home = temporaryHome();
  const ursula = { ...seat, wanted: 'Ursula' };
  expect(readSeats(home)).toEqual([]);
  await writeSeat(home, seat);
  await writeSeat(home, ursula);
  await writeSeat(home, { ...seat, token: other });
  expect(readSeats(home)).toEqual([{ ...seat, token: other }, ursula]);
  const file = path.join(home.folder, 'classroom', 'joined.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await forgetSeat(home, other);
  expect(readSeats(home)).toEqual([ursula]);
  for (let count = 0; count < 9; count++) await writeSeat(home, { ...seat, code: `CODE${count}` });
  expect(readSeats(home).map(({ code }) => code)).toEqual(
    [8, 7, 6, 5, 4, 3, 2, 1].map((count) => `CODE${count}`),
  );
  for (const text of ['', '{', '[]', '{"seats":7}', '{"seats":[7,null,{"token":"T"}]}']) {
    writeFileSync(file, text);
    expect(readSeats(home), text).toEqual([]);
  }
  for (const strange of [{ token: '鍵'.repeat(24) }, { token: 'T' }, { session: '../room' }]) {
    writeFileSync(file, JSON.stringify({ seats: [{ ...seat, ...strange }, seat] }));
    expect(readSeats(home), JSON.stringify(strange)).toEqual([seat]);
  }
});
