import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { forgetSeat, readSeat, writeSeat } from '../../src/network/kept-seat.ts';
import { temporaryHome } from '../progress/temporary-home.ts';

const token = 'T'.repeat(24);
const other = 'U'.repeat(24);
const seat = {
  ...{ address: '10.0.0.5:8123', code: 'K7QX3MB', wanted: '', token, session: 'room' },
};

it('keeps the place that was taken last, for this user alone', async () => {
  const home = temporaryHome();
  expect(readSeat(home)).toBeUndefined();
  await writeSeat(home, seat);
  await writeSeat(home, { ...seat, token: other });
  expect(readSeat(home)).toEqual({ ...seat, token: other });
  const file = path.join(home.folder, 'classroom', 'joined.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await forgetSeat(home);
  expect(readSeat(home)).toBeUndefined();
  for (const text of ['', '{', '[]', '{"token":7}', '{"token":"T"}']) {
    writeFileSync(file, text);
    expect(readSeat(home), text).toBeUndefined();
  }
  for (const strange of [{ token: '鍵'.repeat(24) }, { token: 'T' }, { session: '../room' }]) {
    writeFileSync(file, JSON.stringify({ ...seat, ...strange }));
    expect(readSeat(home), JSON.stringify(strange)).toBeUndefined();
  }
});
