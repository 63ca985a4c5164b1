import { useQuery } from '@tanstack/react-query';
import { get, reach, send } from '../../data/client.ts';

/** A file beside a record. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** As its bytes say. */
  readonly mime: string;
  readonly at: string;
  readonly by: string;
}

const pathOf = (type: string, id: string): string =>
  `/api/attachments/${encodeURIComponent(type)}/${encodeURIComponent(id)}/files`;

/** Where a file is given out. */
export const contentOf = (file: string): string =>
  `/api/attachments/files/${encodeURIComponent(file)}/content`;

export const useFiles = (type: string, id: string) =>
  useQuery({
    queryKey: ['files', type, id],
    queryFn: ({ signal }) => get<{ readonly files: readonly KeptFile[] }>(pathOf(type, id), signal),
  }).data?.files;

export const removeFile = (file: string) =>
  send<{ readonly version: number }>('DELETE', `/api/attachments/files/${encodeURIComponent(file)}`);

/** Sends a file's bytes as they are. */
export async function addFile(type: string, id: string, file: File): Promise<{ readonly version: number }> {
  const answer = await reach(`${pathOf(type, id)}?${new URLSearchParams({ name: file.name })}`, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      'content-type': 'application/octet-stream',
    },
    body: file,
  });
  return (await answer.json()) as { readonly version: number };
}
