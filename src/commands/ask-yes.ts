import { createInterface } from 'node:readline/promises';

/** Asks on the terminal; only the word "yes" is one. At the end of input nobody has said it. */
export const isSure = async (question: string): Promise<boolean> => {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const ended = new Promise<string>((resolve) => reader.once('close', () => resolve('')));
    const answer = await Promise.race([reader.question(`${question} Type yes: `), ended]);
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    reader.close();
  }
};
