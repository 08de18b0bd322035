import { accessMigrations } from '#access';
import { ledgerMigrations, migrate, openDatabase, openLedger, systemClock } from '#kernel';
import { openBenchDatabase } from './bench-database.ts';
const bench = await openBenchDatabase('zz');
const database = openDatabase({ connection: bench.connection });
await migrate(database, [ledgerMigrations, accessMigrations]);
const ledger = await openLedger({ database, clock: systemClock, keyDirectory: '/tmp/zzkeys', process: 'bench' });
const entry = (n: number) => ({ kind: 'access.disclose', jurisdiction: '320200', actor: '1', agency: 'wx-yibao', object: 'resource:1', public: { grant: '1', grantVersion: 1, purpose: 'GX', article: 'wuxi-2020:20.2', mode: 'lookup', items: ['i1','i2','i3','i4','i5'], rows: 1, resourceVersion: '1', dataVersion: '1' }, personal: { subject: '3202111950010' + n, items: ['i1','i2','i3','i4','i5'] } });
for (const g of [64, 32]) { let best = 1e9, bt = 1e9;
for (let r = 0; r < 15; r++) {
  const c = process.cpuUsage(), t = performance.now(); let n = 0;
  await Promise.all(Array.from({ length: g }, async () => { while (n < 6400) await ledger.disclose(entry(n++), 1n); }));
  const u = process.cpuUsage(c); best = Math.min(best, (u.user + u.system) / 6400); bt = Math.min(bt, (performance.now() - t) / 6400 * 1000);
}
console.log('ledger alone', g, best.toFixed(1), 'µs cpu', bt.toFixed(1), 'µs wall'); }
await ledger.close(); await database.close(); await bench.close();
