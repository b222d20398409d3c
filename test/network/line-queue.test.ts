import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { queueLines } from '../../src/network/line-queue.ts';
import type { SyncedFile } from '../../src/network/synced-file.ts';

/** A disk that keeps what is written, and fails while it is told to. */
const fakeDisk = () => {
  const writes: string[] = [];
  const disk = { failing: false, writes };
  const file: SyncedFile = {
    write: async (text) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (disk.failing) throw new Error('full');
      writes.push(text);
    },
    close: () => {},
  };
  return { disk, file };
};

describe('lines on their way to the disk', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('go out together: those of a turn, and those that come while the disk is at work', async () => {
    const { disk, file } = fakeDisk();
    const lines = queueLines(file);
    const first = Promise.all(['a', 'b', 'c'].map((text) => lines.append(text)));
    await vi.advanceTimersByTimeAsync(0);
    const second = Promise.all(['d', 'e'].map((text) => lines.append(text)));
    await vi.advanceTimersByTimeAsync(20);
    await Promise.all([first, second]);
    expect(disk.writes).toEqual(['abc', 'de']);
  });

  test('are kept when the disk is full, and go out by themselves, in order and once', async () => {
    const { disk, file } = fakeDisk();
    const lines = queueLines(file);
    const kept: string[] = [];
    disk.failing = true;
    const refused = lines.append('a', () => kept.push('a')).catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(20);
    expect(await refused).toBe('full');
    const again = lines.append('b', () => kept.push('b')).catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(20);
    expect(await again).toBe('full');
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    disk.failing = false;
    await vi.advanceTimersByTimeAsync(1100);
    expect([disk.writes, kept]).toEqual([['ab'], ['a', 'b']]);
    const after = lines.append('c');
    await vi.advanceTimersByTimeAsync(20);
    await after;
    expect(disk.writes).toEqual(['ab', 'c']);
  });

  test('leave nothing behind of those who merely asked in vain', async () => {
    const { disk, file } = fakeDisk();
    const lines = queueLines(file);
    let heard = 0;
    disk.failing = true;
    for (const text of ['a', '', '', '']) lines.append(text, () => heard++).catch(() => {});
    await vi.advanceTimersByTimeAsync(20);
    disk.failing = false;
    await vi.advanceTimersByTimeAsync(1100);
    expect([disk.writes, heard]).toEqual([['a'], 1]);
  });

  test('are waited for by who has nothing to add', async () => {
    const { disk, file } = fakeDisk();
    const lines = queueLines(file);
    disk.failing = true;
    lines.append('a').catch(() => {});
    const asked = lines.append('').catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(20);
    expect(await asked).toBe('full');
    disk.failing = false;
    const later = lines.append('');
    await vi.advanceTimersByTimeAsync(20);
    await later;
    expect(disk.writes).toEqual(['a']);
  });

  test('are tried once more at the end; nothing is taken after it', async () => {
    const { disk, file } = fakeDisk();
    const lines = queueLines(file);
    disk.failing = true;
    lines.append('a').catch(() => {});
    await vi.advanceTimersByTimeAsync(20);
    disk.failing = false;
    const closed = lines.close();
    await vi.advanceTimersByTimeAsync(20);
    await closed;
    expect(disk.writes).toEqual(['a']);
    await expect(lines.append('b')).rejects.toThrow('closed');
    expect(vi.getTimerCount()).toBe(0);
  });
});
