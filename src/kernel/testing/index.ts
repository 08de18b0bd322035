export { type TestClock, testClock } from './test-clock.ts';
export { openTestDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.ts';
