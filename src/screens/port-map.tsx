import { Text } from 'ink';
import type { ReactNode } from 'react';

/** The list at hand as a map. */
export const PortMap = (): ReactNode => <Text>...</Text>;
