import { File as FileIcon, FileImage, FileText, FileVideo, LoaderCircle, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { DropZone, type FileDropItem, FileTrigger } from 'react-aria-components';
import { useMessage, useReader } from '../../language/reader.tsx';
import { Button } from '../../parts/Button.tsx';
import { SideCard } from '../SideCard.tsx';
import { useWrites } from '../use-deal-writes.ts';
import { addFile, contentOf, removeFile, useFiles } from './files-api.ts';

const iconOf = (mime: string) => {
  if (mime.startsWith('image/')) return FileImage;
  if (mime.startsWith('video/')) return FileVideo;
  return mime === 'text/plain' || mime === 'application/pdf' ? FileText : FileIcon;
};

/** The files beside a record: given out as downloads, added by choosing or dropping them. */
export function FilesCard({ type, id, may }: { type: string; id: string; may: boolean }) {
  const t = useMessage();
  const { format } = useReader();
  const { write } = useWrites();
  const files = useFiles(type, id);
  const [coming, setComing] = useState<readonly string[]>([]);
  const add = async (chosen: readonly File[]) => {
    setComing(chosen.map(({ name }) => name));
    for (const file of chosen) {
      await write(t('fileAdded', { name: `\u2068${file.name}\u2069` }), () => addFile(type, id, file));
      setComing((names) => names.filter((name) => name !== file.name));
    }
  };
  const list = (
    <>
      {files !== undefined && files.length === 0 && coming.length === 0 && (
        <p className="text-sm text-ink2">{t(may ? 'fileNoneAdd' : 'fileNone')}</p>
      )}
      <ul className="grid gap-1">
        {coming.map((name) => (
          <li key={name} className="flex items-center gap-2 text-sm text-ink2">
            <LoaderCircle
              size={16}
              aria-hidden
              className="shrink-0 animate-spin motion-reduce:animate-none"
            />
            <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
          </li>
        ))}
        {(files ?? []).map((file) => {
          const Icon = iconOf(file.mime);
          return (
            <li key={file.id} data-file className="flex items-center gap-2">
              <Icon size={16} aria-hidden className="shrink-0 text-ink2" />
              <a
                href={contentOf(file.id)}
                download={file.name}
                className="inline-flex min-h-[24px] min-w-0 flex-1 items-center rounded text-sm text-accent underline-offset-4 hover:underline"
              >
                <bdi className="truncate">{file.name}</bdi>
              </a>
              <bdi className="text-xs whitespace-nowrap text-ink2">
                {t('fileSize', { size: format.number(Math.max(0.1, file.size / 1_000), 1) })}
              </bdi>
              {may && (
                <button
                  type="button"
                  aria-label={t('fileRemove', { name: file.name })}
                  onClick={() =>
                    void write(t('fileRemoved', { name: `\u2068${file.name}\u2069` }), () =>
                      removeFile(file.id),
                    )
                  }
                  className="grid size-[24px] shrink-0 cursor-pointer place-items-center rounded text-ink2 hover:bg-accent-soft hover:text-bad pointer-coarse:size-9"
                >
                  <Trash2 size={13} aria-hidden />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
  return (
    <SideCard
      title={t('files')}
      action={
        may && (
          <FileTrigger allowsMultiple onSelect={(chosen) => chosen && void add([...chosen])}>
            <Button tone="quiet" aria-label={t('fileAdd')} className="min-h-7 px-2 text-sm">
              <Plus size={15} aria-hidden />
              {t('dealAdd')}
            </Button>
          </FileTrigger>
        )
      }
    >
      {may ? (
        <DropZone
          aria-label={t('fileDrop')}
          getDropOperation={() => 'copy'}
          onDrop={async ({ items }) => {
            const dropped = items.filter((item): item is FileDropItem => item.kind === 'file');
            void add(await Promise.all(dropped.map((item) => item.getFile())));
          }}
          className="-m-1 rounded-lg border border-dashed border-transparent p-1 data-[drop-target]:border-accent data-[drop-target]:bg-accent-soft"
        >
          {list}
        </DropZone>
      ) : (
        list
      )}
    </SideCard>
  );
}
