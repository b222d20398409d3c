import Conf from 'conf';

/**
 * Writes a file of values whole, by conf: to a temporary file of this user alone, synced and renamed.
 * @param space spaces to indent by; none for a single line
 * @throws the system's error when the place cannot be written
 */
export const writeValues = (
  folder: string,
  name: string,
  values: Record<string, unknown>,
  space: number | undefined,
): void => {
  const conf = new Conf({
    cwd: folder,
    configName: name,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    serialize: (value) => JSON.stringify(value, undefined, space),
  });
  conf.store = values;
};
