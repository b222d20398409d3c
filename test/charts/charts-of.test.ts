import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/app/home.ts';
import type { Charts } from '../../src/charts/charts.ts';
import { chartsOf } from '../../src/charts/charts-of.ts';
import { emptyMemory, type Memory } from '../../src/memory/memory.ts';
import { type Moment, momentAt } from '../../src/memory/moment.ts';
import { statisticsOf } from '../../src/memory/statistics.ts';
import { cardsOf } from '../../src/registry/deck.ts';
import { itemsById } from '../../src/registry/items-by-id.ts';
import { agendaFor, countsOf, freshOf } from '../../src/schedule/agenda.ts';
import { planFor } from '../../src/schedule/plan.ts';
import { syllabusOf } from '../../src/schedule/syllabus.ts';
import { workdayOf } from '../../src/schedule/workday.ts';
import { catalog, iana } from '../catalog.ts';
import { asText } from '../memory/as-text.ts';
import { deckNamed } from '../memory/cards.ts';
import { remember } from '../memory/remember.ts';
import { missOf, momentOn, reviewOf } from '../memory/review.ts';
import { bookedIn } from '../schedule/booked.ts';
import { liveThrough } from '../schedule/live-through.ts';
import { anybodyOn } from '../schedule/random-memory.ts';

const deck = deckNamed('core');
const minutes = 10;
const items = itemsById(catalog, () => iana);

