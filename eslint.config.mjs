import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "test-results/"] },
  {
    files: ["src/**/*.ts", "src/**/*.tsx", "test/**/*.ts", "test/**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Numbers read well in messages as they are.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Excel's own error objects are thrown, which are no Error to the compiler.
      "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "package", name: "Error", package: "custom-functions-runtime" }] }],
      // `() => { ... }` and `() => call()` are both plain in handlers.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["src/workbench/**/*.ts", "test/workbench/**/*.ts"],
    // The grid's styles and kinds of value are enums in its types and plain numbers in its data and in files.
    rules: { "@typescript-eslint/no-unsafe-enum-assignment": "off", "@typescript-eslint/no-unsafe-enum-comparison": "off" },
  },
  {
    files: ["src/**/*.tsx", "src/taskpane/**/*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/workbook/**/*.ts", "src/addin/**/*.ts", "src/functions/**/*.ts", "src/commands/**/*.ts", "src/taskpane/**/*.ts", "src/taskpane/**/*.tsx"],
    plugins: { "office-addins": officeAddins },
    // Not load-object-before-read and call-sync-before-read: they take the way to a collection (sheet.notes) for a value read.
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
