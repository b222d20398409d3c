import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The name of the program's largest chunk: Ink, and the screens. */
export const largestChunk = (dist = 'dist'): string => {
  const chunks = path.join(dist, 'chunks');
  const sizeOf = (name: string): number => statSync(path.join(chunks, name)).size;
  return readdirSync(chunks).sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? '';
};
