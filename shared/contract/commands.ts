/** Every command a client may send, as zod schemas: the server checks each against these before anything else. */
import { z } from 'zod';
import { displayFollows } from './displays.ts';
import { idSchema } from './ids.ts';
import { fingerprintSchema, signatureSchema } from './signature.ts';
import { isStorable } from './text.ts';

const id = idSchema;
const text = z.string().refine(isStorable, 'has characters that cannot be stored').trim();
const reason = text.min(1).max(500);
const line = text.min(1).max(200);
const many = z.array(id).min(1).max(2000);
/** Short enough to be read from the last row. */
const message = text.min(1).max(60);
const displayName = text.min(1).max(30);
/** Who holds the contest, as the welcome page names them: a role (主办, 协办 …) and its units. */
const organiserLine = z.strictObject({
  role: text.min(1).max(12),
  names: z.array(text.min(1).max(40)).min(1).max(12),
});
const decimal = z.string().regex(/^(0|[1-9][0-9]{0,5})(\.[0-9]{1,4})?$/);
/** Decimal strings by criterion id. */
export const scoresSchema = z.record(id, decimal).refine((given) => Object.keys(given).length <= 50);
export const commentSchema = text.max(1000);

const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** What the big screen of a room shows; `programme` follows the project on stage. The host's keys 1, 2 … by this order. */
export const roomScenes = [
  'welcome',
  'programme',
  'reveal',
  'leaderboard',
  'vote',
  'black',
  'order',
  'awards',
] as const;
export type RoomScene = (typeof roomScenes)[number];

/** When results may be revealed (RULES.md §6.5): each at once, one project later, or all at the end. */
export const revealPolicies = ['each', 'lagged', 'end'] as const;
export type RevealPolicy = (typeof revealPolicies)[number];

/** Where a message from the host desk stands: across the big screen, or before the speaker alone. */
export const messagePlaces = ['screen', 'speaker'] as const;
export type MessagePlace = (typeof messagePlaces)[number];

/** The steps of a reveal in order (RULES.md §6.5); a project's `revealStep` counts those already shown. */
export const revealSteps = ['sheets', 'dropped', 'components', 'total', 'place'] as const;
export type RevealStep = (typeof revealSteps)[number];

const lateSheet = { projectId: id, componentId: id, judgeId: id, version: z.int().min(1), reason };

/** The host's: the stage of the room in which the named project is. */
export const stageCommands = [
  command('CallProject', { projectId: id }),
  command('StartPresentation', { projectId: id }),
  command('PauseClock', { projectId: id }),
  command('ResumeClock', { projectId: id }),
  command('AdjustClock', { projectId: id, deltaMs: z.int().min(-3_600_000).max(3_600_000) }),
  command('AdvanceStage', { projectId: id, from: z.enum(['presenting', 'questions']) }),
  command('StepBack', {
    projectId: id,
    from: z.enum(['presenting', 'questions', 'scoring', 'revealed']),
    reason,
  }),
  command('RestartStage', { projectId: id, reason }),
  command('CloseScoring', { projectId: id, acknowledgedMissing: z.array(id).max(500).default([]) }),
  command('CloseScoringOfMany', {
    projectIds: many,
    /** By project id: how many judges the host has been told are missing. */
    acknowledgedMissing: z.record(id, z.int().min(0)).default({}),
  }),
  command('ReopenScoring', { projectId: id, reason }),
  /** `version`: the late sheet that you have in mind, so that a newer one is never decided on unseen. */
  command('AcceptLateSheet', lateSheet),
  command('DeclineLateSheet', lateSheet),
  /** Where the chair is asked to approve results and cannot: of the results as they stand now, all or none. */
  command('WaiveApproval', { projectIds: many, reason }),
  command('RevealNext', { projectId: id, step: z.enum(revealSteps) }),
  command('RevealAtOnce', { projectIds: many }),
  command('ShowScene', { roomId: id, scene: z.enum(roomScenes) }),
  /** `after`: the `step` of the ceremony that you believe is shown, so that two hosts who press at once make one step. */
  command('AwardNext', { roomId: id, after: z.int().min(0) }),
  command('AwardBack', { roomId: id, after: z.int().min(0) }),
  /** In the order of calling, before another one of the room that waits, or (null) to its end: numbers stay. */
  command('MoveProject', { projectId: id, before: id.nullable() }),
  /** While a show runs, the set-up is locked unless staff say otherwise. */
  command('UnlockSetup', { reason: reason.optional() }),
  command('LockSetup', {}),
  command('UndoLast', { roomId: id, version: z.int().min(1) }),
  command('ShowMessage', { roomId: id, to: z.enum(messagePlaces), text: message }),
  command('HideMessage', { roomId: id, to: z.enum(messagePlaces) }),
  command('MessageJudge', { judgeId: id, text: message }),
  command('WithdrawMessage', { judgeId: id }),
  /** Somebody has gone to the judge who asked for help. */
  command('SettleHelp', { judgeId: id }),
  command('NameDisplay', { displayId: id, name: displayName }),
  /** Without a room: the one that the display's address names. */
  command('AssignDisplay', { displayId: id, follows: z.enum(displayFollows), roomId: id.optional() }),
  /** Its name, what it was told to follow, and that it rings; a page that is still open goes on as it was opened. */
  command('ForgetDisplay', { displayId: id }),
  /** Null: the one that would without a choice. */
  command('ChooseSounding', { roomId: id, displayId: id.nullable() }),
] as const;

/** The host's and the presenter's. */
export const deckCommands = [command('TurnPage', { projectId: id, page: z.int().min(1).max(2000) })] as const;

/** At which seat something was written. Sent through a connection of any other one it is refused, not taken as theirs. */
const writtenAt = z.strictObject({ contestId: id, judgeId: id, generation: z.int().min(1) });

