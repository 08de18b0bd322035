/** One planted violation: a file that must make its check fail, or the check sees nothing. */
export interface Violation {
  readonly what: string;
  readonly check: 'direction' | 'lint' | 'types' | 'dead code' | 'format';
  readonly file: string;
  readonly text: string;
  /** What the check must say. */
  readonly says: string;
}

export const violations: readonly Violation[] = [
  {
    what: 'the portal reads rows past access.disclose',
    check: 'direction',
    file: 'src/portal/planted-violation.ts',
    text: "import * as rows from '../store/rows.ts';\nexport const planted = rows;\n",
    says: 'only-access-reads-rows',
  },
  {
    what: 'the catalog looks up at access',
    check: 'direction',
    file: 'src/catalog/planted-violation.ts',
    text: "import * as access from '#access';\nexport const planted = access;\n",
    says: 'catalog-imports-no-room-to-its-right',
  },
  {
    what: 'a room is entered past its front door',
    check: 'direction',
    file: 'src/access/planted-violation.ts',
    text: "import * as faults from '../catalog/faults.ts';\nexport const planted = faults;\n",
    says: 'catalog-is-entered-by-its-front-door',
  },
  {
    what: 'one outlet leans on another',
    check: 'direction',
    file: 'src/portal/planted-violation.ts',
    text: "import * as sharing from '#sharing';\nexport const planted = sharing;\n",
    says: 'portal-imports-no-other-outlet',
  },
  {
    what: 'the law opens the database',
    check: 'direction',
    file: 'src/law/planted-violation.ts',
    text: "import pg from 'pg';\nexport const planted = pg;\n",
    says: 'law-touches-no-database',
  },
  {
    what: 'the verifier leans on the writer of the ledger',
    check: 'direction',
    file: 'src/kernel/ledger/verifier/planted-violation.ts',
    text: "import { openLedger } from '../open-ledger.ts';\nexport const planted = openLedger;\n",
    says: 'the-verifier-shares-no-code-with-the-writer',
  },
  {
    what: 'an act is not awaited',
    check: 'lint',
    file: 'src/catalog/planted-violation.ts',
    text: 'async function act(): Promise<void> {}\nexport function planted(): void {\n  act();\n}\n',
    says: 'no-floating-promises',
  },
  {
    what: 'time is taken from the wall',
    check: 'lint',
    file: 'src/casework/planted-violation.ts',
    text: 'export const planted = new Date();\n',
    says: 'Time is injected',
  },
  {
    what: 'a table is read from above the rooms',
    check: 'lint',
    file: 'src/planted-violation.ts',
    text: "import { sql, type ReadConnection } from '#kernel';\nexport const planted = (connection: ReadConnection) => sql`select from store.load`.execute(connection);\n",
    says: 'Tables belong to rooms',
  },
  {
    what: 'a table is read from above the rooms by the builder of queries',
    check: 'lint',
    file: 'src/planted-reading.ts',
    text: "import type { ReadConnection } from '#kernel';\nexport const planted = (connection: ReadConnection) => connection.selectFrom('store.load').selectAll().execute();\n",
    says: 'planted-reading.ts',
  },
  {
    what: 'a value is of any type',
    check: 'lint',
    file: 'src/access/planted-violation.ts',
    text: 'export const planted = (value: any) => value;\n',
    says: 'no-explicit-any',
  },
  {
    what: 'a type does not hold',
    check: 'types',
    file: 'src/kernel/planted-violation.ts',
    text: "export const planted: number = 'one';\n",
    says: 'TS2322',
  },
  {
    what: 'an export that nobody uses',
    check: 'dead code',
    file: 'src/kernel/time/planted-violation.ts',
    text: 'export const planted = 1;\n',
    says: 'planted-violation.ts',
  },
  {
    what: 'a file is not formatted',
    check: 'format',
    file: 'src/kernel/planted-violation.ts',
    text: 'export const  planted = "one"\n',
    says: 'planted-violation.ts',
  },
];
