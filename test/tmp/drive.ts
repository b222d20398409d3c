import { mkdtempSync } from 'node:fs';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { makeDrill } from '../../src/drill/drill.ts';
import { openDoor } from '../../src/network/door.ts';
import { openFileStore } from '../../src/network/file-store.ts';
import { createLiveRoom } from '../../src/network/run-room.ts';
import { findDeck } from '../../src/registry/catalog.ts';
import { loadCatalog } from '../../src/registry/content.ts';
import { readFileSync } from 'node:fs';
const catalog = loadCatalog();
const deck = findDeck(catalog, 'net+')!;
const [seconds, names, board] = process.argv.slice(2);
const folder = mkdtempSync('/tmp/st-room-');
const home = { folder, profile: 'default', journal: path.join(folder, 'j') };
const { questions } = makeDrill({ catalog, deck }, { count: 5, seed: 'CLASS7', rules: { seconds: null, feedback: 'each' } });
const start = { type: 'room', v: 1, id: `r${Date.now()}`, time: Date.now(), code: 'K7QX3MB', drill: 'x', questions: 5, deck: 'n10-009', rules: { seconds: Number(seconds), names, board, speed: false }, slips: [], app: '0', content: 'x' } as any;
const room = await createLiveRoom({ start, questions, store: openFileStore(home, start.id) });
const read = (f: string) => readFileSync(`/tmp/wt7-student/dist/page/${f}`, 'utf8');
const explain = ({ item }: any) => [`${item.name} is ${item.ports.map((p: any) => p.number).join('/')}: ${item.gloss}.`, ...(item.mnemonic ? [`Remember: ${item.mnemonic}`] : [])];
const door = await openDoor({ room, page: { html: read('index.html'), css: read('page.css'), js: read('page.js') }, explain, port: 8777, bind: '127.0.0.1' });
console.log('open', door.port, questions.map((q) => q.prompt));
for await (const line of createInterface({ input: process.stdin })) {
  const [word, ...rest] = line.split(' ');
  if (word === 'kick') await room.ask({ type: 'kick', player: [...room.state.players.keys()][0]! });
  else console.log(await room.ask({ type: word, ...(rest[0] ? JSON.parse(rest.join(' ')) : {}) } as any));
}
