import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Explanation, Fact } from '../session/explain.ts';
import type { Layout } from './frame.tsx';
import { linesOf } from './lines.ts';
import { Paragraph } from './paragraph.tsx';
import { Quiet } from './quiet.tsx';

const labelWidth = 11;
const widestName = 20;
const gap = 2;

interface Columns {
  readonly ports: number;
  readonly name: number;
  readonly gloss: number;
}

const columnsFor = (facts: readonly Fact[], bodyWidth: number): Columns => {
  const ports = Math.max(...facts.map((fact) => fact.ports.length));
  const name = Math.min(widestName, Math.max(...facts.map((fact) => fact.name.length)));
  return { ports, name, gloss: bodyWidth - labelWidth - ports - name - 2 * gap };
};

const FactLine = ({
  label,
  fact,
  columns,
}: {
  readonly label: string;
  readonly fact: Fact;
  readonly columns: Columns;
}): ReactNode => (
  <Box>
    <Box width={labelWidth} flexShrink={0}>
      <Quiet>{label}</Quiet>
    </Box>
    <Box width={columns.ports} marginRight={gap} flexShrink={0}>
      <Text bold>{fact.ports}</Text>
    </Box>
    <Box width={columns.name} marginRight={gap} flexShrink={0}>
      <Text bold wrap="truncate">
        {fact.name}
      </Text>
    </Box>
    <Paragraph text={fact.gloss} width={columns.gloss} dim />
  </Box>
);

/** The same facts where there is no room for a table: what it is, and below what that means. */
const NarrowFact = ({
  label,
  fact,
  width,
}: {
  readonly label: string;
  readonly fact: Fact;
  readonly width: number;
}): ReactNode => (
  <Box flexDirection="column">
    <Text wrap="truncate">
      <Quiet>{`${label} `}</Quiet>
      <Text bold>{[fact.ports, fact.name].filter(Boolean).join(' ')}</Text>
    </Text>
    <Quiet wrap="truncate">{`  ${linesOf(fact.gloss, width - 2, 1)[0] ?? ''}`}</Quiet>
  </Box>
);

/** How many lines both facts take. */
export const factRows = ({ right, given }: Explanation, { compact, bodyWidth }: Layout): number => {
  const facts = given ? [given, right] : [right];
  if (compact) return 2 * facts.length;
  const { gloss } = columnsFor(facts, bodyWidth);
  return facts.reduce((rows, fact) => rows + linesOf(fact.gloss, gloss).length, 0);
};

/** Both facts side by side: what was said, and what is right. */
export const Facts = ({
  explanation,
  layout,
}: {
  readonly explanation: Explanation;
  readonly layout: Layout;
}): ReactNode => {
  const { right, given } = explanation;
  const columns = columnsFor(given ? [given, right] : [right], layout.bodyWidth);
  const line = (label: string, fact: Fact): ReactNode =>
    layout.compact ? (
      <NarrowFact label={label} fact={fact} width={layout.bodyWidth} />
    ) : (
      <FactLine label={label} fact={fact} columns={columns} />
    );
  return (
    <Box flexDirection="column">
      {given ? line('you said', given) : null}
      {line('right is', right)}
    </Box>
  );
};
