/** Who asks. Everything private belongs to a reader, by this id. */
export interface Reader {
  readonly id: string;
}

/** Nobody signs in yet: whoever reaches this computer is its one reader. */
export function readerOf(_request: Request): Reader {
  return { id: 'local' };
}

/** Whose something is, and whether everybody may see it. */
export interface Owned {
  readonly owner: string;
  readonly shared: boolean;
}

export const maySee = (reader: Reader, { owner, shared }: Owned): boolean => shared || owner === reader.id;

/** What is shared is changed only by whoever made it; others make a copy of their own. */
export const mayChange = (reader: Reader, { owner }: Owned): boolean => owner === reader.id;
