import { kernelFaults, type Principal } from '#kernel';
import { actOf, type Room } from '../room.ts';
import { lockAccount } from '../store/accounts.ts';
import { endSessionsOf } from '../store/sessions.ts';

/** Ends every session of an account. @throws Fault `kernel.not-found`, also for another jurisdiction. */
export async function endSessions(room: Room, principal: Principal, id: string): Promise<{ ended: number }> {
  return room.database.transact(async (connection) => {
    const account = await lockAccount(connection, id);
    if (account?.jurisdiction !== principal.jurisdiction) throw kernelFaults['kernel.not-found']();
    const ended = await endSessionsOf(connection, id, 'revoked', room.clock.now());
    if (ended > 0) await room.rights?.changed(connection);
    await room.ledger.record(connection, [actOf('organization.end-sessions', principal, `account:${id}`, { ended })]);
    return { ended };
  });
}
