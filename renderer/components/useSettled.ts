import { useEffect, useState } from 'react';

/**
 * A value that is being typed, once it has been left alone for a moment.
 *
 * @param value changes with every key
 * @param milliseconds how long nothing may happen
 */
export function useSettled<Value>(value: Value, milliseconds = 400): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
