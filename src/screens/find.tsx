import { Text } from 'ink';
import type { ReactNode } from 'react';

/** The reference: search as you type. */
export const Find = (): ReactNode => <Text>...</Text>;
