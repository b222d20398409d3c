import fc from 'fast-check';

/**
 * Every run tries the same samples, so that a change lands or fails by what it changes and not by luck.
 * PORTQUIZ_SEED=random looks at others; a number is a run that was looked at, once more.
 */
const wanted = process.env.PORTQUIZ_SEED ?? '1';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
