import type { Text } from '../../core/text.ts';

/** What the pages of this folder say. */
export const honestMessages = {} as const satisfies Record<string, Text>;
