/** Text files imported as strings: webpack's asset/source, and test/support/text-transform.cjs in tests. */
declare module "*.txt" {
  const text: string;
  export default text;
}
