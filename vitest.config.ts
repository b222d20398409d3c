import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // The stories start the built program in real terminals: slow machines need the room.
    testTimeout: 60_000,
    // All cores: stories mostly wait, and by default one core is kept free.
    maxWorkers: '100%',
  },
});
