import { groups, isOrgan, type Pack, parseWho, vocabulary, type Who } from '#law';
import type { DirectoryAgency } from './directory.ts';
import { type Actor, nobody, type Party } from './state.ts';
import type { Governing } from './statutes.ts';
import type { Work } from './work.ts';

/** Whom a `who` means in a case. `nobody` wherever a way cannot be followed: resolving fails closed. */
export type Resolved =
  | { readonly kind: 'agency'; readonly agency: string; readonly duty: string | undefined }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'holders'; readonly office: string }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'nobody' };

export interface RoleContext {
  /** The law in whose words `who` is written; the case's own unless told. */
  readonly governing?: Governing;
  /** The agency asked, where a step goes to each of a list. */
  readonly each?: string | undefined;
  /** The agency of the one who acts. */
  readonly self?: string | undefined;
}

const groupWords: readonly string[] = groups;
const nobodyAtAll: Resolved = { kind: 'nobody' };
/** Duties that let a person act for an agency at all; administrators and auditors hold none of them. */
const actingDuties: readonly string[] = vocabulary.duties;

/** Reads `duty@office@anchor` from the right: `head@authority@applicant`. */
export function resolveWho(work: Work, who: Who, context: RoleContext = {}): Resolved {
  const { anchor, parts } = parseWho(who);
  if (groupWords.includes(anchor) && anchor !== 'each') return parts.length > 0 ? nobodyAtAll : { kind: 'group', group: anchor };
  const { pack } = context.governing ?? work.statutes.own;
  const start = startOf(work, anchor, context);
  if (start === null) {
    if (isOffice(pack, anchor) && parts.length === 0) return { kind: 'holders', office: anchor };
    return nobodyAtAll;
  }
  if (start.person !== undefined) return parts.length > 0 ? nobodyAtAll : { kind: 'person', person: start.person };
  let { agency, region } = start;
  let duty: string | undefined;
  for (const part of parts) {
    if (isOffice(pack, part)) {
      const holder: DirectoryAgency | undefined = region === undefined ? undefined : work.world.directory.holderOf(part, region);
      if (!holder) return nobodyAtAll;
      agency = holder.id;
      region = holder.region;
    } else duty = part;
  }
  return agency === undefined ? nobodyAtAll : { kind: 'agency', agency, duty };
}

interface Start {
  readonly agency?: string | undefined;
  readonly region?: string | undefined;
  readonly person?: string | undefined;
}

function startOf(work: Work, anchor: string, context: RoleContext): Start | null {
  const { state, world } = work;
  const at = (id: string | undefined): Start | null => {
    const agency = id ? world.directory.agency(id) : undefined;
    return agency ? { agency: agency.id, region: agency.region } : null;
  };
  /** A party that is no agency is a member of the public. */
  const atParty = (id: string): Start | null => at(id) ?? (id === '' ? null : { person: id });
  const party = (context.governing ?? work.statutes.own).type.parties[anchor];
  if (anchor === 'each') return at(context.each);
  if (anchor === 'self') return at(context.self);
  if (anchor === 'applicant') return atParty(state.applicant.id);
  if (anchor === 'provider') return at(state.provider.id);
  if (party) return atParty(String(work.evaluate(party, (context.governing ?? work.statutes.own).type)));
  const near = state.applicant.region || state.provider.region || world.directory.home;
  const far = state.provider.region || near;
  if (anchor === 'routed') return startOf(work, routeOf(state.choices['routing']), context);
  if (anchor === 'common') {
    const above = world.directory.chain(far);
    const region = world.directory.chain(near).find((code) => above.includes(code));
    return region === undefined ? null : { region };
  }
  const region = [...world.directory.chain(near), ...world.directory.chain(far)].find((code) => world.directory.tierOf(code) === anchor);
  return region === undefined ? null : { region };
}

/** Whose level decides where the text leaves it open: the operator's choice as it stood at filing, the applicant's unless chosen. */
function routeOf(chosen: unknown): 'applicant' | 'provider' | 'common' {
  return chosen === 'provider' || chosen === 'common' ? chosen : 'applicant';
}

/** An office of the program's, or one that the law names for itself. */
function isOffice(pack: Pack, word: string): boolean {
  return Object.hasOwn(pack.offices, word) || vocabulary.offices.includes(word);
}

/** Whether an actor is one of those meant. */
export function mayAct(work: Work, actor: Actor, whos: readonly Who[], context: RoleContext = {}): boolean {
  return whos.some((who) => isMeant(work, actor, resolveWho(work, who, { self: actor.agency, ...context }), context));
}

function isMeant(work: Work, actor: Actor, meant: Resolved, context: RoleContext): boolean {
  const agency = work.world.directory.agency(actor.agency);
  const acting = agency !== undefined && actor.duties.some((duty) => actingDuties.includes(duty));
  switch (meant.kind) {
    case 'agency':
      return acting && actor.agency === meant.agency && (meant.duty === undefined || actor.duties.includes(meant.duty));
    case 'person':
      return actor.person !== '' && actor.person === meant.person;
    case 'holders':
      return acting && agency.offices.includes(meant.office);
    case 'group':
      return isOfGroup(actor, acting ? agency : undefined, meant.group, context.governing ?? work.statutes.own);
    case 'nobody':
      return false;
  }
}

function isOfGroup(actor: Actor, agency: DirectoryAgency | undefined, group: string, { pack }: Governing): boolean {
  const bound = [pack.binds.fully, ...pack.binds.partly, ...pack.binds.byReference].flatMap((binding) => binding.kinds);
  if (group === 'public') return actor.publicKind !== undefined;
  if (group === 'operator') return actor.publicKind === 'legal-person';
  if (group === 'institution') return agency !== undefined && bound.includes(agency.kind);
  if (group === 'organ') return agency !== undefined && isOrgan(pack, agency.kind);
  return false;
}

/** Whether the actor would act as a party to the case itself, not in an office over it. */
export function actsAsParty(work: Work, actor: Actor, whos: readonly Who[], context: RoleContext = {}): boolean {
  return whos.some((who) => {
    const { anchor, parts } = parseWho(who);
    const { pack } = context.governing ?? work.statutes.own;
    if (anchor === 'each' || isOffice(pack, anchor) || parts.some((part) => isOffice(pack, part))) return false;
    return mayAct(work, actor, [who], context);
  });
}

/**
 * Whether the case is a request of the person who filed it, and not opened by virtue of an office over its subject:
 * then that person may not decide it.
 */
export function isOwnRequest(work: Work, actor: Actor): boolean {
  const { by } = work.statutes.own.type.filing;
  return actor.person !== '' && actor.person === work.state.applicant.person && actsAsParty(work, actor, by);
}

/** An agency or person as conditions know a party. */
export function partyOf(work: { readonly world: Pick<Work['world'], 'directory'> }, id: string, person = '', publicKind = ''): Party {
  const agency = work.world.directory.agency(id);
  if (!agency) return id === '' ? nobody : { ...nobody, id, kind: publicKind, person };
  return { id, kind: agency.kind, level: work.world.directory.tierOf(agency.region), region: agency.region, person };
}
