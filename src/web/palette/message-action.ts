import { type MessageId, messages } from '../language/messages.ts';
import type { PaletteAction } from './actions.ts';

/** What a message says in both languages: words to find by. */
export const wordsOf = (id: MessageId): readonly string[] => [messages[id].fa, messages[id].en];

/** An action called by a message, and found by it in both languages. */
export const messageAction = (
  t: (id: MessageId) => string,
  label: MessageId,
  icon: PaletteAction['icon'],
  perform: () => void,
  shortcut?: string,
): PaletteAction => ({
  id: label,
  label: t(label),
  words: wordsOf(label),
  icon,
  perform,
  ...(shortcut === undefined ? {} : { shortcut }),
});
