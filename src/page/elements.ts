/** An element of the page by its id. @throws when the page has none of that kind: then it was built wrong */
export const element = <T extends Element>(id: string, kind: new () => T): T => {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${id}`);
};

/** Says something in an element; only what changes is touched, so that nothing is read out twice. */
export const say = (id: string, text: string): void => {
  const found = element(id, HTMLElement);
  if (found.textContent !== text) found.textContent = text;
};

export const show = (id: string, isShown: boolean): void => {
  element(id, HTMLElement).hidden = !isShown;
};

/** A new element with a text in it: never markup, whoever wrote it. */
export const made = (kind: 'p' | 'li' | 'span' | 'div', text: string, look = ''): HTMLElement => {
  const fresh = document.createElement(kind);
  fresh.textContent = text;
  if (look !== '') fresh.className = look;
  return fresh;
};
