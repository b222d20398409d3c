import { idleInDrill } from '../../app/class/drill.ts';
import { type DrillState, drillPlace, missesOf, outcomeOf } from '../../app/class/drill-state.ts';
import { hintsFor } from '../../app/keymap.ts';
import { marksOf } from '../../drill/marks.ts';
import { askedNow } from '../../drill/taking.ts';
import {
  codeMeaning,
  comesBack,
  drillScore,
  handInLines,
  missedLines,
  sayRules,
  saySeconds,
  sayTakenBefore,
  standingSentences,
  variantMeaning,
} from '../../plain/class/drill-lines.ts';
import { optionLines, wanted } from '../../plain/question-lines.ts';
import { verdictLines } from '../../plain/verdict-lines.ts';
import { explain } from '../../session/explain.ts';
import { everywhere, placeNames } from '../help.tsx';
import { choiceLine, type Speech } from '../speech.ts';

const onIntro = (state: DrillState): Speech => ({
  lines: [
    `Quiz code ${state.taking.run.code}.`,
    codeMeaning,
    sayRules(state.taking),
    ...(state.taking.run.variant === 'A' ? [] : [variantMeaning(state.taking.run.variant)]),
    ...standingSentences(state.taking, state.setting.whose),
  ],
});

/** The time is said when the question comes up, and never by itself. */
const onQuestion = ({ taking, cursor }: DrillState): Speech => {
  const asked = askedNow(taking);
  if (!asked) return { lines: [] };
  const { question } = asked;
  const options = optionLines(question);
  const { seconds } = taking.run;
  return {
    lines: [
      `Question ${taking.at + 1} of ${taking.asked.length}. ${question.prompt} ${wanted(question)}`.trimEnd(),
      ...options,
      ...(seconds === null ? [] : [`${saySeconds(seconds)}.`]),
    ],
    changing: choiceLine(options, cursor),
  };
};

const onVerdict = (state: DrillState): Speech => {
  const outcome = outcomeOf(state);
  if (!outcome) return { lines: [] };
  const { catalog } = state.setting.grading;
  const { more, instead, sources } = explain(outcome, catalog);
  const further = [
    ...(more ? [more] : []),
    ...(instead ? [`Use instead: ${instead}.`] : []),
    `Sources: ${sources.join(', ')}.`,
  ];
  return {
    lines: [
      ...verdictLines(outcome, catalog, comesBack(outcome)),
      ...(state.sources ? further : []),
    ],
  };
};

const onDone = (state: DrillState): Speech => {
  const { taking, setting, handIn, top } = state;
  const misses = missesOf(state);
  const marked = misses[top - 1];
  if (marked) {
    const number = taking.asked.findIndex(({ place }) => place === marked.place) + 1;
    const [question, told] = missedLines(marked, number, setting.grading.catalog);
    return { lines: [`Missed ${top} of ${misses.length}: ${question}`, told] };
  }
  return {
    lines: [
      drillScore(marksOf(taking, setting.grading)),
      ...(setting.over ? [sayTakenBefore(taking, setting.whose)] : []),
      ...(handIn ? handInLines(handIn.slip, handIn.file, taking.run.name) : []),
      ...(handIn?.unwritten ? [`${handIn.unwritten.file}: ${handIn.unwritten.reason}.`] : []),
      ...(handIn?.trouble === undefined ? [] : [`No answers file: ${handIn.trouble}.`]),
    ],
  };
};

const speechOf = (state: DrillState): Speech => {
  const place = drillPlace(state);
  const hints = hintsFor(place, state.setting.keymap).filter(
    ({ command }) => !idleInDrill(state).has(command),
  );
  if (state.help)
    return {
      lines: [
        `${placeNames[place]}.`,
        ...hints.map(({ keys, label }) => `${keys}: ${label}.`),
        everywhere,
      ],
    };
  switch (state.taking.phase) {
    case 'ahead':
      return onIntro(state);
    case 'question':
      return onQuestion(state);
    case 'verdict':
      return onVerdict(state);
    case 'done':
      return onDone(state);
    default:
      return state.taking.phase satisfies never;
  }
};

/** The program `drill` as a screen reader reads it: sentences in order, the line that changes last. */
export const spokenDrill = (state: DrillState): readonly string[] => {
  const { lines, changing } = speechOf(state);
  const { keymap, deck } = state.setting;
  const hints = hintsFor(state.help ? 'help' : drillPlace(state), keymap).filter(
    ({ command }) => state.help || !idleInDrill(state).has(command),
  );
  return [
    state.help ? 'Keys.' : `Quiz: ${deck.name}.`,
    ...(state.trouble === undefined ? [] : [`Not saved: ${state.trouble}.`]),
    ...lines,
    `Keys: ${hints.map(({ keys, label }) => `${keys} ${label}`).join(', ')}.`,
    ...(changing === undefined ? [] : [changing]),
  ];
};
