import { isTransport, parsePort, type Transport } from '../../src/registry/port.ts';
import type {
  NumberSpan,
  Security,
  Service,
  ServicePort,
  Twin,
} from '../../src/registry/service.ts';
import type { Fields, Place } from './source.ts';

const securities: readonly string[] = [
  'plaintext',
  'encrypted',
  'mixed',
  'none',
] satisfies Security[];

const isSecurity = (word: string): word is Security => securities.includes(word);

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id for life: lower case, digits and hyphens; a dot would be a path to conf, a colon parts a card's id. */
export const readId = (fields: Fields): string => {
  const id = fields.text('id');
  return idForm.test(id)
    ? id
    : fields.fail(`id "${id}" must be lower-case words joined by hyphens`);
};

const port = (place: Place, number: number): number =>
  parsePort(String(number)) ?? place.fail(`${number} is no port number`);

export const readPorts = (fields: Fields, key: string): readonly number[] =>
  fields.numbers(key).map((number) => port(fields, number));

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });

const readSecurity = (fields: Fields, key: string): Security => {
  const word = fields.text(key);
  return isSecurity(word)
    ? word
    : fields.fail(`${key} "${word}" is none of ${securities.join(', ')}`);
};

const readServicePort = (fields: Fields): ServicePort => {
  const transports = fields
    .texts('transports')
    .map(
      (word): Transport => (isTransport(word) ? word : fields.fail(`"${word}" is no transport`)),
    );
  if (transports.length === 0) fields.fail('transports is missing');
  const result: ServicePort = {
    number: port(fields, fields.number('number')),
    transports,
    iana: fields.texts('iana'),
    otherIana: fields.texts('otherIana'),
    ...optional('name', fields.optionalText('name')),
    ...optional('role', fields.optionalText('role')),
    aliases: fields.texts('aliases'),
    ...(fields.has('security') ? { security: readSecurity(fields, 'security') } : {}),
  };
  fields.done();
  return result;
};

/** `6667` and `6000-6063` are numbers, any of which will do; `1645/1646` is a set, right as a whole. */
export const readAccepted = (
  fields: Fields,
): { acceptAlso: readonly NumberSpan[]; acceptSets: readonly (readonly number[])[] } => {
  const acceptAlso: NumberSpan[] = [];
  const acceptSets: number[][] = [];
  for (const text of fields.texts('acceptAlso')) {
    if (text.includes('/')) {
      acceptSets.push(text.split('/').map((number) => port(fields, Number(number))));
    } else {
      const [first = '', last = first] = text.split('-');
      acceptAlso.push({ first: port(fields, Number(first)), last: port(fields, Number(last)) });
    }
  }
  return { acceptAlso, acceptSets };
};

const readTwin = (fields: Fields): Twin | undefined => {
  const twin = fields.map('twin');
  if (!twin) return undefined;
  const result = { port: port(twin, twin.number('port')), wording: twin.text('wording') };
  twin.done();
  return result;
};

/** One service of a content/services file. */
export const readService = (fields: Fields, family: string): Service => {
  const service: Service = {
    id: readId(fields),
    name: fields.text('name'),
    expansion: fields.text('expansion'),
    family,
    tier: fields.number('tier'),
    difficulty: fields.number('difficulty', 0),
    ports: fields.maps('ports').map(readServicePort),
    aliases: fields.texts('aliases'),
    neverAccept: fields.texts('neverAccept'),
    ...readAccepted(fields),
    neverDistract: readPorts(fields, 'neverDistract'),
    ...optional('twin', readTwin(fields)),
    samePurpose: fields.texts('samePurpose'),
    lookalikes: fields.texts('lookalikes').map((text) => {
      const [first = 0, last = first] = text.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => port(fields, first + index));
    }),
    purpose: fields.text('purpose'),
    gloss: fields.text('gloss'),
    more: fields.text('more'),
    ...optional('mnemonic', fields.optionalText('mnemonic')),
    security: readSecurity(fields, 'security'),
    ...optional('instead', fields.optionalText('instead')),
    replacedBy: fields.texts('replacedBy'),
    mixedUpWith: readPorts(fields, 'mixedUpWith'),
    customary: fields.flag('customary', false),
    transportQuestion: fields.flag('transportQuestion', true),
    needsTransport: fields.flag('needsTransport', false),
    sources: fields.texts('sources'),
  };
  if (service.ports.length === 0) fields.fail('ports is missing');
  if (service.sources.length === 0) fields.fail('sources is missing');
  fields.done();
  return service;
};
