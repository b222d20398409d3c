// Takes a newly downloaded IANA "service-names-port-numbers.csv" into content/iana (docs/content.md).
// Run by hand: node scripts/update-iana.mjs FILE [DATE]
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { root } from './import-typescript.mjs';

const columns = [
  'Service Name',
  'Port Number',
  'Transport Protocol',
  'Description',
  'Registration Date',
  'Modification Date',
  'Reference',
  'Service Code',
  'Unauthorized Use Reported',
  'Assignment Notes',
];

/** Names and addresses of persons stay out: IANA writes a person as [First_Last]. */
const withoutPersons = (/** @type {string} */ text) =>
  text
    .replace(/\[[\p{L}'.-]+(?:_[\p{L}\d'.-]+)+\]/gu, '[contact removed]')
    .replace(/[\w.+-]+(?:@|&)[\w-]+(?:\.[\w-]+)+/g, '[contact removed]');

const cell = (/** @type {string} */ text) =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const fail = (/** @type {string} */ message) => {
  console.error(`update-iana: ${message}`);
  process.exit(2);
};

const [file, date] = process.argv.slice(2);
if (!file) fail('name the downloaded CSV: node scripts/update-iana.mjs FILE [DATE]');

/** @type {Record<string, string>[]} */
const records = parse(await readFile(String(file), 'utf8'), { columns: true, bom: true });
const missing = columns.filter((column) => records[0]?.[column] === undefined);
if (missing.length > 0)
  fail(`${file}: the columns ${missing.join(', ')} are missing; is it IANA's CSV?`);

const lines = records.map((record) =>
  columns.map((column) => cell(withoutPersons(record[column] ?? ''))).join(','),
);
const csv = `${[columns.join(','), ...lines].join('\n')}\n`;
const newest = records
  .flatMap((record) => [record['Registration Date'] ?? ''])
  .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
  .sort()
  .at(-1);
const sha256 = createHash('sha256').update(csv).digest('hex');
const about = `# Which registry the CSV beside this file is. scripts/update-iana.mjs writes it for a newly downloaded one.
date: "${date ?? newest}"
source: IANA Service Name and Transport Protocol Port Number Registry (CC0), without its Assignee and Contact columns
sha256: ${sha256}
`;
const folder = path.join(root, 'content/iana');
await writeFile(path.join(folder, 'service-names-port-numbers.csv'), csv);
await writeFile(path.join(folder, 'snapshot.yaml'), about);
console.log(`${records.length} records, newest of ${newest}. Now run: npm run build && npm test`);
