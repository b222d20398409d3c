import type { Item, MainDirection } from '../registry/item.ts';
import { transportLabel } from '../registry/port.ts';
import type { ServicePort } from '../registry/service.ts';

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** "two ports", "one port": how many numbers a question wants. */
const portCount = (wants: number): string =>
  wants === 1 ? 'port' : `${counts[wants] ?? wants} ports`;

const askName = (item: Item, port: ServicePort): string => {
  if (!item.service) return `Which name does IANA list at port ${port.number}?`;
  if (item.service.security === 'none') return `What is port ${port.number}?`;
  return item.service.customary
    ? `Which service commonly uses port ${port.number}?`
    : `Which service uses port ${port.number}?`;
};

const askNumber = (item: Item): string => {
  const wants = item.ports.length;
  if (item.service?.customary) {
    return `Which ${portCount(wants)} ${wants === 1 ? 'is' : 'are'} commonly used for ${item.name}?`;
  }
  const twin = item.twin ? ` ${item.twin.wording}` : '';
  return `Which ${portCount(wants)} does ${item.name} use${twin}?`;
};

const askPurpose = (item: Item): string => {
  const custom = item.service?.customary ? ', by custom' : '';
  return `Which ${portCount(item.ports.length)}${custom}? ${item.purpose ?? ''}`;
};

/** The question as a sentence. `port` is the member shown, for a group asked from number to service. */
export const promptFor = (direction: MainDirection, item: Item, port: ServicePort): string => {
  switch (direction) {
    case 'number-to-service':
      return askName(item, port);
    case 'service-to-number':
      return askNumber(item);
    case 'purpose':
      return askPurpose(item);
    default:
      return direction satisfies never;
  }
};

/** The transports shown with the question; nothing beside port 0, where nobody listens. */
export const transportFor = (item: Item, ports: readonly ServicePort[]): string =>
  item.service?.security === 'none' ? '' : transportLabel(ports.flatMap((port) => port.transports));
