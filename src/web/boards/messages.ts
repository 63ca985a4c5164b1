import type { Text } from '../../core/text.ts';

/** What the pages of this folder say. */
export const boardMessages = {} as const satisfies Record<string, Text>;
