import { faultCatalogue } from '#kernel';
import '../../src/cli/set-up/faults.ts';

/** `docs/errors/README.md` from the fault catalogue that the rooms have declared on import. */
export function describeErrors(): { path: string; text: string }[] {
  const rows = [...faultCatalogue()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([code, { status, message, remedy }]) =>
        `| <a id="${code}"></a>\`${code}\` | ${status} | ${message.zh}<br>${message.en} | ${remedy.zh}<br>${remedy.en} |`,
    );
  const text = [
    '# Errors',
    '',
    'Every failure is answered as RFC 9457 (`application/problem+json`) with `code`, `detail` and `remedy` in both languages, the `article` where a law is behind it, the `places` in the input, and the `requestId` under which the log has it. Generated from the code by `npm run generate`.',
    '',
    '| code | status | what happened | what to do |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  return [{ path: 'docs/errors/README.md', text }];
}
