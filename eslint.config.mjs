import eslint from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist", "coverage", "**/*.{js,cjs,mjs}"] },
  {
    files: ["{src,test,bench,scripts}/**/*.ts"],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      // neo4j-driver declares the options that it takes as classes.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // `const { hidden, ...rest } = row` is how a key is left out; a leading underscore marks an unused argument.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Export by name: one thing has one name everywhere." },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/main.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only src/main.ts reads the environment." },
        { object: "process", property: "exit", message: "Only src/main.ts exits." },
        { object: "process", property: "exitCode", message: "Only src/main.ts exits." },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: ["process", "node:process"].map((name) => ({
            name,
            message: "Only src/main.ts talks to the process.",
          })),
        },
      ],
    },
  },
  {
    // type-graphql reads classes that hold nothing but decorated fields.
    files: ["src/graphql/**/*.ts"],
    rules: { "@typescript-eslint/no-extraneous-class": "off" },
  },
  {
    // Tests look into parsed JSON and other libraries' loose answers, and pass methods to expect.
    files: ["{test,bench}/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
);
