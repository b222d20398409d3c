import type { Player, RoomState } from '../room.ts';
import type { HandIn, Mark } from './hand-in.ts';
import { personNamed } from './person.ts';
import type { Taken } from './taken.ts';

/**
 * The questions that count for a student, as the room's standings count them: closed and not voided, and from before
 * they joined only what they answered.
 */
const marksOf = ({ rounds, questions }: RoomState, { id, since }: Player): readonly Mark[] =>
  rounds.flatMap((round, place): readonly Mark[] => {
    const question = questions[place];
    const answer = round.answers.get(id);
    const counts = round.status === 'closed' && !round.voided && (answer || place >= since);
    return question && counts
      ? [{ question, number: place + 1, option: answer?.option ?? null, ms: answer?.ms ?? null }]
      : [];
  });

/** Only where students choose their names can the same name in two rooms be the same student. */
const personOf = ({ start }: RoomState, { id, name }: Player): string =>
  start.rules.names === 'free' ? personNamed(name) : `${start.id}/${id}`;

/** What a room brings to a report; kicked students are left out. */
export const takenLive = (state: RoomState): Taken => {
  const { start, rounds, players, phase } = state;
  const { id, drill, deck, time } = start;
  const handInOf = (player: Player): HandIn => ({
    id: `${id}/${player.id}`,
    kind: 'live',
    from: id,
    drill,
    deck,
    time,
    name: player.name,
    person: personOf(state, player),
    slip: player.slip,
    marks: marksOf(state, player),
  });
  return {
    quiz: {
      id,
      live: true,
      drill,
      deck,
      time,
      questions: rounds.filter(({ status, voided }) => status === 'closed' && !voided).length,
      voided: rounds.flatMap(({ voided }, place) => (voided ? [place + 1] : [])),
      names: start.rules.names,
      ended: phase === 'over',
    },
    handIns: [...players.values()].filter(({ kicked }) => !kicked).map(handInOf),
  };
};
