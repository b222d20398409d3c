interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// What these tests use of a browser's own objects: the project's types know none, so that src/ cannot use them unseen.
declare global {
  interface Element {
    readonly textContent: string | null;
    readonly scrollWidth: number;
    readonly ownerDocument: {
      createRange(): {
        selectNodeContents(element: Element): void;
        getBoundingClientRect(): Box;
      };
      readonly defaultView: {
        readonly innerWidth: number;
        readonly getComputedStyle: (element: Element) => Readonly<Record<string, string>>;
      };
    };
    getBoundingClientRect(): Box;
    insertAdjacentHTML(where: 'beforeend', html: string): void;
    setAttribute(name: string, value: string): void;
  }
}

export {};
