import { safeText } from '../grading/safe-text.ts';
import type { Memory } from '../memory/memory.ts';
import { ProgressError, reasonOf } from '../progress/errors.ts';
import { ensureFolder, type Home, locateHome } from '../progress/home.ts';
import { loadProgress, type Progress } from '../progress/load.ts';
import { readSettings, setAsideDamaged } from '../progress/settings.ts';
import { findDeckOrBeyond } from '../registry/beyond.ts';
import type { Catalog } from '../registry/catalog.ts';
import { loadCatalog, loadIana, programFolder } from '../registry/content.ts';
import { type Deck, openDeckId } from '../registry/deck.ts';
import type { Iana } from '../registry/iana.ts';
import { once } from '../registry/once.ts';
import type { OpenDeck } from '../registry/open-deck.ts';
import type { Settings } from '../session/settings.ts';
import { type Clock, createClock, stampOf } from './clock.ts';
import { UsageError } from './errors.ts';
import { type OpenPiped, pipedDeck } from './piped-deck.ts';
import { printable, printableJson } from './printable.ts';
import { suggestion } from './suggest.ts';

/** Options that every command knows. */
export interface CommonOptions {
  readonly profile?: string;
  readonly portable?: boolean;
  readonly plain?: boolean;
  readonly seed?: string;
  readonly json?: boolean;
}

/** What a command works with. Content and progress are read when first asked for, and once. */
export interface Context {
  readonly options: CommonOptions;
  readonly home: Home;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly catalog: Catalog;
  readonly iana: Iana;
  readonly progress: Progress;
  readonly memory: Memory;
  /** The list that is piped in; undefined where the command line has no `--deck -`. */
  readonly openDeck: OpenDeck | undefined;
  /** A context of the same options that reads all anew. */
  anew(): Context;
  print(...lines: readonly string[]): void;
  printJson(value: unknown): void;
  /** A line for the person, beside the output proper. */
  warn(line: string): void;
}

const unreadableLine = ({ unreadable }: Progress, home: Home): string =>
  `${home.journal}: ${unreadable} unreadable ${unreadable === 1 ? 'line was' : 'lines were'} skipped and left in place; all the rest is kept`;

const load = (home: Home): Progress => {
  try {
    return loadProgress(home);
  } catch (error) {
    throw new ProgressError(`${home.journal}: it could not be read: ${reasonOf(error)}`);
  }
};

/** Data asked for beside the program starts there at once, so that the next run finds it without being asked. */
const homeFor = ({ profile, portable = false }: CommonOptions): Home => {
  const home = locateHome(process.env, profile, { folder: programFolder, portable });
  if (portable) ensureFolder(home.folder);
  return home;
};

/**
 * @param openPiped for a command line that asks for the list that is piped in
 * @throws UsageError or ProgressError when an option or PORTQUIZ_NOW will not do
 */
export const createContext = (options: CommonOptions, openPiped?: OpenPiped): Context => {
  const clock = createClock(process.env.PORTQUIZ_NOW);
  const home = homeFor(options);
  const warn = (line: string): void => {
    process.stderr.write(`portquiz: ${printable(line)}\n`);
  };
  const settings = once(() => {
    const aside = setAsideDamaged(home, stampOf(clock()));
    if (aside)
      warn(
        `the settings file could not be read; it is kept as ${aside}, and the settings start afresh`,
      );
    return readSettings(home);
  });
  const catalog = once(loadCatalog);
  const iana = once(loadIana);
  const progress = once(() => {
    const loaded = load(home);
    if (loaded.unreadable > 0) warn(unreadableLine(loaded, home));
    return loaded;
  });
  const openDeck = once(() => openPiped?.(catalog(), iana(), warn));
  return {
    options,
    home,
    clock,
    get settings() {
      return settings();
    },
    get catalog() {
      return catalog();
    },
    get iana() {
      return iana();
    },
    get progress() {
      return progress();
    },
    get memory() {
      return progress().memory;
    },
    get openDeck() {
      return openDeck();
    },
    anew: () => createContext(options, openPiped),
    print: (...lines) => {
      for (const line of lines) process.stdout.write(`${printable(line)}\n`);
    },
    printJson: (value) => {
      process.stdout.write(`${printableJson(value)}\n`);
    },
    warn,
  };
};

const unknownDeck = (where: string, word: string, { catalog }: Context): UsageError => {
  const isPiped = word === pipedDeck || word === openDeckId;
  const known = catalog.decks.flatMap(({ id, aliases }) => [id, ...aliases]);
  const hint = isPiped
    ? '; the ports of a machine are read anew each time: ss -tlnH | portquiz study --deck -'
    : suggestion(word, known) || '; `portquiz decks` prints them all';
  return new UsageError(`${where}: there is no list "${safeText(word)}"${hint}`);
};

/** The deck a word names, or the ring beyond one, else the one in the settings: what can be kept as a setting or a goal. */
export const keptDeckFor = (context: Context, word: string | undefined): Deck => {
  const wanted = word ?? context.settings.deck;
  const where = word === undefined ? 'the setting deck (config set deck core mends it)' : 'deck';
  const deck = findDeckOrBeyond(context.catalog, wanted);
  if (deck) return deck;
  throw unknownDeck(where, wanted, context);
};

/** The deck a word names, the one that is piped in for `-`, else the one in the settings. */
export const deckFor = (context: Context, word: string | undefined): Deck =>
  (word === pipedDeck && context.openDeck?.deck) || keptDeckFor(context, word);

/** The catalog that knows the items of the deck a word names. */
export const catalogFor = (context: Context, word: string | undefined): Catalog =>
  (word === pipedDeck && context.openDeck?.catalog) || context.catalog;
