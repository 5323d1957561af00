import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Lets the browser ask before the answers are lost. Set what it gives back to true
 * when the answers travel with the person.
 */
export function useLeaveWarning(hasAnswers: boolean): RefObject<boolean> {
  const isCarrying = useRef(false);
  useEffect(() => {
    if (!hasAnswers) return undefined;
    const warn = (event: Event) => {
      if (!isCarrying.current) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [hasAnswers]);
  return isCarrying;
}
