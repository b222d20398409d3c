import manifest from '../../package.json' with { type: 'json' };

/** The version of portquiz, kept with each answer. */
export const appVersion: string = manifest.version;
