import { useMessage, useReader } from '../language/reader.tsx';

/** Beyond this the server does not count. */
const counted = 10_000;

/** How many of how many are shown, where that is not all. */
export function useShownCount(): (shown: number, count: number) => string {
  const t = useMessage();
  const { format } = useReader();
  return (shown, count) => {
    if (shown >= count) return format.count(count);
    const values = { shown: format.count(shown), count: format.count(count) };
    return t(count >= counted ? 'newestOfMore' : 'newestOf', values);
  };
}
