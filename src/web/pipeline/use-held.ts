import { useRef } from 'react';

/** A value, or what it was before it was held. */
export function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const kept = useRef(value);
  if (!isHeld) kept.current = value;
  return kept.current;
}
