const swc = ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } }, module: { type: "commonjs" } }];

/** Unit tests and browser tests are two projects, so that `npm run test:unit` needs no browser. */
export default {
  // A loaded machine is slow; no test waits for a time to pass.
  testTimeout: 120_000,
  projects: [
    { displayName: "unit", testEnvironment: "node", roots: ["<rootDir>/test"], testPathIgnorePatterns: ["<rootDir>/test/e2e/"], transform: { "\\.tsx?$": swc, "\\.txt$": "<rootDir>/test/support/text-transform.cjs" }, testMatch: ["**/*.test.ts", "**/*.test.tsx"] },
    { displayName: "browser", testEnvironment: "node", roots: ["<rootDir>/test/e2e"], transform: { "\\.tsx?$": swc, "\\.txt$": "<rootDir>/test/support/text-transform.cjs" }, testMatch: ["**/*.test.ts"] },
  ],
};
