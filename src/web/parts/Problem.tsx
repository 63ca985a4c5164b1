import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiError } from '../data/client.ts';
import { useMessage } from '../language/reader.tsx';
import { Button } from './Button.tsx';

/** What went wrong, with its code, and what can be done about it. */
export function Problem({
  error,
  onRetry,
  children,
}: {
  error: unknown;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const t = useMessage();
  const known = error instanceof ApiError ? error : undefined;
  const code = known?.code ?? 'page_failed';
  return (
    <div role="alert" className="card grid justify-items-center gap-2 p-8 text-center">
      <TriangleAlert size={28} aria-hidden className="text-bad" />
      <h2 className="text-base font-bold">{t('failed')}</h2>
      <p className="max-w-prose text-ink2">{code === 'offline' ? t('offline') : known?.message}</p>
      <p className="text-xs text-ink2">
        {t('errorCode', { code: '' })}
        <bdi dir="ltr" lang="en" className="font-mono">
          {code}
        </bdi>
      </p>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        {onRetry !== undefined && (
          <Button tone="accent" onPress={onRetry}>
            {t('retry')}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}

/** A page that could not be drawn at all; what it goes by, such as the workspace, is read anew with the next try. */
export function PageError({ error }: { error: unknown }) {
  return (
    <main className="p-4">
      <Problem error={error} onRetry={() => location.reload()} />
    </main>
  );
}

export function NotFound({ children }: { children?: ReactNode }) {
  const t = useMessage();
  return (
    <div className="card grid justify-items-center gap-3 p-8">
      <h1 className="text-base font-bold">{children ?? t('notFound')}</h1>
      <Link to="/" className="text-accent underline">
        {t('allReports')}
      </Link>
    </div>
  );
}
