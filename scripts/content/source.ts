import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** Content that is at fault, with the place: "content/services/mail.yaml:12:5: ...". */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** A place in a content file, to point at when something is wrong there. */
export interface Place {
  fail(message: string): never;
}

/** One YAML map, read field by field; what is not read by the end is an unknown field. */
export interface Fields extends Place {
  text(key: string): string;
  optionalText(key: string): string | undefined;
  number(key: string, fallback?: number): number;
  flag(key: string, fallback: boolean): boolean;
  texts(key: string): readonly string[];
  numbers(key: string): readonly number[];
  maps(key: string): readonly Fields[];
  map(key: string): Fields | undefined;
  has(key: string): boolean;
  keys(): readonly string[];
  /** Fails on a field that nobody asked for: a misspelt one would be lost in silence. */
  done(): void;
}

interface Source {
  readonly file: string;
  readonly lines: LineCounter;
}

const failAt = (source: Source, node: Node | null | undefined, message: string): never => {
  const { line, col } = source.lines.linePos(node?.range?.[0] ?? 0);
  throw new ContentError(`${source.file}:${line}:${col}: ${message}`);
};

const readMap = (source: Source, map: YAMLMap): Fields => {
  const asked = new Set<string>();
  const node = (key: string): Node | undefined => {
    asked.add(key);
    const found = map.get(key, true);
    return found === undefined ? undefined : (found as Node);
  };
  const fail = (message: string): never => failAt(source, map, message);
  const scalar = (key: string): { value: unknown; node: Node } | undefined => {
    const found = node(key);
    if (found === undefined) return undefined;
    if (!isScalar(found)) return failAt(source, found, `${key} must be a single value`);
    return { value: found.value, node: found };
  };
  const sequence = (key: string): readonly Node[] => {
    const found = node(key);
    if (found === undefined) return [];
    return isSeq(found) ? (found.items as Node[]) : failAt(source, found, `${key} must be a list`);
  };
  const listOf =
    <T>(kind: string, accept: (value: unknown) => value is T) =>
    (key: string): readonly T[] =>
      sequence(key).map((entry) =>
        isScalar(entry) && accept(entry.value)
          ? entry.value
          : failAt(source, entry, `${key} must hold ${kind} only`),
      );
  const optionalText = (key: string): string | undefined => {
    const found = scalar(key);
    if (found === undefined) return undefined;
    if (typeof found.value !== 'string' || found.value.trim() === '') {
      return failAt(source, found.node, `${key} must be a text (put quotes round a number)`);
    }
    return found.value;
  };
  const isText = (value: unknown): value is string => typeof value === 'string';
  const isNumber = (value: unknown): value is number => typeof value === 'number';
  return {
    fail,
    optionalText,
    text: (key) => optionalText(key) ?? fail(`${key} is missing`),
    number: (key, fallback) => {
      const found = scalar(key);
      if (found === undefined) return fallback ?? fail(`${key} is missing`);
      return isNumber(found.value)
        ? found.value
        : failAt(source, found.node, `${key} must be a number`);
    },
    flag: (key, fallback) => {
      const found = scalar(key);
      if (found === undefined) return fallback;
      return typeof found.value === 'boolean'
        ? found.value
        : failAt(source, found.node, `${key} must be true or false`);
    },
    texts: listOf('texts', isText),
    numbers: listOf('numbers', isNumber),
    maps: (key) =>
      sequence(key).map((entry) =>
        isMap(entry) ? readMap(source, entry) : failAt(source, entry, `${key} must hold maps`),
      ),
    map: (key) => {
      const found = node(key);
      if (found === undefined) return undefined;
      return isMap(found) ? readMap(source, found) : failAt(source, found, `${key} must be a map`);
    },
    has: (key) => map.has(key),
    keys: () => map.items.map(({ key }) => String(isScalar(key) ? key.value : key)),
    done: () => {
      for (const { key } of map.items) {
        if (isScalar(key) && !asked.has(String(key.value))) {
          failAt(source, key, `unknown field ${String(key.value)}`);
        }
      }
    },
  };
};

/**
 * The top map of a YAML file. `file` is the path to name in a fault.
 * @throws ContentError on broken YAML or another shape.
 */
export const readYaml = (file: string, text: string): Fields => {
  const lines = new LineCounter();
  const source = { file, lines };
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new ContentError(`${file}:${line}:${col}: ${error.message.split('\n')[0]}`);
  }
  const top = document.contents;
  return isMap(top) ? readMap(source, top) : failAt(source, top, 'the file must be a map');
};
