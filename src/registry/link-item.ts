import type { ItemSpec, MainCards } from './compiled.ts';
import { cardId, directions, type ExtraDirection, type Item } from './item.ts';
import { foldedForms } from './names.ts';
import type { Service, ServicePort } from './service.ts';

/** The names that IANA has at a port, without their transports. */
export const ianaNames = (port: ServicePort): readonly string[] =>
  [...port.iana, ...port.otherIana].map((claim) => claim.slice(0, claim.lastIndexOf('/')));

const namesOf = (spec: ItemSpec, service: Service | undefined): readonly string[] => {
  const isWhole = spec.ports === undefined;
  const [onlyPort] = spec.ports?.length === 1 ? spec.ports : [];
  return [
    spec.name,
    ...(spec.names ?? []),
    ...(spec.names === undefined && service && isWhole
      ? [service.name, service.expansion, ...service.aliases]
      : []),
    ...(onlyPort ? [...(onlyPort.name ? [onlyPort.name] : []), ...onlyPort.aliases] : []),
  ];
};

/** How the registry differs from custom, in a line; undefined where it does not. */
const customNote = (service: Service): string | undefined => {
  if (!service.customary) return undefined;
  const names = [...new Set(service.ports.flatMap(ianaNames))];
  const ports = service.ports.map((port) => port.number).join('/');
  return names.length === 0
    ? `Custom, not registration: IANA has no entry at ${ports}.`
    : `Custom, not registration: IANA records ${ports} for ${names.join(', ')}.`;
};

const ownCards = (id: string): MainCards => ({
  'number-to-service': cardId(id, 'number-to-service'),
  'service-to-number': cardId(id, 'service-to-number'),
  purpose: cardId(id, 'purpose'),
});

/** What is asked of ports beyond their names is shared by the items that share the ports. */
const withExtras = (cards: MainCards): Item['cards'] => {
  const number = cards['number-to-service'];
  const owner = number.slice(0, number.indexOf(':'));
  return {
    ...cards,
    transport: cardId(owner, 'transport'),
    replacement: cardId(owner, 'replacement'),
  };
};

/** Only what has one right answer (port-rules, section 3); content says where. A part is not replaced by itself. */
const extrasOf = (service: Service | undefined, isWhole: boolean): readonly ExtraDirection[] => {
  if (!service || service.security === 'none') return [];
  return [
    ...(service.transportQuestion ? (['transport'] as const) : []),
    ...(isWhole && service.replacedBy.length > 0 ? (['replacement'] as const) : []),
  ];
};

/** An item as its own statement and its service make it. */
export const linkItem = (spec: ItemSpec, service: Service | undefined): Item => {
  const isReserved = service?.security === 'none';
  // A part of a group is asked by itself, so the group's twin and near misses do not apply to it.
  const whole = spec.ports === undefined ? service : undefined;
  return {
    id: spec.id,
    name: spec.name,
    service,
    ports: spec.ports ?? service?.ports ?? [],
    family: service?.family ?? 'iana',
    tier: spec.tier ?? service?.tier ?? 5,
    difficulty: spec.difficulty ?? service?.difficulty ?? 0,
    names: namesOf(spec, service),
    nameForms: spec.nameForms ?? foldedForms(spec.name),
    acceptAlso: spec.acceptAlso ?? whole?.acceptAlso ?? [],
    acceptSets: spec.acceptSets ?? whole?.acceptSets ?? [],
    neverDistract: service?.neverDistract ?? [],
    twin: whole?.twin,
    purpose: spec.purpose ?? service?.purpose,
    gloss: spec.gloss ?? service?.gloss ?? '',
    more: spec.more ?? service?.more,
    mnemonic: spec.mnemonic ?? (spec.purpose ? undefined : service?.mnemonic),
    note: spec.note ?? (service && customNote(service)),
    directions: spec.directions ?? (isReserved ? ['number-to-service'] : directions),
    extras: extrasOf(service, whole !== undefined),
    cards: withExtras(spec.cards ?? ownCards(spec.id)),
  };
};
