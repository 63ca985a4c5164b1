/** Whether this browser can use passkeys here: they belong to a name, so none are at the address of a machine. */
export const hasPasskeys = (): boolean =>
  'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(location.hostname);

/** Whether a passkey was not used because its owner did not want to, or was too late. */
export const wasStopped = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
