/**
 * Tables by qualified name, for Kysely. Each room adds its own by declaration merging:
 * `declare module '#kernel/tables' { interface Tables { 'catalog.resource': ResourceTable } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the rooms
export interface Tables {}
