import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

/**
 * When what has the keyboard's focus goes away (a dismissed message, a removed filing, another tab's button), the focus
 * goes to `home` instead of being lost. Returns the focus handler of the element that holds it all.
 */
export function useKeptFocus(home: RefObject<HTMLElement>): (event: FocusEvent) => void {
  const last = useRef<Element | null>(null);
  // After every render, since any of them may have taken the focused element away.
  useEffect(() => {
    if (last.current === null || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    home.current?.focus();
  });
  return (event) => {
    last.current = event.target;
  };
}
