import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HeldError, hold, holderOf } from '../../src/progress/held.ts';
import { temporaryFolder } from './temporary-home.ts';

const heldBy = (folder: string, pid: number, more: object = {}): void =>
  writeFileSync(
    path.join(folder, `room.${pid}.lock`),
    JSON.stringify({ pid, began: '', machine: hostname(), run: 'another', ...more }),
  );

/** The number of a process that is gone. */
const gone = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('a session', () => {
  test('is held by one, until it is let go', () => {
    const folder = temporaryFolder();
    const release = hold(folder, 'room');
    expect(holderOf(folder, 'room')?.holder.pid).toBe(process.pid);
    expect(() => hold(folder, 'room')).toThrow(HeldError);
    expect(holderOf(folder, 'other')).toBeUndefined();
    hold(folder, 'other')();
    release();
    expect(holderOf(folder, 'room')).toBeUndefined();
    hold(folder, 'room')();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not kept by the dead: gone, with their number taken by another, or half written', () => {
    const folder = temporaryFolder();
    heldBy(folder, gone());
    heldBy(folder, process.ppid, { began: '1' });
    heldBy(folder, process.pid);
    writeFileSync(path.join(folder, 'room.7.lock'), '{"pid":');
    const release = hold(folder, 'room');
    expect(readdirSync(folder)).toEqual([`room.${process.pid}.lock`]);
    release();
  });

  test('is kept by the living, and by those on machines that cannot be asked', () => {
    const folder = temporaryFolder();
    heldBy(folder, process.ppid);
    expect(() => hold(folder, 'room')).toThrow(`process ${process.ppid}`);
    const other = temporaryFolder();
    heldBy(other, gone(), { machine: 'elsewhere' });
    expect(() => hold(other, 'room')).toThrow('on elsewhere');
  });
});
