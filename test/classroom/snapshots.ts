import type {
  AnswerView,
  AskedView,
  RoomView,
  Snapshot,
  YouView,
} from '../../src/classroom/wire.ts';

/** The question at a place of a room made up. */
export const asked = (number = 1): AskedView => ({
  id: `room/${number}`,
  number,
  of: 5,
  prompt: 'Which port does SSH use?',
  transport: 'TCP',
  wants: 1,
  options: [
    { key: 'a', label: '21' },
    { key: 'b', label: '22' },
    { key: 'c', label: '23' },
    { key: 'd', label: '25' },
    { key: 'e', label: "I don't know" },
  ],
});

export const answerTo = (change: Partial<AnswerView> = {}): AnswerView => ({
  right: 'b',
  lines: ['SSH is 22: an encrypted command line.', 'Remember: two hands, two twos.'],
  counts: { a: 1, b: 20, c: 0, d: 0, e: 2 },
  voided: false,
  card: {
    id: 'ssh:service-to-number',
    item: 'ssh',
    direction: 'service-to-number',
    port: null,
    deck: 'core',
    items: { a: 'ftp', b: 'ssh', c: 'telnet', d: 'smtp' },
  },
  ...change,
});

/** What a host says, changed where a test wants it. */
export const told = (room: Partial<RoomView> = {}, you: Partial<YouView> = {}): Snapshot => ({
  room: {
    session: 'room',
    list: 'core',
    phase: 'question',
    questions: 5,
    seconds: 30,
    locked: false,
    question: asked(),
    left: 30_000,
    paused: false,
    answer: null,
    voided: [],
    board: null,
    ...room,
  },
  you: {
    name: 'able-crane',
    kicked: false,
    answer: null,
    left: 30_000,
    score: { right: 0, asked: 0, points: null },
    rank: null,
    ranked: true,
    ...you,
  },
});

export const inLobby: Snapshot = told(
  { phase: 'lobby', question: null, left: null },
  { left: null },
);

export const closed = (change: Partial<AnswerView> = {}, you: Partial<YouView> = {}): Snapshot =>
  told({ phase: 'answer', answer: answerTo(change), left: null }, { left: null, ...you });
