/** Long work as a generator that yields wherever others may run, and returns what it made. */
export type Steps<T> = Generator<void, T>;

/** Does long work in one go. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Does long work a few milliseconds at a time. `pause` lets others run. */
export async function inSteps<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  let step = steps.next();
  while (step.done !== true) {
    await pause();
    step = steps.next();
  }
  return step.value;
}
