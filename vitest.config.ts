import { configDefaults, defineConfig } from 'vitest/config';

/** What has no I/O, no clock and no state of its own. Its tests share their process: a fresh one each costs more than they do. */
const pure = `test/{${[
  ...['registry', 'questions', 'grading', 'memory', 'schedule', 'session', 'practice', 'scratch'],
  ...['exam', 'drill', 'classroom', 'charts', 'formats', 'app', 'screens'],
].join(',')}}/**/*.test.{ts,tsx}`;

/** Painted as a terminal of 256 colours has them; Ink reads but once how many there are. */
const coloured = ['test/screens/gallery.test.tsx', 'test/screens/class/host.test.tsx'];

export default defineConfig({
  test: {
    setupFiles: ['test/seed.ts'],
    // The stories start the built program in real terminals: slow machines need the room.
    testTimeout: 60_000,
    // All cores: stories mostly wait, and by default one core is kept free.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: [pure], exclude: coloured, isolate: false },
      },
      {
        extends: true,
        test: { name: 'coloured', include: coloured, env: { FORCE_COLOR: '2' } },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, pure],
        },
      },
    ],
  },
});
