import type { ItemSpec } from '../../src/registry/compiled.ts';
import type { Service } from '../../src/registry/service.ts';
import { readAccepted, readId, readPorts } from './services.ts';
import type { Fields } from './source.ts';

const definedOnly = <T extends object>(fields: { [K in keyof T]: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;

/** One entry of content/items.yaml, on a service that must exist. */
export const readItem = (fields: Fields, services: ReadonlyMap<string, Service>): ItemSpec => {
  const id = readId(fields);
  const serviceId = fields.text('service');
  const service = services.get(serviceId) ?? fields.fail(`there is no service "${serviceId}"`);
  const numbers = readPorts(fields, 'ports');
  const ports = numbers.map(
    (number) =>
      service.ports.find((port) => port.number === number) ??
      fields.fail(`${serviceId} has no port ${number}`),
  );
  const spec: ItemSpec = {
    id,
    name: fields.text('name'),
    service: serviceId,
    names: fields.texts('names'),
    ...(fields.has('acceptAlso') ? readAccepted(fields) : {}),
    ...(ports.length > 0 ? { ports } : {}),
    ...definedOnly<ItemSpec>({
      purpose: fields.optionalText('purpose'),
      gloss: fields.optionalText('gloss'),
      more: fields.optionalText('more'),
      mnemonic: fields.optionalText('mnemonic'),
      note: fields.optionalText('note'),
    } as ItemSpec),
    difficulty: fields.number('difficulty', service.difficulty),
  };
  fields.done();
  return spec;
};
