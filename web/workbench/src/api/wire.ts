import type { operations } from '../../../../openapi/openapi.d.ts';

/** Shapes on the wire, named. Each is taken from the generated interface; nothing is stated twice. */
type Answer<Operation extends keyof operations> = operations[Operation] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
type Body<Operation extends keyof operations> = operations[Operation] extends {
  requestBody: { content: { 'application/json': infer Sent } };
}
  ? Sent
  : never;
/** What a list is asked by; what has a default on the server may be left out here. */
export type Query<Operation extends keyof operations> = Partial<NonNullable<operations[Operation]['parameters']['query']>>;

export type Person = Answer<'organization.show-session'>['person'];
export type Agency = Answer<'organization.list-agencies'>['items'][number];
export type NewAgency = Body<'organization.register-agency'>;
export type Words = Answer<'organization.list-words'>;
export type Account = Answer<'organization.list-accounts'>['items'][number];
export type PublicAccount = Answer<'organization.list-public-accounts'>['items'][number];
export type NewAccount = Body<'organization.create-account'>;
export type ApiKey = Answer<'organization.list-keys'>['items'][number];

export type Inbox = Answer<'casework.read-inbox'>;
export type Task = Inbox['items'][number];
export type CaseRow = Answer<'casework.list-cases'>['items'][number];
export type CaseView = Answer<'casework.find-case'>;
export type OpenTask = CaseView['tasks'][number];
export type Step = CaseView['steps'][number];
export type Clock = Step['clocks'][number];
export type TimelineEntry = CaseView['timeline'][number];
export type CaseDocument = Answer<'casework.list-documents'>['items'][number];
export type Attached = Answer<'casework.attach-document'>;
export type Answering = Body<'casework.answer-step'>;
export type HandingOver = Body<'casework.hand-over'>;
export type Extending = Body<'casework.extend-step'>;
export type Overrides = NonNullable<Answering['overrides']>;
export type DraftView = Answer<'casework.find-draft'>;
export type Drafting = Body<'casework.draft-act'>;
export type LegalException = Answer<'casework.list-exceptions'>['items'][number];

export type Pack = Answer<'law.find-pack'>;
export type RoleLine = Answer<'law.list-roles'>['items'][number];
export type Article = Pack['articles'][number];
export type ArticleRule = Article['rules'][number];
export type Practice = Answer<'law.tally-law'>;
export type CaseType = Answer<'law.find-case-type'>;
export type FormField = CaseType['fields'][number];

export type Resource = Answer<'catalog.find-resource'>;
export type ResourceRow = Answer<'catalog.list-resources'>['items'][number];
export type Content = NonNullable<Resource['published']>;
export type Item = Content['items'][number];
export type ClassView = Resource['sharing'];
export type Draft = Body<'catalog.register-resource'>;
export type Classifications = Answer<'catalog.list-classifications'>;
export type Comparison = Answer<'catalog.compare-versions'>;

export type CatalogFigures = Answer<'catalog.measure-catalogue'>;
export type FreshnessFigures = Answer<'store.measure-freshness'>;
export type CallFigures = Answer<'sharing.measure-use'>;

export type Load = Answer<'store.find-load'>;
export type LoadMode = Load['mode'];
export type QuarantinedRow = Answer<'store.list-quarantine'>['items'][number];
export type CorrectedRow = Body<'store.correct-rows'>['rows'][number];
export type Correction = Answer<'store.correct-rows'>;
export type UploadOnItsWay = Answer<'store.find-upload'>;
export type DataVersion = Answer<'store.list-versions'>['items'][number];
export type VersionComparison = Answer<'store.compare-versions'>;
export type Difference = Answer<'store.show-differences'>['items'][number];
export type DifferenceKind = Difference['kind'];
export type RollBack = Body<'store.roll-back'>;

export type Grant = Answer<'sharing.show-grant'>;
export type Explained = Answer<'sharing.explain'>;
export type LookUp = Body<'sharing.look-up-by-hand'>;
export type Disclosure = Answer<'sharing.look-up-by-hand'>;
export type PreviewRequest = Body<'sharing.preview'>;
export type BulkRequest = Body<'sharing.download'>;
export type ItemAccess = Answer<'sharing.show-item-access'>;
export type Holder = ItemAccess['holders'][number];
export type DayOfUse = Answer<'sharing.show-use'>['days'][number];
export type PersonsQuery = Answer<'sharing.list-queries'>['items'][number];

export type RegisterSummary = Answer<'registers.list-registers'>['items'][number];
export type RegisterPage = Answer<'registers.find-register'>;
export type RegisterEntry = RegisterPage['items'][number];
export type RegisterField = RegisterPage['fields'][number];
export type EntryPage = Answer<'registers.find-entry'>;

export type Batch = Answer<'ledger.list-batches'>['items'][number];
export type LedgerEntry = Answer<'ledger.list-entries'>['items'][number];
export type EntrySearch = Body<'ledger.search-entries'>;
export type EntriesFound = Answer<'ledger.search-entries'>;
export type CheckpointFile = Answer<'ledger.show-latest-checkpoint'>;
export type Receipt = Body<'ledger.check-receipt'>['receipt'];
export type ReceiptCheck = Answer<'ledger.check-receipt'>;
