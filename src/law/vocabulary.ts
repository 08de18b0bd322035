import { type RegisterAct, registerEffects } from './register-effect.ts';

/** Types that a pack's conditions know. */
export type ValueType = 'string' | 'bool' | 'double' | 'int' | 'list<string>';

export interface FactWord {
  readonly argument: ValueType | 'none';
  readonly type: ValueType;
}

export interface EffectWord {
  readonly arguments: Readonly<Record<string, ValueType>>;
  readonly needed: readonly string[];
  /** True: it lasts from its begin until the step or case is left. */
  readonly hold: boolean;
  /** The room that will carry it out, where none does yet: until then it is recorded with its key, and waits. */
  readonly pending?: string;
  /** What it does to the register that the argument `register` names; its other arguments are fields of that register. */
  readonly register?: RegisterAct;
}

/**
 * The words that packs and code share. A pack may name nothing else, and `pack check` says where it does;
 * the rooms register the ports behind subjects, facts and effects, and start refuses a pack that names one without.
 */
export interface Vocabulary {
  readonly offices: readonly string[];
  readonly duties: readonly string[];
  readonly tiers: readonly string[];
  readonly agencyKinds: readonly string[];
  /** Matters at which laws meet, with the acts of each. */
  readonly matters: Readonly<Record<string, readonly string[]>>;
  readonly scales: Readonly<Record<string, readonly string[]>>;
  readonly subjects: Readonly<Record<string, Readonly<Record<string, ValueType>>>>;
  readonly facts: Readonly<Record<string, FactWord>>;
  readonly effects: Readonly<Record<string, EffectWord>>;
  /** What opens a case without a person, by name; with the room that will notice it, where none does yet. */
  readonly events: Readonly<Record<string, { readonly pending?: string }>>;
  readonly choices: Readonly<Record<string, ValueType>>;
  readonly parameters: readonly string[];
}

/** What a party is to a condition: `applicant.kind`, `provider.region`. */
export const partyAttributes: Readonly<Record<string, ValueType>> = {
  id: 'string',
  kind: 'string',
  level: 'string',
  region: 'string',
  person: 'string',
};

/** Groups that may stand alone as `who`. */
export const groups = ['public', 'institution', 'organ', 'operator', 'each', 'engine'] as const;

const oneText = { argument: 'string' } as const;

