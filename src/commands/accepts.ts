import { type Acceptance, acceptanceOf, judgeAgainst } from '../grading/acceptance.ts';
import { mistakeSentences } from '../grading/mistake.ts';
import { safeText } from '../grading/safe-text.ts';
import { isRight, type Judgement } from '../grading/verdict.ts';
import { parsePort } from '../registry/port.ts';
import type { CommonOptions, Context } from './context.ts';
import { exitNo, UsageError } from './errors.ts';
import { suggestion } from './suggest.ts';

const acceptanceFor = (target: string, context: Context): Acceptance => {
  const acceptance = acceptanceOf(context.catalog, context.iana, target);
  if (acceptance) return acceptance;
  if (/^\s*\d/.test(target) && parsePort(target.trim()) === undefined) {
    throw new UsageError(
      `"${safeText(target)}" is no port; write a number from 0 to 65535, with /tcp or /udp if you like`,
    );
  }
  const names = [...context.catalog.itemsByName.keys()];
  throw new UsageError(
    `nothing is called "${safeText(target)}"${suggestion(target, names) || '; `portquiz search` looks for words'}`,
  );
};

const listLines = ({ kind, about, listed }: Acceptance): readonly string[] => {
  if (listed.length === 0) return [`${about}: no name is right, since IANA has none there.`];
  const what =
    kind === 'names'
      ? `Names that are right for ${about}:`
      : `Numbers that are right for ${safeText(about)}:`;
  const how =
    kind === 'names'
      ? 'Case, spaces and hyphens do not matter; one slip in five letters or more is forgiven, in digits none.'
      : 'Any order; separated by /, comma, "and" or space; a hyphen for an unbroken run; /tcp or /udp only as really used.';
  return [what, ...listed.map((text) => `  ${text}`), how];
};

const verdictWords: Readonly<Record<Judgement['verdict'], string>> = {
  right: 'Right.',
  slip: 'Right, with a slip.',
  partly: 'Partly: a part of the set counts as a miss.',
  wrong: 'Wrong.',
  unknown: 'Wrong.',
};

const shownNames = 4;

const judgementLine = ({ verdict, corrected, givenIs, expected, mistake }: Judgement): string => {
  const meant = corrected ? ` It is written ${corrected}.` : '';
  const other = verdict === 'wrong' && givenIs ? ` That is ${givenIs.label}.` : '';
  const known = mistake ? ` ${mistakeSentences[mistake]}` : other;
  const more = expected.length > shownNames ? ', ...' : '';
  const right =
    isRight(verdict) || expected.length === 0
      ? ''
      : ` Right: ${expected.slice(0, shownNames).join(', ')}${more}.`;
  return `${verdictWords[verdict]}${meant}${known}${right}`;
};

/** `portquiz accepts TARGET [ANSWER]`: what counts as right, or the verdict on one answer (exit 1 when wrong). */
export const accepts = (
  target: string,
  answer: string | undefined,
  options: CommonOptions,
  context: Context,
): number => {
  const acceptance = acceptanceFor(target, context);
  if (answer === undefined) {
    if (options.json)
      context.printJson({ verdict: null, expected: acceptance.listed, givenIs: null });
    else context.print(...listLines(acceptance));
    return 0;
  }
  const judgement = judgeAgainst(acceptance, answer, context.catalog, context.iana);
  const { verdict, expected, givenIs, corrected } = judgement;
  if (options.json) {
    context.printJson({
      verdict,
      expected,
      givenIs: givenIs?.label ?? null,
      ...(corrected ? { corrected } : {}),
    });
  } else context.print(judgementLine(judgement));
  return isRight(verdict) ? 0 : exitNo;
};
