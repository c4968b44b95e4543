/**
 * A test that needs something this machine lacks says so in the output, by name and reason, instead of passing in
 * silence: jest lists it as skipped, and the reason is printed.
 */
export function testIf(present: boolean, reason: string): jest.It {
  if (present) return it;
  const say = (name: string): void => {
    // Straight to the terminal: jest drops the console of a file in which everything is skipped.
    process.stderr.write(`SKIPPED: ${name}, because ${reason}\n`);
  };
  const skipping = (name: string): void => {
    say(name);
    it.skip(name, () => undefined);
  };
  return skipping as unknown as jest.It;
}
