import { escapeMarkdown, markdownTable } from './markdown.ts';
import {
  keyHeads,
  keyNote,
  type Worksheet,
  type WorksheetQuestion,
  whatToDo,
  worksheetFoot,
  worksheetTitle,
} from './worksheet.ts';

const questionLines = (
  { prompt, transport, choices }: WorksheetQuestion,
  at: number,
): readonly string[] => [
  `**${at + 1}.** ${escapeMarkdown(prompt)}${transport === '' ? '' : ` (${escapeMarkdown(transport)})`}`,
  '',
  ...choices.map(({ letter, label }) => `- ☐ ${escapeMarkdown(letter)}: ${escapeMarkdown(label)}`),
  '',
];

const keyRow = ({ letter, answer, why }: WorksheetQuestion, at: number): readonly string[] => [
  String(at + 1),
  `**${escapeMarkdown(letter)}**`,
  escapeMarkdown(answer),
  escapeMarkdown(why),
];

/** A drill as Markdown: the questions, a rule to cut at, and the key. */
export const worksheetMarkdown = (sheet: Worksheet): string => {
  const foot = escapeMarkdown(worksheetFoot(sheet));
  return `${[
    `# ${escapeMarkdown(worksheetTitle(sheet))}`,
    '',
    `${foot}. ${whatToDo}`,
    '',
    `Name: ${'\\_'.repeat(24)}  Date: ${'\\_'.repeat(12)}  Right: ${'\\_'.repeat(4)} of ${sheet.questions.length}`,
    '',
    ...sheet.questions.flatMap(questionLines),
    '---',
    '',
    `# Key. ${escapeMarkdown(worksheetTitle(sheet))}`,
    '',
    `${foot}. ${keyNote}`,
    '',
    ...markdownTable(keyHeads, sheet.questions.map(keyRow)),
  ].join('\n')}\n`;
};
