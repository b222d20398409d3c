import type { Context } from './context.ts';
import type { Runner } from './runner.ts';

export const studyOnScreen = async (_runner: Runner, _context: Context): Promise<number> => 0;
