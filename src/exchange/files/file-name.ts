import type { Locale } from '../../core/text.ts';
import type { FileFormat } from './work.ts';

/** What no file system takes, and what would not be seen or would turn the words around it. */
const forbidden = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;
const halfSpace = '\u200c';
const mostBytes = 180;

/** The name of a file from what is in it, such as «قیف فروش، آبان ۱۴۰۵.pdf». */
export function fileName(words: readonly string[], format: FileFormat, locale: Locale): string {
  const plain = words
    .map(plainly)
    .filter((word) => word !== '')
    .join(locale === 'fa' ? '، ' : ', ');
  let name = '';
  for (const letter of plain) {
    if (Buffer.byteLength(name + letter) > mostBytes) break;
    name += letter;
  }
  return `${name.trimEnd() || 'binesh'}.${format}`;
}

function plainly(words: string): string {
  const shown = words.replace(forbidden, (letter) => (letter === halfSpace ? letter : ' '));
  return shown.replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');
}

/** RFC 6266: the name itself, and one in ASCII for those who read no other. */
export function attachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
