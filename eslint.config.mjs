import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';
import a11y from 'eslint-plugin-jsx-a11y';
import { houseSyntax, noDynamicImport, noKafkajs } from './tools/lint/house-rules.mjs';

/** Who may import whom: the table of the README. A scope that is not listed may import nothing. */
const mayImport = {
  scoring: [],
  contracts: [],
  'service-kit': ['contracts'],
  access: ['service-kit', 'contracts'],
  testing: ['service-kit', 'contracts'],
  directory: ['service-kit', 'contracts'],
  assessments: ['service-kit', 'contracts', 'access', 'scoring'],
  readiness: ['service-kit', 'contracts', 'access', 'scoring'],
  plans: ['service-kit', 'contracts', 'access', 'scoring'],
  gateway: ['service-kit'],
  web: ['scoring'],
  e2e: [],
};

const boundaries = (withTesting) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      enforceBuildableLibDependency: false,
      allow: [],
      // Its specs run the database and the broker that testing starts; what testing starts is built with service-kit.
      ignoredCircularDependencies: [['service-kit', 'testing']],
      depConstraints: Object.entries(mayImport).map(([scope, others]) => ({
        sourceTag: `scope:${scope}`,
        onlyDependOnLibsWithTags: [scope, ...others, ...(withTesting && others.length ? ['testing'] : [])].map((to) => `scope:${to}`),
      })),
    },
  ],
});

const libs = [...new Set([...Object.values(mayImport).flat(), 'testing'])];

const onlyLibsByName = {
  regex: `^@waymark/(?!(${libs.join('|')})$)`,
  message: 'A lib is imported by its name, an app by nobody: what is not exported is its own.',
};

/** In a library that imports nothing from outside but these packages; Node's own modules are outside too. */
const onlyFromOutside = (library, packages) => ({
  files: [`libs/${library}/src/**/*.ts`],
  ignores: ['**/*.spec.ts', '**/testing/**'],
  rules: {
    'no-restricted-syntax': ['error', ...houseSyntax, noDynamicImport],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!\\.{1,2}/${packages.map((name) => `|${name}$`).join('')})`,
            message: `${library} imports ${packages.join(', ') || 'nothing'}${packages.length > 0 ? ' only' : ''}.`,
          },
        ],
      },
    ],
  },
});

export default tseslint.config(
  // The default way of the bench is there to do what the house does not.
  { ignores: ['tools/bench/fixtures/default-way', '**/dist', '**/node_modules', '**/generated', 'data', 'tmp', '.nx', '**/.cache'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { '@nx': nx },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      ...boundaries(false),
      'no-undef': 'off',
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...houseSyntax, noKafkajs],
      'no-restricted-imports': ['error', { paths: [{ name: 'kafkajs', message: noKafkajs.message }], patterns: [onlyLibsByName] }],
    },
  },
  {
    // And the bench's floor, which is what kafkajs does with nothing of ours around it.
    files: ['libs/service-kit/src/events/kafka/**', 'tools/bench/fixtures/bare-kafka.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...houseSyntax],
      'no-restricted-imports': ['error', { patterns: [onlyLibsByName] }],
    },
  },
  onlyFromOutside('scoring', []),
  onlyFromOutside('contracts', ['zod']),
  {
    files: ['apps/web/**/*.tsx', 'apps/web/**/*.ts'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y },
    rules: {
      ...hooks.configs.recommended.rules,
      ...a11y.flatConfigs.recommended.rules,
      // Says what React Compiler would skip (virtual scrolling); the web is built without it.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', '{apps,libs}/*/src/**/testing/**', 'apps/e2e/**', 'tools/**'],
    rules: {
      ...boundaries(true),
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['libs/testing/**', 'tools/**'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  { files: ['libs/testing/**'], rules: boundaries(false) },
);
