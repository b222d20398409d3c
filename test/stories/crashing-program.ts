import '../../src/environment.ts';
import { createContext } from '../../src/commands/context.ts';
import { runScreens } from '../../src/commands/screen.ts';
import { findDeck } from '../../src/registry/catalog.ts';
import { defaultSettings } from '../../src/session/settings.ts';

/** The screens with a fault built in, which shows once `armed`: in an event, a component, Ink's painter, or a promise. */
const [, , fault] = process.argv;
let armed = false;

const context = createContext({});
const core = findDeck(context.catalog, 'core');
if (!core) throw new Error('the list core is gone');

const clock = () => {
  if (armed && fault === 'event') throw new Error('the clock has stopped');
  return context.clock();
};
const deck = {
  ...core,
  get name(): string {
    if (armed && fault === 'render') throw new Error('the name is gone');
    return core.name;
  },
};
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = ((...values: Parameters<typeof write>) => {
  // A frame of Ink's, and none of the plain lines afterwards.
  if (armed && fault === 'painter' && String(values[0]).includes('\u001B['))
    throw new Error('the painter has gone');
  return write(...values);
}) as typeof write;
setTimeout(() => {
  armed = true;
  if (fault === 'promise') void Promise.reject(new Error('a promise was broken'));
}, 1500);

const { catalog, memory, iana } = context;
const leaving = await runScreens(
  {
    opening: 'study',
    equipment: { catalog, shell: 'screen', app: '0.0.0' },
    registry: () => iana,
    settings: defaultSettings,
    deck,
    memory,
    wish: { form: 'choice' },
    examWish: {},
    exams: { taken: () => [], clock: () => 0 },
  },
  Object.create(context, { clock: { value: clock } }),
);
process.exit('code' in leaving ? leaving.code : 0);
