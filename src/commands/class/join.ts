import { idsOfRoom } from '../../classroom/own-record.ts';
import { foldRoomCode } from '../../classroom/room-code.ts';
import {
  type JoinProblem,
  nobody,
  type StudentEvent,
  type StudentState,
} from '../../classroom/student-state.ts';
import { holdSeat } from '../../network/held-seat.ts';
import { type KeptSeat, readSeats, writeSeat } from '../../network/kept-seat.ts';
import { type StudentAddress, shownAddress } from '../../network/student-address.ts';
import { connectTo, type StudentConnection } from '../../network/student-connection.ts';
import { sayJoinProblem } from '../../plain/class/join-words.ts';
import { readIds } from '../../progress/own-ids.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Options } from '../options.ts';
import { isPlain } from '../sitting.ts';
import { appVersion } from '../version.ts';
import { joinAddress } from './join-address.ts';
import type { Joining } from './join-lines.ts';
import type { Ticket } from './join-world.ts';

/** The places kept from earlier starts that were taken in the same way: another code or name is another student. */
const seatsFor = (seats: readonly KeptSeat[], ticket: Ticket): readonly KeptSeat[] =>
  seats.filter(({ address, code, wanted }) => {
    const isSameCode = ticket.code === '' || code === ticket.code;
    const isSameName = ticket.wanted === '' || wanted === ticket.wanted;
    return address === ticket.address && isSameCode && isSameName;
  });

/** How a start begins: the student's side as it stands, and what is done first. */
interface Start {
  readonly student: StudentState;
  readonly opening: StudentEvent | undefined;
}

const nameProblems: readonly string[] = ['name-missing', 'name-unfit', 'name-taken'];

const problemAt = (address: string, problem: JoinProblem): UsageError =>
  new UsageError(`join ${address}: ${sayJoinProblem(problem)}`);

/** A code from the command line is tried before the screen is taken, so that a fault is one line. */
const enter = async (
  ticket: Ticket,
  connection: StudentConnection,
  { home }: Context,
): Promise<Start> => {
  const { code, wanted, address } = ticket;
  const reply = await connection.join(wanted === '' ? { code } : { code, name: wanted });
  const refused = (why: JoinProblem): Start => {
    if (nameProblems.includes(why)) {
      // Whoever pipes answers in may pipe in a name as well.
      const seat = { name: 'outside', problem: why, asksName: true, kept: undefined } as const;
      return { student: { ...nobody, seat }, opening: undefined };
    }
    throw problemAt(address, why);
  };
  if (typeof reply === 'string') return refused(reply);
  if (!reply.ok) return refused(reply.why);
  const { token, session } = reply;
  holdSeat(home, token);
  // Where it cannot be kept the program's end is the place's.
  await writeSeat(home, { ...ticket, token, session }).catch(() => undefined);
  return { student: nobody, opening: { type: 'resume', token } };
};

/** The newest place that is free; undefined where there is none to take. @throws UsageError where all are held */
const freeSeat = (seats: readonly KeptSeat[], { home }: Context): KeptSeat | undefined => {
  const [newest] = seats;
  const free = seats.find(({ token }) => holdSeat(home, token));
  if (free || !newest) return free;
  throw new UsageError(
    `join ${newest.address}: you are in this quiz in another window; go on there, or leave it there first`,
  );
};

const startFrom = (
  seat: KeptSeat | undefined,
  ticket: Ticket,
  connection: StudentConnection,
  context: Context,
): Promise<Start> | Start => {
  if (seat) return { student: nobody, opening: { type: 'resume', token: seat.token } };
  if (ticket.code !== '') return enter(ticket, connection, context);
  return { student: nobody, opening: undefined };
};

const joiningFor = async (
  address: StudentAddress,
  ticket: Ticket,
  context: Context,
): Promise<Joining> => {
  const connection = connectTo(address);
  const seat = freeSeat(seatsFor(readSeats(context.home), ticket), context);
  const start = await startFrom(seat, ticket, connection, context);
  const kept = seat ? readIds(context.home, idsOfRoom(seat.session)) : new Set<string>();
  const { catalog, memory } = context;
  const record = { catalog, memory, app: appVersion, kept };
  const known = ticket.code === '' && seat ? { ...ticket, code: seat.code } : ticket;
  return { ticket: known, connection, isBack: seat !== undefined, record, ...start };
};

/** `portquiz join`: a student's side of a quiz that somebody hosts. */
export const join = async (
  addressText: string,
  codeText: string | undefined,
  options: Options,
  context: Context,
): Promise<number> => {
  const address = joinAddress(addressText, codeText);
  const ticket: Ticket = {
    address: shownAddress(address),
    code: foldRoomCode(codeText ?? address.code ?? ''),
    wanted: options.name?.trim() ?? '',
  };
  const joining = await joiningFor(address, ticket, context);
  if (isPlain(context)) {
    const { joinInLines } = await import('./join-lines.ts');
    const problem = await joinInLines(joining, context);
    if (problem) throw problemAt(ticket.address, problem);
    return 0;
  }
  const { joinOnScreen } = await import('./join-screen.ts');
  const leaving = await joinOnScreen(joining, context);
  // Ink's throttle timer would keep the process for another 35 ms.
  return process.exit('code' in leaving ? leaving.code : 0);
};
