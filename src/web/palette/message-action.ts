import { type MessageId, messages } from '../language/messages.ts';
import type { PaletteAction } from './actions.ts';

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
  words: [messages[label].fa, messages[label].en],
  icon,
  perform,
  ...(shortcut === undefined ? {} : { shortcut }),
});
