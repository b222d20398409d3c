import { Box, type DOMElement } from 'ink';
import { createContext, type ReactNode, type RefObject, use, useLayoutEffect, useRef } from 'react';
import type { Key } from '../terminal/keys.ts';

/** What a click stands for, by the line and the column of an area it falls on; undefined for nothing. */
type Meaning = (line: number, column: number) => Key | undefined;

interface Area {
  readonly node: RefObject<DOMElement | null>;
  readonly meaning: RefObject<Meaning>;
}

/** The areas on the screen that can be clicked. */
export interface Clicks {
  /** Adds an area; gives the way to take it off. */
  add(area: Area): () => void;
  /** The key that a click stands for; column and row from 0. */
  at(column: number, row: number): Key | undefined;
}

/** A spot as an element has it, measured where the layout has put it; undefined where it lies outside or is cut off. */
const spotIn = (
  node: DOMElement,
  column: number,
  row: number,
): { readonly line: number; readonly column: number } | undefined => {
  const chain: DOMElement[] = [];
  for (let at: DOMElement | undefined = node; at; at = at.parentNode) chain.unshift(at);
  let [left, top] = [0, 0];
  for (const { yogaNode } of chain) {
    if (!yogaNode) return undefined;
    left += yogaNode.getComputedLeft();
    top += yogaNode.getComputedTop();
    const isInside =
      column >= left &&
      row >= top &&
      column < left + yogaNode.getComputedWidth() &&
      row < top + yogaNode.getComputedHeight();
    if (!isInside) return undefined;
  }
  return { line: row - top, column: column - left };
};

/** An empty screen: areas come and go as they are painted. */
export const createClicks = (): Clicks => {
  const areas = new Set<Area>();
  return {
    add: (area) => {
      areas.add(area);
      return () => areas.delete(area);
    },
    at: (column, row) => {
      for (const { node, meaning } of areas) {
        const spot = node.current && spotIn(node.current, column, row);
        if (spot) return meaning.current(spot.line, spot.column);
      }
      return undefined;
    },
  };
};

/** Where areas are kept; undefined while the mouse is off, when they are no more than what they hold. */
export const ClicksHere = createContext<Clicks | undefined>(undefined);

/**
 * Lines that can be clicked. Nothing is measured until a click comes, and then what is painted: a list that is windowed,
 * moved or cut is hit where it stands.
 */
export const Clickable = ({
  meaning,
  children,
}: {
  readonly meaning: Meaning;
  readonly children: ReactNode;
}): ReactNode => {
  const clicks = use(ClicksHere);
  const node = useRef<DOMElement>(null);
  const latest = useRef(meaning);
  useLayoutEffect(() => {
    latest.current = meaning;
  });
  useLayoutEffect(() => clicks?.add({ node, meaning: latest }), [clicks]);
  if (!clicks) return children;
  return (
    <Box ref={node} flexDirection="column">
      {children}
    </Box>
  );
};
