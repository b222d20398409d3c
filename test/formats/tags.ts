const voids = ['meta', 'wbr', 'br', 'hr', 'img', 'link'];

/** How a tag may be written: a name in small letters, attributes in double quotes. */
const tagForm = /^<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z0-9-]+="[^"<>]*")*)>$/;

/** The tags of a page in order, without their attributes. A page whose tags do not close each other is an error. */
export const tagsIn = (html: string): readonly string[] => {
  const [, doctype = '', page = ''] = /^(<!DOCTYPE html>\n)([\s\S]*)$/.exec(html) ?? [];
  if (doctype === '') throw new Error('no doctype');
  const open: string[] = [];
  // What stands in a style is no markup.
  const tags = Array.from(page.replace(/<style>[^<]*<\/style>/g, '').matchAll(/<[^>]*>?/g), String);
  const names = tags.map((tag) => {
    const [, slash, name = '', attributes = ''] = tagForm.exec(tag) ?? [];
    if (name === '') throw new Error(`no tag: ${tag}`);
    const keys = Array.from(attributes.matchAll(/ ([a-zA-Z0-9-]+)=/g), ([, key]) => key);
    if (new Set(keys).size < keys.length) throw new Error(`an attribute twice: ${tag}`);
    if (slash && open.pop() !== name) throw new Error(`${tag} closes nothing`);
    if (!slash && !voids.includes(name)) open.push(name);
    return `${slash}${name}`;
  });
  if (open.length > 0) throw new Error(`left open: ${open.join()}`);
  return names;
};

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a browser shows of a piece of a page; a bare ampersand is an error. */
export const textOf = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&[^;]*;?/g, (entity) => {
    const sign = entities[entity];
    if (sign === undefined) throw new Error(`no entity: ${entity}`);
    return sign;
  });
