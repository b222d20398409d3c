/** What has come of a stream of server-sent events and makes no whole event yet. */
export interface EventRest {
  readonly line: string;
  readonly data: readonly string[];
}

export const noRest: EventRest = { line: '', data: [] };

/** More than any event of ours: what is longer comes from somebody else. In characters. */
const longest = 1_000_000;

/**
 * Reads a piece of a stream (`text/event-stream`, the part that hosts use: data and comments).
 * @returns the data of each event that is whole now, and what waits for more
 * @throws RangeError for an event that does not end
 */
export const readEvents = (
  rest: EventRest,
  text: string,
): { readonly events: readonly string[]; readonly rest: EventRest } => {
  const lines = (rest.line + text).split(/\r?\n/);
  const line = lines.pop() ?? '';
  const events: string[] = [];
  let data = [...rest.data];
  for (const each of lines) {
    if (each.startsWith('data:')) data.push(each.slice(each[5] === ' ' ? 6 : 5));
    else if (each === '' && data.length > 0) {
      events.push(data.join('\n'));
      data = [];
    }
  }
  if (line.length + data.reduce((sum, part) => sum + part.length, 0) > longest)
    throw new RangeError('an event without an end');
  return { events, rest: { line, data } };
};
