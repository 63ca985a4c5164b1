/** How many frames a moved card may take to be drawn in its new column. */
const most = 12;

/** Runs when a menu has closed and given its focus back. */
export const afterMenu = (run: () => void): void =>
  void requestAnimationFrame(() => requestAnimationFrame(run));

/** Takes the keyboard along with a card that was moved without being dragged: it stands first where it came. */
export function followCard(id: string, tries = 0): void {
  const card = document.querySelector<HTMLElement>(`.deal-card[data-key="${CSS.escape(id)}"]`);
  const isThere = tries > 1 && card !== null && card.closest('[inert]') === null;
  if (isThere) card.focus();
  else if (tries < most) requestAnimationFrame(() => followCard(id, tries + 1));
}
