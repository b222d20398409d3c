import { expect, it } from 'vitest';
import { replay } from '../../src/memory/fold.ts';
import { statisticsOf } from '../../src/memory/statistics.ts';
import { catalog } from '../catalog.ts';
import { missOf, momentOn, resetOf, reviewOf, undoOf } from './review.ts';

const at = (hour: number) => momentOn(0, 6 + hour);
const purpose = { card: 'ssh:purpose', direction: 'purpose' } as const;

const events = [
  // First meetings: a miss and a right one.
  missOf({ id: '1', ...at(1) }),
  reviewOf({ id: '2', ...at(2), ...purpose }),
  // Then three right, two of them in a row after a miss.
  reviewOf({ id: '3', ...at(3) }),
  missOf({ id: '4', ...at(4), ...purpose }),
  reviewOf({ id: '5', ...at(5), ...purpose }),
  reviewOf({ id: '6', ...momentOn(1) }),
];

const figures = (list: Parameters<typeof replay>[0]) => statisticsOf(replay(list), catalog.items);

it('first meetings are counted and stay out of every other figure', () => {
  const statistics = figures(events);
  expect(statistics).toMatchObject({
    answers: 6,
    firstMeetings: 2,
    score: { right: 3, wrong: 1, accuracy: 0.75 },
    run: 2,
    bestRun: 2,
    daysPractised: 2,
    cardsMet: 2,
    missedWaiting: 0,
  });
  expect(statistics.byDirection).toEqual({
    'number-to-service': { right: 2, wrong: 0, accuracy: 1 },
    'service-to-number': { right: 0, wrong: 0, accuracy: null },
    purpose: { right: 1, wrong: 1, accuracy: 0.5 },
  });
  expect(statistics.byItem).toEqual({ ssh: { right: 3, wrong: 1, accuracy: 0.75 } });
  expect(Object.values(statistics.byFamily)).toEqual([{ right: 3, wrong: 1, accuracy: 0.75 }]);
});

it('a wrong first meeting neither counts as wrong nor breaks a run', () => {
  const more = figures([...events, missOf({ id: '7', ...momentOn(2), card: 'dns:purpose' })]);
  expect(more).toMatchObject({ score: { wrong: 1 }, run: 2, firstMeetings: 3, missedWaiting: 1 });
});

it('what was mixed up is counted, the most often first', () => {
  const again = missOf({ id: '8', ...momentOn(2), givenIs: 'dns' });
  expect(figures([...events, again]).mixedUp).toEqual([
    {
      asked: 'ssh',
      given: 'telnet',
      times: 2,
      byDirection: { 'number-to-service': 1, purpose: 1 },
      open: true,
    },
    {
      asked: 'ssh',
      given: 'dns',
      times: 1,
      byDirection: { 'number-to-service': 1 },
      open: true,
    },
  ]);
});

it('an undone answer is in no figure, and a reset leaves none', () => {
  expect(figures([...events, undoOf('6', 'u')])).toEqual(figures(events.slice(0, 5)));
  expect(figures([...events, resetOf('r', momentOn(2))])).toEqual(figures([]));
});