const charted = (memory: Memory, now: Moment, list = deck, perDay = minutes): Charts =>
  chartsOf(list, memory, now, { minutes: perDay, families: catalog.families, items });

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('the charts of any learner', () => {
  const anybody = anybodyOn(cardsOf(deck), deck.id);

  it('begin the days ahead with today as Home and due tell it', () => {
    fc.assert(
      fc.property(anybody, fc.boolean(), fc.constantFrom(1, 10), (learner, isBooked, perDay) => {
        const { memory, today } = learner;
        const known = isBooked ? memory : { ...memory, goal: null };
        const now = momentOn(today, 8);
        const [first] = charted(known, now, deck, perDay).ahead;
        const home = figuresOf(catalog, deck, known, now, perDay).list.today;
        const agenda = agendaFor(syllabusOf(deck, perDay), known, now);
        expect(first).toMatchObject({
          day: now.day,
          repeats: home.repeat,
          fresh: home.fresh,
          waiting: home.waiting,
        });
        expect(first && first.repeats + first.waiting).toBe(countsOf(agenda).repeat);
        expect(first?.fresh).toBeLessThanOrEqual(freshOf(agenda).length);
        const hasWork = home.repeat + home.fresh > 0;
        expect(first?.minutes).toBe(hasWork ? home.minutes : 0);
      }),
      { numRuns: 60 },
    );
  });

  it('go on as the plan does, up to the day of the exam', () => {
    fc.assert(
      fc.property(anybody, ({ memory, today, daysToExam }) => {
        const now = momentOn(today, 8);
        const { ahead } = charted(memory, now);
        const plan = planFor(syllabusOf(deck, minutes), memory, now);
        const length = Math.min(14, daysToExam + 1);
        expect(ahead.map(({ day }) => day)).toEqual(
          Array.from({ length }, (_, at) => momentOn(today + at).day),
        );
        const isDone = sum(ahead.slice(0, 1).map((day) => day.repeats + day.fresh)) === 0;
        const planned = plan?.days.slice(isDone ? 2 : 1, Math.min(14, daysToExam)) ?? [];
        expect(
          ahead
            .slice(isDone ? 2 : 1, Math.min(14, daysToExam))
            .map(({ repeats, fresh, waiting }) => ({ repeat: repeats, fresh, waiting })),
        ).toEqual(planned.map(({ repeat, fresh, waiting }) => ({ repeat, fresh, waiting })));
      }),
      { numRuns: 60 },
    );
  });

  it('agree with one another, and change nothing', () => {
    fc.assert(
      fc.property(anybody, ({ memory, today }) => {
        const now = momentOn(today, 8);
        const before = asText(memory);
        const { levels, families, directions, overTime, days } = charted(memory, now);
        const { known, total } = figuresOf(catalog, deck, memory, now, minutes);
        expect([levels.solid, sum(Object.values(levels))]).toEqual([known, total]);
        expect(sum(families.map((family) => family.total))).toBe(total);
        expect(sum(families.map((family) => family.levels.shaky))).toBe(levels.shaky);
        for (const family of families) expect(sum(Object.values(family.levels))).toBe(family.total);
        for (const way of directions) {
          expect(way.known).toBeLessThanOrEqual(way.met);
          expect(way.met).toBeLessThanOrEqual(way.total);
        }
        if (days.length > 0)
          expect(overTime.at(-1)).toEqual({ day: now.day, known, met: total - levels.unmet });
        expect(sum(days.map(({ answers }) => answers))).toBe(
          statisticsOf(memory, catalog.items).answers,
        );
        expect(asText(memory)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the charts of one learner', () => {
  const { memory } = liveThrough(cardsOf(deck), 12, { seed: 'charts', chance: 0.8 });
  const now = momentOn(12, 8);

  it('are empty and whole before the first answer', () => {
    const charts = charted(emptyMemory, now);
    expect(charts).toMatchObject({
      deck: { id: 'core', total: deck.size },
      today: now.day,
      levels: { solid: 0, shaky: 0, new: 0, unmet: deck.size },
      overTime: [],
      mixedUp: [],
      days: [],
      exam: { ahead: undefined, forecast: undefined, tests: [] },
    });
    expect(charts.ahead).toHaveLength(14);
    expect(charts.ahead[0]).toMatchObject({ repeats: 0, fresh: 12 });
    expect(charts.families.length).toBeGreaterThan(3);
  });

  it('tell tomorrow as Home does once today is done', () => {
    for (const seed of ['a', 'b', 'c', 'd'])
      for (const days of [4, 8, 12]) {
        const { memory: lived } = liveThrough(cardsOf(deck), days, { seed, chance: 0.8 });
        const evening = momentOn(days - 1, 20);
        const [today, tomorrow] = charted(lived, evening).ahead;
        expect(today).toMatchObject({ repeats: 0, fresh: 0, minutes: 0 });
        const told = figuresOf(catalog, deck, lived, evening, minutes).list.tomorrow;
        expect(tomorrow).toMatchObject({ repeats: told.repeat, fresh: told.fresh });
      }
  });

  it('hold the last look on the day of the exam, and nothing after it', () => {
    const booked = bookedIn('core', 3, memory, now);
    const { ahead, exam } = charted(booked, now);
    expect(ahead.map(({ day }) => day)).toEqual([12, 13, 14, 15].map((day) => momentOn(day).day));
    const { repeats = 0, fresh } = ahead.at(-1) ?? {};
    expect([fresh, repeats >= 12, repeats <= 16]).toEqual([0, true, true]);
    expect(exam.ahead).toEqual({ date: momentOn(15).day, daysLeft: 3 });
    expect(exam.forecast?.ports.of).toBe(deck.size);
    expect(charted(booked, now, deckNamed('net+')).exam).toMatchObject({
      ahead: undefined,
      forecast: undefined,
    });
  });

  it('hold eight a week at the most once the exam is passed', () => {
    const passed: Memory = { ...memory, goal: { deck: 'core', date: '2026-03-01', passed: true } };
    const later = momentOn(90, 8);
    const { ahead } = charted(passed, later);
    const repeats = ahead.map((day) => day.repeats);
    expect(ahead[0]).toMatchObject({
      repeats: workdayOf(syllabusOf(deck, minutes), passed, later).repeat,
    });
    expect(sum(repeats)).toBeGreaterThan(8);
    for (let day = 0; day + 7 <= repeats.length; day++)
      expect(sum(repeats.slice(day, day + 7))).toBeLessThanOrEqual(8);
    expect(ahead.every(({ fresh }) => fresh === 0)).toBe(true);
  });

  it('name what was mixed up, on whatever list it is, and those of the list alone', () => {
    const miss = (id: string, item: string, givenIs: string) =>
      missOf({ id, item, card: `${item}:purpose`, direction: 'purpose', givenIs, ...now });
    const events = [
      miss('1', 'pop3', 'imap'),
      miss('2', 'pop3', 'imap'),
      miss('3', 'ssh', 'iana-9090'),
      miss('4', 'ldap', 'gone'),
      miss('5', 'gone', 'ldap'),
    ];
    const { mixedUp } = charted(events.reduce(remember, emptyMemory), now);
    expect(mixedUp).toEqual([
      {
        asked: { id: 'pop3', name: 'POP3', ports: [110] },
        given: { id: 'imap', name: 'IMAP', ports: [143] },
        times: 2,
        open: true,
      },
      {
        asked: expect.objectContaining({ id: 'ldap' }),
        given: { id: 'gone', name: 'gone', ports: [] },
        times: 1,
        open: true,
      },
      {
        asked: expect.objectContaining({ id: 'ssh' }),
        given: { id: 'iana-9090', name: 'WebSM', ports: [9090] },
        times: 1,
        open: true,
      },
    ]);
  });

  it('hold a further way of asking once it was asked', () => {
    const ways = (known: Memory) =>
      charted(known, now).directions.map(({ direction }) => direction);
    const main = ['number-to-service', 'service-to-number', 'purpose'];
    expect(ways(memory)).toEqual(main);
    const transport = reviewOf({ id: 't', card: 'ssh:transport', direction: 'transport', ...now });
    expect(ways(remember(memory, transport))).toEqual([...main, 'transport']);
  });

  it('agree on a clock that was set back', () => {
    const { levels, overTime } = charted(memory, momentAt(momentOn(6).time));
    expect(overTime).toHaveLength(7);
    expect(overTime.at(-1)?.known).toBe(levels.solid);
  });
});
