import { Search as SearchIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';

const pause = 250;

/** What is searched for, once the typing rests. */
export function SearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useMessage();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <SearchField
      aria-label={t('searchList')}
      value={typed}
      onChange={setTyped}
      data-page-search
      className="control flex items-center gap-2 ps-3 pe-1 focus-within:border-accent"
    >
      <SearchIcon size={16} aria-hidden className="shrink-0 text-ink2" />
      <Input
        placeholder={t('searchList')}
        className="h-8 min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink2"
      />
    </SearchField>
  );
}
