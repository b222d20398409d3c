/** What a request asks for. */
export interface Target {
  /** Whom it is meant for, where the target says so itself: this counts, beside `Host`. */
  readonly authority: string | undefined;
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
}

/** `http://host:8123/page.css`, as it is sent to a proxy; all servers have to understand it (RFC 9112, 3.2.2). */
const absoluteForm = /^http:\/\/([^/?#]*)(.*)$/is;

export const targetOf = (url = ''): Target => {
  const [, authority, rest = url] = absoluteForm.exec(url) ?? [];
  const at = rest.indexOf('?');
  const [path, query] = at < 0 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
  return { authority, path: path === '' && authority !== undefined ? '/' : path, query };
};
