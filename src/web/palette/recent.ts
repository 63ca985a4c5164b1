/** A command that was used, with what is needed to show it again where it is not known any more. */
export interface Recent {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

const key = 'binesh.recentCommands';
const most = 6;

const isRecent = (value: unknown): value is Recent =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'label', 'hint'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

/** The commands used last, the last one first. */
export function recentCommands(): readonly Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberCommand({ id, label, hint }: Recent): void {
  const others = recentCommands().filter((recent) => recent.id !== id);
  try {
    localStorage.setItem(key, JSON.stringify([{ id, label, hint }, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing still runs every command.
  }
}
