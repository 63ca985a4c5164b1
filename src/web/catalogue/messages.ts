import type { Text } from '../../core/text.ts';

/** What the pages of this folder say. */
export const catalogueMessages = {} as const satisfies Record<string, Text>;
