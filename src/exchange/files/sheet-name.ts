/** The most letters that a sheet's name may have. */
const longest = 31;

/** What may not stand in the name of a sheet, or would not be seen in it. */
const forbidden = /[[\]/\\:*?\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** A half-space is written by Persian and by no attacker. */
const halfSpace = '\u200c';

/** Names for sheets that a spreadsheet accepts: short, unlike each other in any case of letters, and none empty. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>(['history']);
  return titles.map((title) => {
    const clean = cleaned(title);
    let name = cut(clean, longest);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      name = cut(clean, longest - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function cleaned(title: string): string {
  const shown = title.replace(forbidden, (letter) => (letter === halfSpace ? letter : ' '));
  const plain = shown.replace(/\s+/g, ' ').replace(/^['\s]+|['\s]+$/g, '');
  return plain === '' ? '-' : plain;
}

/** No letter of two halves is cut in two. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > most) break;
    kept += letter;
  }
  return kept.replace(/['\s]+$/, '');
}
