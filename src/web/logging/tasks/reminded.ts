const place = 'binesh.reminded';
const most = 200;

/** The reminders that this browser has said. */
export function reminded(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

export function rememberReminded(key: string): void {
  try {
    localStorage.setItem(place, JSON.stringify([...reminded(), key].slice(-most)));
  } catch {
    // It is said once more at the next visit.
  }
}
