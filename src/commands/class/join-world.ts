import type { StudentEffect, StudentEvent } from '../../classroom/student-state.ts';
import { holdSeat } from '../../network/held-seat.ts';
import { forgetSeat, writeSeat } from '../../network/kept-seat.ts';
import type { StudentConnection } from '../../network/student-connection.ts';
import type { Context } from '../context.ts';
import { type HearMissed, missedCloses } from './missed-closes.ts';

/** How somebody came to a room: the next start goes by it. */
export interface Ticket {
  /** `192.168.1.20:8123` */
  readonly address: string;
  /** Folded as codes are compared; empty while none is known. */
  readonly code: string;
  /** The name asked for; empty where none was. */
  readonly wanted: string;
}

/** The way somebody comes to a room. */
export interface Entrance {
  readonly ticket: Ticket;
  readonly connection: StudentConnection;
  /** The place is one kept from an earlier start. */
  readonly isBack: boolean;
}

/** What a student's side does outside: the network, and the place kept for the next start. */
export interface JoinWorld {
  carryOut(effect: StudentEffect): void;
  /** The connection is closed, and what is to be kept is kept. */
  close(): Promise<void>;
}

type Of<T extends StudentEffect['type']> = Extract<StudentEffect, { readonly type: T }>;

/**
 * @param hear what comes of it
 * @param hearMissed the student's answers whose close was told while nobody listened
 * @param fold makes a code comparable
 */
export const joinWorld = (
  { ticket: first, connection, isBack }: Entrance,
  { home }: Context,
  hear: (event: StudentEvent) => void,
  hearMissed: HearMissed,
  fold: (code: string) => string,
): JoinWorld => {
  const missed = missedCloses(connection, isBack, hearMissed);
  let ticket = first;
  let held = '';
  let hasTried = false;
  let isRejoining = false;
  let keeping: Promise<void> = Promise.resolve();
  // A place that cannot be kept is lost with the program, and with it nothing else.
  const keep = (write: () => Promise<void>): void => {
    keeping = keeping.then(write).catch(() => undefined);
  };
  const chance = () => ({ ms: performance.now(), random: Math.random() });

  const join = async ({ code, name, token }: Of<'join'>): Promise<void> => {
    ticket = { ...ticket, code: fold(code), wanted: name ?? '' };
    const reply = await connection.join({
      code,
      ...(name !== undefined && { name }),
      ...(token !== undefined && { token }),
    });
    const isItsOwn = isRejoining;
    isRejoining = false;
    if (typeof reply === 'string') hear({ type: 'join-failed', problem: reply });
    // Nobody typed that code here.
    else if (isItsOwn && !reply.ok && reply.why === 'wrong-code')
      hear({ type: 'join-failed', problem: 'seat-gone' });
    else hear({ type: 'join-replied', reply });
  };
  const answer = async ({ token, question, option }: Of<'answer'>): Promise<void> => {
    const reply = await connection.answer(token, { question, option });
    hear(
      reply
        ? { type: 'answer-replied', question, reply, ...chance() }
        : { type: 'answer-failed', question, ...chance() },
    );
  };
  /** A place that is gone is taken anew by the code that was given with the command. */
  const rejoin = (): void => {
    if (hasTried || first.code === '') return;
    hasTried = true;
    isRejoining = true;
    const name = first.wanted === '' ? undefined : first.wanted;
    setImmediate(() => hear({ type: 'enter', code: first.code, name }));
  };

  const carryOut = (effect: StudentEffect): void => {
    switch (effect.type) {
      case 'join':
        void join(effect);
        break;
      case 'connect':
        held = effect.token;
        connection.listen(effect.token, {
          snapshot: (snapshot) => {
            hear({ type: 'snapshot', snapshot, ms: performance.now() });
            missed.told(effect.token, snapshot);
          },
          lost: () => hear({ type: 'lost', ...chance() }),
          putOut: (why) => {
            hear({ type: 'put-out', why, ...chance() });
            if (why === 'not-in') rejoin();
          },
        });
        break;
      case 'disconnect':
        connection.close();
        break;
      case 'answer':
        void answer(effect);
        break;
      case 'keep-seat': {
        const { token, session } = effect;
        const seat = { ...ticket, token, session };
        missed.comesIn();
        holdSeat(home, token);
        keep(() => writeSeat(home, seat));
        break;
      }
      case 'forget-seat':
        keep(() => forgetSeat(home, held));
        break;
      default:
        effect satisfies never;
    }
  };
  return {
    carryOut,
    close: async () => {
      connection.close();
      await keeping;
    },
  };
};
