import { describe, expect, it } from 'vitest';
import {
  type OwnRecord,
  playerOf,
  recordOf,
  recordOfAnswers,
} from '../../src/classroom/own-record.ts';
import { emptyMemory } from '../../src/memory/memory.ts';
import { momentAt } from '../../src/memory/moment.ts';
import { catalog } from '../catalog.ts';
import { answerTo, asked, closed, inLobby, told } from './snapshots.ts';

const at = momentAt(Date.UTC(2026, 10, 23, 9));
const fresh: OwnRecord = {
  ...{ catalog, shell: 'screen', app: '0.1.0', memory: emptyMemory },
  ...{ player: playerOf('a token'), kept: new Set() },
};
const eventsOf = (record: OwnRecord, snapshot = closed({}, { answer: 'b' })) =>
  recordOf(record, snapshot, at).events;

describe("a student's own journal", () => {
  it('gets the answer to a question that is closed, as study', () => {
    const [review] = eventsOf(fresh, closed({}, { answer: 'a' }));
    expect(review).toEqual({
      ...{ v: 1, type: 'review', id: `room/1/${fresh.player}`, ...at, session: 'room' },
      ...{ card: 'ssh:service-to-number', item: 'ssh', direction: 'service-to-number', port: null },
      ...{ form: 'choice', options: ['21', '22', '23', '25', "I don't know"], given: '21' },
      ...{ givenIs: 'ftp', verdict: 'wrong', ms: null, hint: null, blur: false, mode: 'class' },
      ...{ shell: 'screen', deck: 'core', rating: 1, app: '0.1.0', content: catalog.version },
    });
    expect(eventsOf(fresh)).toMatchObject([{ verdict: 'right' }]);
    expect(eventsOf(fresh, closed({}, { answer: 'e' }))).toMatchObject([
      { verdict: 'unknown', givenIs: null },
    ]);
  });

  it('gets it once, however often it is told, and in another run', () => {
    const { record, events } = recordOf(fresh, closed({}, { answer: 'b' }), at);
    expect(eventsOf(record)).toEqual([]);
    expect(record.memory.cards.get('ssh:service-to-number')?.rightDays).toBe(1);
    const ids = new Set(events.map(({ id }) => id));
    expect(eventsOf({ ...fresh, kept: ids })).toEqual([]);
    expect(eventsOf({ ...fresh, kept: ids, player: playerOf('another') })).toHaveLength(1);
  });

  it('gets nothing before the close, without an answer, or of a question that does not count', () => {
    expect(eventsOf(fresh, inLobby)).toEqual([]);
    expect(eventsOf(fresh, told({}, { answer: 'b' }))).toEqual([]);
    expect(eventsOf(fresh, closed())).toEqual([]);
    expect(eventsOf(fresh, closed({ voided: true }, { answer: 'b' }))).toEqual([]);
  });

  it('gets what was closed while its student was away, each once', () => {
    const answer = answerTo();
    const missed = [
      { question: asked(1), answer, given: 'a' },
      { question: asked(2), answer: { ...answer, voided: true }, given: 'a' },
      { question: asked(3), answer, given: 'b' },
    ] as const;
    const { record, events } = recordOfAnswers(fresh, 'room', missed, at);
    expect(events).toEqual([
      ...eventsOf(fresh, closed({}, { answer: 'a' })),
      expect.objectContaining({ id: `room/3/${fresh.player}`, verdict: 'right' }),
    ]);
    expect(recordOfAnswers(record, 'room', missed, at).events).toEqual([]);
    expect(eventsOf(record, closed({}, { answer: 'a' }))).toEqual([]);
  });

  it('takes an answer back when its question is struck out later, once', () => {
    const { record } = recordOf(fresh, closed({}, { answer: 'b' }), at);
    const { room, you } = closed({ voided: true }, { answer: 'b' });
    const struck = { room: { ...room, voided: [1] }, you };
    const undone = recordOf(record, struck, at);
    expect(undone.events).toMatchObject([{ type: 'undo', review: `room/1/${fresh.player}` }]);
    expect(eventsOf(undone.record, struck)).toEqual([]);
  });

  it('takes it back when others have come since, in another run too', () => {
    const { record, events } = recordOf(fresh, closed({}, { answer: 'b' }), at);
    const later = told({ question: asked(3), voided: [1, 2] });
    const undone = recordOf(record, later, at);
    expect(undone.events).toMatchObject([{ type: 'undo', review: `room/1/${fresh.player}` }]);
    expect(eventsOf(undone.record, later)).toEqual([]);
    const another = { ...fresh, kept: new Set(events.map(({ id }) => id)) };
    expect(eventsOf(another, later)).toEqual(undone.events);
    expect(eventsOf(fresh, later)).toEqual([]);
  });

  it('gets nothing of a card that this content does not have, and no strange ids', () => {
    const { card } = answerTo();
    for (const strange of [
      { ...card, item: 'nothing' },
      { ...card, id: 'ssh:purpose' },
      { ...card, direction: 'constructor' as typeof card.direction },
      { ...card, deck: 'a\nb' },
    ])
      expect(eventsOf(fresh, closed({ card: strange }, { answer: 'b' }))).toEqual([]);
    const { room, you } = closed({}, { answer: 'b' });
    expect(eventsOf(fresh, { room: { ...room, session: '../x' }, you })).toEqual([]);
  });

  it('does not tell the token', () => {
    expect(fresh.player).not.toContain('token');
    expect(fresh.player.length).toBeLessThan(8);
  });
});
