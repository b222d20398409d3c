import type { JoinState } from '../../app/class/join-state.ts';
import type { AnswerView, AskedView, Snapshot } from '../../classroom/wire.ts';
import {
  answerSentences,
  classVerdict,
  lobbySentence,
  moreAlike,
  ownScore,
  putOutSentence,
  rowName,
  saidIdk,
  sayClassScore,
  sayGiven,
  welcomeSentence,
} from '../../plain/class/join-words.ts';
import { cellsOf, padTo } from '../cells.ts';
import type { Layout } from '../frame.tsx';
import { proseLines, type TextLine } from '../text-line.tsx';
import type { Theme } from '../theme.ts';

const blank: TextLine = [];

/** What a view is made of. */
export interface JoinPaint {
  readonly layout: Layout;
  readonly theme: Theme;
}

const space = ({ compact }: Layout): readonly TextLine[] => (compact ? [] : [blank]);

/** A bold sentence, and what there is to say below it. */
const said = (title: string, text: string, { bodyWidth }: Layout): readonly TextLine[] => [
  ...proseLines(title, bodyWidth, { bold: true }),
  ...(text === '' ? [] : proseLines(text, bodyWidth, { dim: true })),
];

const verdictLines = (
  snapshot: Snapshot,
  answer: AnswerView,
  { layout: { bodyWidth }, theme: { right, wrong, signs } }: JoinPaint,
): readonly TextLine[] => {
  const verdict = classVerdict(snapshot, answer);
  switch (verdict) {
    case 'right':
      return [[{ text: `${signs.right} Right.`, bold: true, colour: right }]];
    case 'wrong':
      return [[{ text: `${signs.wrong} Not this time.`, bold: true, colour: wrong }]];
    case 'unknown':
      return [[{ text: saidIdk, bold: true }]];
    case 'unanswered':
      return [[{ text: 'You did not answer.', bold: true }]];
    case 'voided':
      return [[{ text: 'This question does not count.', bold: true }]];
    case 'before-them':
      return proseLines(welcomeSentence(snapshot), bodyWidth, { bold: true });
    default:
      return verdict satisfies never;
  }
};

/** How many took each choice: one line each, the right one and one's own marked. */
const countLines = (
  snapshot: Snapshot,
  question: AskedView,
  { right, counts }: AnswerView,
  { theme, layout }: JoinPaint,
): readonly TextLine[] => {
  const widest = Math.max(...question.options.map(({ label }) => cellsOf(label)));
  const width = Math.min(widest, layout.bodyWidth - 24);
  return question.options.map(({ key, label }) => {
    const isRight = key === right;
    const own = key === snapshot.you.answer ? '  your answer' : '';
    return [
      { text: isRight ? theme.signs.right : ' ', colour: theme.right },
      { text: ` ${key}  ` },
      { text: padTo(label, width), bold: isRight },
      { text: `  ${String(counts[key]).padStart(4)}${own}`, dim: true },
    ];
  });
};

const answerLines = (
  snapshot: Snapshot,
  question: AskedView,
  answer: AnswerView,
  paint: JoinPaint,
): readonly TextLine[] => {
  const { layout } = paint;
  const { bodyWidth, bodyRows } = layout;
  const head = [
    ...verdictLines(snapshot, answer, paint),
    ...proseLines(question.prompt, bodyWidth, { dim: true }),
    ...space(layout),
    ...answerSentences(question, answer).flatMap((line) => proseLines(line, bodyWidth)),
  ];
  const counts = [blank, ...countLines(snapshot, question, answer, paint)];
  const score = ownScore(snapshot.you);
  const foot =
    score === '' ? [] : [...space(layout), ...proseLines(score, bodyWidth, { dim: true })];
  const fits = head.length + counts.length + foot.length <= bodyRows;
  return [...head, ...(fits ? counts : []), ...foot];
};

const rankWidth = 4;
/** 20 signs, and who it is. */
const mostName = 28;

const boardLines = ({ room, you }: Snapshot, layout: Layout): readonly TextLine[] => {
  const titles = { board: 'The board', podium: 'The result', over: 'The quiz is over.' } as const;
  const { phase } = room;
  const title = phase === 'podium' || phase === 'over' ? titles[phase] : titles.board;
  const rows = (room.board ?? []).map((row) => ({
    row,
    name: rowName(row, you.name),
    score: sayClassScore(row),
  }));
  const scores = Math.max(0, ...rows.map(({ score }) => score.length));
  const width = Math.min(mostName, layout.bodyWidth - rankWidth - 2 - scores);
  const lines = rows.map(
    ({ row, name, score }): TextLine => [
      { text: `${row.rank}.`.padEnd(rankWidth), dim: true },
      { text: padTo(name, width), bold: row.name === you.name },
      { text: `  ${score}`, dim: true },
    ],
  );
  const more = moreAlike(room);
  const welcome = phase === 'board' ? welcomeSentence({ room, you }) : '';
  return [
    ...said(title, ownScore(you) || welcome, layout),
    ...(lines.length > 0 ? [...space(layout), ...lines] : []),
    ...(more === '' ? [] : [[{ text: ' '.repeat(rankWidth) + more, dim: true }]]),
    ...(phase === 'over'
      ? [
          ...space(layout),
          ...proseLines('Your answers count as study.', layout.bodyWidth, { dim: true }),
        ]
      : []),
  ];
};

/** A question after it was answered: what was sent, and that there is nothing to do. */
const sentLines = (state: JoinState, question: AskedView, layout: Layout): readonly TextLine[] => [
  ...proseLines(question.prompt, layout.bodyWidth, { dim: true }),
  ...space(layout),
  ...proseLines(sayGiven(state.student.given, question), layout.bodyWidth, { bold: true }),
  ...proseLines('Wait for the others.', layout.bodyWidth, { dim: true }),
];

const inRoom = (state: JoinState, snapshot: Snapshot, paint: JoinPaint): readonly TextLine[] => {
  const { layout } = paint;
  const { room, you } = snapshot;
  switch (room.phase) {
    case 'lobby':
      return said(`You are in as ${you.name}. Wait for your teacher.`, lobbySentence(room), layout);
    case 'question':
      return room.question ? sentLines(state, room.question, layout) : [];
    case 'answer':
      return room.question && room.answer
        ? answerLines(snapshot, room.question, room.answer, paint)
        : said('Wait for your teacher.', '', layout);
    case 'board':
    case 'podium':
    case 'over':
      return boardLines(snapshot, layout);
    default:
      return room.phase satisfies never;
  }
};

/** All but the form and a question that can be answered: lines from top to bottom. */
export const joinLines = (state: JoinState, paint: JoinPaint): readonly TextLine[] => {
  const { seat, snapshot } = state.student;
  if (seat.name === 'kicked') return said(putOutSentence, '', paint.layout);
  if (!snapshot) return said('Coming in...', state.address, paint.layout);
  return inRoom(state, snapshot, paint);
};
