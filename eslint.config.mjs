import tseslint from 'typescript-eslint';

const restricted = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is injected: use the Clock.' },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Time is injected: use the Clock.' },
  {
    selector: 'CallExpression[callee.property.name="raw"][callee.object.name="sql"]',
    message: 'SQL is parameterised; identifiers go through sql.ref/sql.table/sql.id.',
  },
];

const tablesOfRooms = ['ImportSpecifier[imported.name="sql"]', 'TaggedTemplateExpression[tag.name="sql"]'].concat(
  ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'query'].map((verb) => `CallExpression[callee.property.name="${verb}"]`),
);

// Biome formats; ESLint asks only what needs types or would lose data.
export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'data', 'coverage', 'artifacts', 'openapi', '**/*.js', '**/*.mjs', 'web/workbench/vite.config.ts'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-syntax': ['error', ...restricted],
    },
  },
  {
    // What stands above the rooms wires them; each table has its room.
    files: ['src/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...restricted,
        ...tablesOfRooms.map((selector) => ({ selector, message: 'Tables belong to rooms: ask the room, not the database.' })),
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'tests/**', 'bench/**', 'tools/**', 'src/cli/**', 'demonstration/**'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' },
  },
  { files: ['web/**'], rules: { 'no-restricted-syntax': 'off' } },
);