/** The words of this release. */
export const vocabulary: Vocabulary = {
  offices: [
    'authority',
    'government',
    'working-body',
    'secrecy',
    'privacy',
    'legal',
    'cyberspace',
    'police',
    'investment',
    'it-economy',
    'finance',
  ],
  duties: ['officer', 'head', 'sharing-head'],
  tiers: ['province', 'city', 'county'],
  agencyKinds: [
    'department',
    'institution',
    'enterprise',
    'authorised-organisation',
    'government',
    'budget-funded-unit',
    'stationed-organ',
  ],
  matters: {
    'catalog.list': ['file', 'review'],
    'catalog.update': ['file', 'apply', 'review'],
    'sharing.request': ['file', 'answer', 'deliver'],
    'sharing.copy': ['file', 'answer'],
    verification: ['file', 'answer'],
    dispute: ['file', 'negotiate', 'coordinate', 'decide', 'deliver'],
    'opening.request': ['file', 'answer', 'agree-terms', 'deliver'],
    'opening.review': ['file', 'review', 'publish'],
    misuse: ['file', 'order', 'check'],
    violation: ['file', 'order', 'check'],
  },
  scales: {
    sharing: ['open_to_all', 'gated', 'closed'],
    // `required`: a law orders it opened; `undecided`: a review comes first. Neither is open until a decision opens it.
    opening: ['open', 'gated', 'closed', 'required', 'undecided'],
    acquisition: ['collected', 'produced', 'obtained', 'third-party', 'authorised', 'formed'],
    libraries: ['population', 'legal-entity', 'geography', 'e-certificate', 'credit', 'macro-economy'],
  },
  subjects: {
    resource: {
      id: 'string',
      code: 'string',
      name: 'string',
      provider: 'string',
      sharing: 'string',
      opening: 'string',
      status: 'string',
      items: 'list<string>',
      personal: 'bool',
      secret: 'bool',
      catalogued: 'bool',
    },
    agency: partyAttributes,
    case: {
      id: 'string',
      type: 'string',
      state: 'string',
      result: 'string',
      late: 'bool',
      applicant: 'string',
      provider: 'string',
      resource: 'string',
      purpose: 'string',
    },
    grant: {
      id: 'string',
      resource: 'string',
      provider: 'string',
      holder: 'string',
      kind: 'string',
      state: 'string',
      purpose: 'string',
      until: 'string',
    },
    none: {},
  },
  facts: {
    'catalog.missing-elements': { ...oneText, type: 'list<string>' },
    'catalog.lacks-basis': { ...oneText, type: 'bool' },
    'catalog.lacks-conditions': { ...oneText, type: 'bool' },
    'catalog.lacks-opening-ground': { ...oneText, type: 'bool' },
    // The grant in force that a case's decision gave, by the case's number; empty where there is none.
    'access.grant-of-case': { ...oneText, type: 'string' },
  },
  effects: {
    ...registerEffects,
    'catalog.publish': { arguments: { resource: 'string' }, needed: ['resource'], hold: false },
    'catalog.return': { arguments: { resource: 'string' }, needed: ['resource'], hold: false },
    // The engine's own: a decision binds the case that it is about, by number.
    'case.direct': { arguments: { case: 'string', decision: 'string' }, needed: ['case', 'decision'], hold: false },
    'agreement.register': {
      arguments: { resource: 'string', party: 'string', text: 'string', signature: 'string', until: 'string' },
      needed: ['resource', 'party', 'text', 'signature', 'until'],
      hold: false,
    },
    'grant.issue': {
      arguments: {
        resource: 'string',
        to: 'string',
        items: 'list<string>',
        clear: 'list<string>',
        purpose: 'string',
        mode: 'string',
        modes: 'list<string>',
        until: 'string',
        conditions: 'string',
      },
      needed: ['resource', 'to', 'purpose'],
      hold: false,
    },
    'grant.suspend': { arguments: { grant: 'string' }, needed: ['grant'], hold: true },
    'grant.revoke': { arguments: { grant: 'string' }, needed: ['grant'], hold: false },
    'grant.extend-use': {
      arguments: { grant: 'string', purpose: 'string', third: 'string' },
      needed: ['grant'],
      hold: false,
      pending: 'access',
    },
    'catalog.update': {
      arguments: { agency: 'string', entries: 'list<string>' },
      needed: ['agency'],
      hold: false,
      pending: 'catalog',
    },
    'catalog.release': { arguments: { agency: 'string', title: 'string' }, needed: ['agency'], hold: false, pending: 'catalog' },
    'catalog.name-source': {
      arguments: { element: 'string', agency: 'string' },
      needed: ['element', 'agency'],
      hold: false,
      pending: 'catalog',
    },
    'responsibility-list.sync': { arguments: { agency: 'string' }, needed: ['agency'], hold: false, pending: 'catalog' },
    'opening-list.add': {
      arguments: { resource: 'string', mode: 'string', cycle: 'string' },
      needed: ['resource'],
      hold: false,
      pending: 'portal',
    },
    'resource.open': { arguments: { resource: 'string', mode: 'string' }, needed: ['resource'], hold: false, pending: 'portal' },
    'dataset.correct': {
      arguments: { resource: 'string', item: 'string', key: 'string', value: 'string' },
      needed: ['resource', 'item'],
      hold: false,
      pending: 'quality',
    },
    'dataset.doubt': {
      arguments: { resource: 'string', item: 'string', key: 'string' },
      needed: ['resource', 'item'],
      hold: true,
      pending: 'quality',
    },
    'service.handle-as-usual': {
      arguments: { resource: 'string', item: 'string', key: 'string' },
      needed: ['resource'],
      hold: true,
      pending: 'services',
    },
    'emergency-plan.start': { arguments: { agency: 'string', plan: 'string' }, needed: ['agency'], hold: true, pending: 'security' },
    'notice.publish': {
      arguments: { to: 'string', title: 'string', body: 'string' },
      needed: ['to', 'title'],
      hold: false,
      pending: 'notices',
    },
    'notice.send': { arguments: { to: 'string', title: 'string' }, needed: ['to', 'title'], hold: false, pending: 'notices' },
    'referral.send': { arguments: { to: 'string', about: 'string' }, needed: ['to', 'about'], hold: false, pending: 'supervision' },
  },
  events: {
    'catalog.function-changed': { pending: 'catalog' },
    'oversight.deadline-missed': { pending: 'supervision' },
    'oversight.misuse-found': { pending: 'supervision' },
    'security.anomaly': { pending: 'security' },
  },
  choices: { joint_review: 'bool', routing: 'string' },
  parameters: [
    'rights.holder',
    'collection.without-basis',
    'collection.frame',
    'collection.duplicate',
    'collection.several-sources',
    'collection.from-firms',
    'subject.keys',
    'catalog.fields',
    'catalog.compiler',
    'catalog.consult-providers',
    'catalog.public',
    'list.demand',
    'list.responsibility',
    'catalog.update.trigger',
    'catalog.update.limit',
    'catalog.load-check',
    'aggregation.target',
    'aggregation.vertical',
    'libraries.builders',
    'sharing.citation-classes',
    'sharing.conditions-stated',
    'sharing.request.grounds',
    'sharing.request.reviewer',
    'sharing.request.limit',
    'sharing.routing',
    'sharing.refusal-reasons',
    'dispute.steps',
    'delivery.modes',
    'probe.routine',
    'third-party.ban',
    'opening.path',
    'opening.review.aspects',
    'opening.request.limit',
    'opening.request.fields',
    'opening.refusal-reasons',
    'opening.written-answer',
    'opening.publish-basis',
    'opening.agreement',
    'opening.frequency',
    'opening.list-review',
    'opening.priority',
    'demand.channels',
    'objection',
    'verification',
    'handle-as-usual',
    'retrieved.equal-effect',
    'service.no-repeat',
    'seal.systems',
    'archive.form',
    'persons.named',
    'risk.assessment',
    'risk.loop',
    'backup',
    'contract.clauses',
    'assessment',
    'inspection.measures',
    'violation.list',
    'sanctions',
    'disclosure-boundary',
    'federation',
    'project.review-mode',
    'project.kinds',
    'calendar',
    'exceptions.by-law',
  ],
};
