/**
 * Makes the process fit for Ink, which reads the environment while it is imported. So this is imported first, for its
 * effect. With CI set Ink paints nothing; with DEV it asks for devtools; NO_COLOR it does not know.
 */
const { env } = process;

delete env.CI;
delete env.CONTINUOUS_INTEGRATION;
delete env.DEV;

// An empty NO_COLOR means "not set" (no-color.org). Both set at once, Node prints a warning over the screen.
if (env.NO_COLOR) {
  delete env.NO_COLOR;
  env.FORCE_COLOR = '0';
}
