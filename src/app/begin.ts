import type { ExamWish } from '../exam/wish.ts';
import { nearServices } from '../grading/near-services.ts';
import type { Memory } from '../memory/memory.ts';
import type { Deck } from '../registry/deck.ts';
import type { Iana } from '../registry/iana.ts';
import { once } from '../registry/once.ts';
import { createSearchIndex } from '../registry/search-index.ts';
import type { Equipment, Wish } from '../session/plan.ts';
import type { Settings } from '../session/settings.ts';
import type { WindowSize } from '../terminal/window.ts';
import { openIntro } from './exam-intro.ts';
import { openFind } from './find.ts';
import type { Keymap } from './keymap.ts';
import { openMap } from './map.ts';
import { comeHome, startStudy } from './navigate.ts';
import type { ExamDoor } from './open-test.ts';
import { openScratch } from './scratch.ts';
import type { AppState, Stamp } from './state.ts';
import { openStatistics } from './statistics.ts';
import { keymap } from './usual-keys.ts';

/** Where the program opens. */
export type Opening =
  | 'welcome'
  | 'home'
  | 'study'
  | 'exam'
  | 'scratch'
  | 'map'
  | 'statistics'
  | 'find';

/** What the program is begun with. */
export interface Beginning {
  readonly opening: Opening;
  readonly equipment: Equipment;
  readonly registry: () => Iana;
  readonly settings: Settings;
  /** The keys in use; the usual ones when left out. */
  readonly keymap?: Keymap;
  readonly deck: Deck;
  readonly memory: Memory;
  readonly wish: Wish;
  readonly examWish: ExamWish;
  readonly exams: ExamDoor;
  readonly size: WindowSize;
  readonly spoken: boolean;
  readonly entryEnd?: AppState['entryEnd'];
}

/** The program at its first screen. */
export const begin = ({ opening, ...given }: Beginning, stamp: Stamp): AppState => {
  const state: AppState = {
    keymap,
    ...given,
    near: nearServices(given.equipment.catalog),
    index: once(() => createSearchIndex(given.equipment.catalog, given.registry())),
    session: undefined,
    finished: undefined,
    exam: undefined,
    screen: { name: 'welcome', cursor: undefined },
    drilledFrom: undefined,
    help: false,
    now: stamp.at,
    wakeAt: undefined,
    hasFocus: true,
    unsaved: 0,
    trouble: undefined,
    notSet: undefined,
  };
  switch (opening) {
    case 'welcome':
      return state;
    case 'home':
      return comeHome(state, stamp.at);
    case 'study':
      return startStudy(state, stamp);
    case 'exam':
      return openIntro(state, undefined, state.examWish.anew);
    case 'scratch':
      return openScratch(state, stamp);
    case 'map':
      return openMap(state);
    case 'statistics':
      return openStatistics(state);
    case 'find':
      return openFind(state);
    default:
      return opening satisfies never;
  }
};
