import { describe, expect, test } from 'vitest';
import { portsAhead } from '../../src/schedule/by-the-exam.ts';

const share = (low: number, high: number) => ({ mean: (low + high) / 2, low, high });

describe('ports by the exam', () => {
  test('are whole ports, the low end rounded down and the high to the nearest', () => {
    expect(portsAhead(share(0.93, 0.98), 20)).toEqual({ low: 18, high: 20, of: 20 });
    expect(portsAhead(share(0.5, 0.62), 20)).toEqual({ low: 10, high: 12, of: 20 });
    expect(portsAhead(share(0.29, 0.4), 100)).toEqual({ low: 29, high: 40, of: 100 });
  });

  test('never end before they begin, nor past the list', () => {
    const steps = Array.from({ length: 21 }, (_, step) => step / 20);
    for (const items of [0, 1, 14, 20, 158])
      for (const low of steps)
        for (const high of steps.filter((step) => step >= low)) {
          const ports = portsAhead(share(low, high), items);
          expect([ports.low, ports.high, ports.of]).toEqual(
            [ports.low, ports.high, ports.of].sort((a, b) => a - b),
          );
          expect(ports.low).toBeGreaterThanOrEqual(0);
        }
  });
});
