import type { JoinSlips } from '../../src/formats/join-slips-page.ts';

/** Slips for so many students, no word of one in another's. @param long put before each name */
export const slipsFor = (count: number, long = ''): JoinSlips => ({
  title: 'Ports quiz: CompTIA Network+ N10-009',
  address: 'http://192.168.178.34:8080',
  slips: Array.from({ length: count }, (_, at) => ({
    name: `${long}Name (${at})`,
    nickname: `wombat [${at}]`,
    code: `K7M2-${String(at).padStart(4, 'X')}`,
  })),
});
