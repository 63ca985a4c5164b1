import { useLocation, useNavigate } from '@tanstack/react-router';
import { Languages, Menu, Search, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button, Dialog, Input, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import { DisplayMenu } from './DisplayMenu.tsx';
import { Nav } from './Nav.tsx';

/** The bar above every page: the way to another report, and how things are shown. */
export function Bar() {
  const t = useMessage();
  const { locale, change } = useReader();
  const other = locale === 'fa' ? 'en' : 'fa';
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-surface px-4 print:hidden">
      <NavDrawer />
      <ReportSearch />
      <span className="flex-1" />
      <DisplayMenu />
      <Button
        lang={other}
        aria-label={t('switchLanguage')}
        onPress={() => change({ locale: other })}
        className="flex h-9 cursor-pointer items-center gap-2 rounded-lg px-2 text-accent hover:bg-accent-soft"
      >
        <Languages size={18} aria-hidden />
        <span className="hidden sm:block">{t('switchLanguage')}</span>
      </Button>
    </header>
  );
}

function ReportSearch() {
  const t = useMessage();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const here = pathname === '/';
  const [typed, setTyped] = useState<string>();
  const shown = here ? (search.q ?? '') : (typed ?? '');
  const find = (q: string) => {
    setTyped(undefined);
    void navigate({ to: '/', search: q === '' ? {} : { q }, replace: here });
  };
  return (
    <SearchField
      aria-label={t('searchReports')}
      value={shown}
      onChange={(text) => (here || text !== '' ? find(text) : setTyped(text))}
      className="control group flex h-9 min-w-0 max-w-md flex-1 items-center gap-2 px-2 focus-within:border-accent"
    >
      <Search size={16} aria-hidden className="shrink-0 text-ink2" />
      <Input
        placeholder={t('searchReports')}
        className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
      />
      <Button aria-label={t('clearSearch')} className="cursor-pointer text-ink2 group-data-[empty]:hidden">
        <X size={16} aria-hidden />
      </Button>
    </SearchField>
  );
}

function NavDrawer() {
  const t = useMessage();
  const { rtl } = useReader();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-label={t('menu')}
        onPress={() => setOpen(true)}
        className="icon-button cursor-pointer md:hidden"
      >
        <Menu size={20} aria-hidden />
      </Button>
      <ModalOverlay
        isOpen={open}
        onOpenChange={setOpen}
        isDismissable
        className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.45)] md:hidden"
      >
        <Modal
          dir={rtl ? 'rtl' : 'ltr'}
          className="fixed inset-y-0 start-0 w-72 max-w-[85vw] overflow-y-auto border-e border-line bg-surface"
        >
          <Dialog aria-label={t('navigation')} className="outline-none">
            <Suspense fallback={null}>
              <Nav wide onGo={() => setOpen(false)} />
            </Suspense>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