/** A judge's, for the seat the socket was opened with. */
export const judgeCommands = [
  command('SubmitSheet', {
    projectId: id,
    componentId: id,
    scores: scoresSchema,
    comment: commentSchema.optional(),
    seat: writtenAt.optional(),
    /** The newest revision that the writer knew; a newer one that came from another device is not written over. */
    knownRevision: z.int().min(0).optional(),
    /** When the judge pressed the button, by the device's own clock (ms): kept as its word, never relied on. */
    pressedAt: z.int().min(0).max(8_640_000_000_000_000).optional(),
  }),
  command('DismissMessage', { version: z.int().min(1) }),
  /** Until somebody has come, or the judge needs it no more. */
  command('AskForHelp', {}),
  command('WithdrawHelp', {}),
  /** Before any own sheet of the project is in; `reason` says how the judge is bound to it. */
  command('DeclareRecusal', { projectId: id, reason }),
  /** The chair's, all or none; `fingerprint` (of the view): of each result as the chair has read it. */
  command('ApproveResults', {
    results: z
      .array(z.strictObject({ projectId: id, fingerprint: fingerprintSchema }))
      .min(1)
      .max(300),
  }),
  /** Once all that this judge scores is closed; `fingerprint` (of the view): of the marks that the judge has read. */
  command('SignMarks', {
    fingerprint: fingerprintSchema,
    signature: signatureSchema,
    seat: writtenAt.optional(),
  }),
] as const;

const projectDetails = {
  name: line,
  unit: line,
  jointUnits: z.array(line).max(20).default([]),
  group: id.optional(),
  track: line.optional(),
  room: id.optional(),
};

/** The staff's: setting up and keeping records. */
export const staffCommands = [
  command('PlanShow', {
    roomId: id,
    /** Ms since the Unix epoch; null: no plan. */
    startsAt: z.int().min(0).max(8_640_000_000_000_000).nullable(),
    /** From the end of one project's questions to the next presentation. */
    gapSeconds: z.int().min(0).max(3_600),
  }),
  command('RetitleContest', { title: line }),
  command('NameOrganisers', { organisers: z.array(organiserLine).max(8) }),
  command('AddProject', projectDetails),
  command('EditProject', { projectId: id, ...projectDetails }),
  command('WithdrawProject', { projectId: id, reason }),
  command('ReinstateProject', { projectId: id, reason }),
  command('NumberProjects', {
    by: z.enum(['stroke', 'draw', 'manual']),
    seed: line.optional(),
    order: z.array(id).max(2000).optional(),
  }),
  command('AddJudge', { panelId: id, name: line, unit: line.optional(), room: id.optional() }),
  command('EditJudge', { judgeId: id, name: line, unit: line.optional() }),
  command('RenewSeat', { judgeId: id, reason }),
  /** No new code until the seat is renewed. */
  command('VoidSeat', { judgeId: id, reason }),
  /** Another person on the seat, under a new code; sheets that are in stay the former one's. */
  command('SubstituteJudge', { judgeId: id, name: line, unit: line.optional(), reason }),
  command('RecuseJudge', { judgeId: id, projectId: id, reason }),
  command('LiftRecusal', { judgeId: id, projectId: id, reason }),
  /** What a judge has written on paper, keyed in by two people who do not see each other's figures. */
  command('KeyPaperSheet', {
    judgeId: id,
    projectId: id,
    componentId: id,
    scores: scoresSchema,
    comment: commentSchema.optional(),
    /** Who keys it in, by name. */
    keyedBy: text.min(1).max(30),
    /** Where a sheet is in already: which revision of it the paper takes the place of, and why. */
    replaces: z.strictObject({ revision: z.int().min(1), reason }).optional(),
  }),
  /** What was keyed in and is not confirmed is put aside. */
  command('DiscardPaperSheet', { judgeId: id, projectId: id, componentId: id, reason }),
  /** All or none; those recused already stay as they are. */
  command('RecuseMany', {
    recusals: z
      .array(z.strictObject({ judgeId: id, projectId: id, reason }))
      .min(1)
      .max(500),
  }),
  /** What `recusalHints` of the host's view offers is no recusal: not offered again for these two units. */
  command('DeclineRecusal', { judgeId: id, projectId: id, reason }),
  command('ChooseRevealPolicy', { policy: z.enum(revealPolicies) }),
  /** Who chairs the jury, of all rooms: the seat of a judge, or (null) nobody; a change of it with its reason. */
  command('NameChair', { judgeId: id.nullable(), reason: reason.optional() }),
  /** A chair who only presides: a new seat on a panel that scores nothing. */
  command('SeatChair', { name: line, unit: line.optional(), reason: reason.optional() }),
  /** Whether a project's results wait for the chair's approval before they are revealed. */
  command('RequireApproval', { required: z.boolean() }),
  /** The chair's too. */
  command('OrderTied', { projects: z.array(id).min(2).max(200), reason }),
  command('NameAward', { projectId: id, award: line, reason }),
] as const;

export const commandSchema = z.discriminatedUnion('type', [
  ...stageCommands,
  ...deckCommands,
  ...judgeCommands,
  ...staffCommands,
]);

/** A checked command. */
export type Command = z.output<typeof commandSchema>;
/** A command as a client writes it (defaults may be left out). */
export type CommandInput = z.input<typeof commandSchema>;
export type CommandType = Command['type'];

/** `commandId` is made by the client, new for each intent and the same for each repetition of it. */
export const commandEnvelopeSchema = z.strictObject({
  commandId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  command: commandSchema,
});
export type CommandEnvelope = z.output<typeof commandEnvelopeSchema>;
