/** Lets Excel and the pane do what waits, so that long work never holds them up. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
