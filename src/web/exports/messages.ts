import type { Text } from '../../core/text.ts';

/** What the pages of this folder say. */
export const exportMessages = {} as const satisfies Record<string, Text>;
