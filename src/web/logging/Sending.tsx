import { useSending } from './use-sending.ts';

/** Shows nothing; while it is there, what was logged is written. */
export function Sending() {
  useSending();
  return null;
}
