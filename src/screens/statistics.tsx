import { Text } from 'ink';
import type { ReactNode } from 'react';

/** What the answers come to, a chart at a time. */
export const Statistics = (): ReactNode => <Text>...</Text>;
