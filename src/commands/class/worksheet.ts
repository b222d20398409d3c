import { readCode } from '../../drill/code.ts';
import type { Worksheet } from '../../formats/worksheet.ts';
import { worksheetMarkdown } from '../../formats/worksheet-markdown.ts';
import { worksheetPage } from '../../formats/worksheet-page.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Options } from '../options.ts';
import { appVersion } from '../version.ts';
import { deliver, type WantedFile } from '../written-file.ts';
import { codeFaultLine } from './code-fault.ts';
import { variantOf } from './variant.ts';
import { worksheetOf } from './worksheet-paper.ts';

const wantedOf = ({ md, html }: Options, sheet: Worksheet): readonly WantedFile[] => [
  ...(md === undefined ? [] : [{ option: '--md', file: md, text: worksheetMarkdown(sheet) }]),
  ...(html === undefined ? [] : [{ option: '--html', file: html, text: worksheetPage(sheet) }]),
];

/** `portquiz worksheet`: the quiz of a code on paper, its key on a page of its own. */
export const worksheet = (code: string, options: Options, context: Context): number => {
  const variant = variantOf(options.variant);
  if (options.html === undefined && options.md === undefined)
    throw new UsageError(
      'worksheet: say where to write it: --html FILE for a page to print, or --md FILE for Markdown',
    );
  const read = readCode(code, context.catalog, appVersion);
  if ('fault' in read) throw new UsageError(codeFaultLine(read.fault, code));
  deliver(wantedOf(options, worksheetOf(read.drill, read.code, variant, context.catalog)), context);
  return 0;
};
