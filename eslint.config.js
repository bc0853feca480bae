import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { exactScores } from './scripts/lint/exact-scores.mjs';
import { importDirection } from './scripts/lint/import-direction.mjs';
import svelteConfig from './svelte.config.js';

const clock = [
  { object: 'Date', property: 'now', message: 'Time is passed in: `now` travels on the command.' },
  { object: 'performance', property: 'now', message: 'Time is passed in.' },
  { object: 'Math', property: 'random', message: 'Nothing here is random.' },
];

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'coverage/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    plugins: { luyan: { rules: { 'exact-scores': exactScores, 'import-direction': importDirection } } },
    rules: {
      'luyan/import-direction': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{js,mjs}', 'scripts/**', 'test/**', 'server/**'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['{display,judge-pad,console}/**', 'shared/{client,ui}/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    // Nest reads constructor types at run time: an injected class must not become a type-only import
    files: ['server/**'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      // does not see that a decorator uses a value
      'no-useless-assignment': 'off',
    },
  },
  {
    // names are put in order in one place (docs/decisions/0009-stroke-order.md)
    ignores: ['server/domain/stroke-order.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['localeCompare', 'Collator'].map((name) => ({
          selector: `MemberExpression[property.name='${name}']`,
          message: 'server/domain/running-order.ts alone orders by name.',
        })),
      ],
    },
  },
  {
    files: ['{server/domain,shared/scoring}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'luyan/exact-scores': 'error' },
  },
  {
    files: ['server/domain/**/*.ts', 'shared/{scoring,stage,contract,presets}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-properties': ['error', ...clock],
      'no-restricted-globals': ['error', 'parseFloat', 'setTimeout', 'setInterval', 'fetch', 'process'],
    },
  },
);
