import { accessMigrations } from '#access';
import { caseworkMigrations } from '#casework';
import { catalogMigrations } from '#catalog';
import { ledgerMigrations, type MigrationSource } from '#kernel';
import { organizationMigrations } from '#organization';
import { registersMigrations } from '#registers';
import { storeMigrations } from '#store';

/** Every room's migrations, in the direction of the house. */
export const allMigrations: readonly MigrationSource[] = [
  ledgerMigrations,
  organizationMigrations,
  caseworkMigrations,
  catalogMigrations,
  storeMigrations,
  accessMigrations,
  registersMigrations,
];
