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
  readonly events: readonly string[];
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
  offices: ['authority', 'government', 'secrecy', 'cyberspace', 'police'],
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
    'sharing.request': ['file', 'answer', 'deliver'],
    'opening.request': ['file', 'answer', 'agree-terms', 'deliver'],
  },
  scales: {
    sharing: ['open_to_all', 'gated', 'closed'],
    opening: ['open', 'gated', 'closed'],
    acquisition: ['collected', 'produced'],
    libraries: ['population', 'legal-entity', 'geography', 'e-certificate', 'credit'],
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
    'catalog.publish': { arguments: { resource: 'string' }, needed: ['resource'], hold: false },
    'catalog.return': { arguments: { resource: 'string' }, needed: ['resource'], hold: false },
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
  },
  events: [],
  choices: {},
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
    'sharing.refusal-reasons',
    'dispute.steps',
    'delivery.modes',
    'probe.daily',
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
