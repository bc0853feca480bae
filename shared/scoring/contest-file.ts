// The contest file (RULES.md §8) as zod schemas: the same language as docs/contest.schema.json, defaults filled in on parse.
import { z } from 'zod';
import { DECIMAL_PATTERN } from './exact.ts';

/** What a contest file calls itself. */
export const CONTEST_FORMAT = 'luyan-contest/1';

export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
export const SHARE_PATTERN = /^0\.[0-9]{1,4}$/;

export const idSchema = z.string().regex(ID_PATTERN);
export const decimalSchema = z.string().regex(DECIMAL_PATTERN);
export const shareSchema = z.string().regex(SHARE_PATTERN);
export const scopeSchema = z.enum(['contest', 'group', 'track']);

/** Length limits of the file count characters, not the UTF-16 units that JavaScript counts. */
const titleSchema = z
  .string()
  .min(1)
  .refine((title) => [...title].length <= 200, { params: { code: 'text-too-long', maximum: 200 } });

export const criterionSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  max: decimalSchema,
  step: decimalSchema.default('0.5'),
  guide: z.string().optional(),
});

export const trimSchema = z.strictObject({
  high: z.int().min(0).default(1),
  low: z.int().min(0).default(1),
  minSheets: z.int().min(1).default(3),
});

export const judgedComponentSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.literal('judged'),
  panel: idSchema,
  criteria: z.array(criterionSchema).min(1),
  trim: trimSchema.prefault({}),
  weight: decimalSchema.default('1'),
});

export const capSchema = z.strictObject({
  share: shareSchema,
  of: z.enum(['awarded', 'maximum']).default('awarded'),
});

export const popularityComponentSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.literal('popularity'),
  scheme: z.enum(['places', 'bands']).default('places'),
  top: z.int().min(1).default(10),
  scope: z.enum(['contest', 'group']).default('contest'),
  cap: capSchema.optional(),
  weight: z.literal('1').default('1'),
});

export const componentSchema = z.discriminatedUnion('kind', [
  judgedComponentSchema,
  popularityComponentSchema,
]);

export const stageRulesSchema = z.strictObject({
  presentationSeconds: z.int().min(1).optional(),
  questionsSeconds: z.int().min(0).optional(),
  questionsStart: z.enum(['auto', 'host']).default('auto'),
  warningsSeconds: z.array(z.int()).default([60, 30]),
});

export const orderRulesSchema = z.looseObject({
  by: z.enum(['stroke', 'draw', 'manual']),
  seed: z.string().optional(),
});

export const awardTierSchema = z.strictObject({ name: z.string(), count: z.int().min(1) });

/** Awards (RULES.md §5.1); without a `scope` the places are those of the whole contest. */
export const awardRulesSchema = z.strictObject({
  scope: scopeSchema.optional(),
  straddle: z.enum(['decide', 'extend']).default('decide'),
  tiers: z.array(awardTierSchema),
  named: z.array(z.string()).optional(),
});

/** Promotion (RULES.md §5.2); without a `scope` the line is drawn through the whole contest. */
export const promotionRulesSchema = z.strictObject({
  scope: scopeSchema.optional(),
  top: z.int().min(1).optional(),
  share: shareSchema.optional(),
  rounding: z.enum(['floor', 'round', 'ceil']).default('round'),
});

export const rulesSchema = z.strictObject({
  preset: z.string().optional(),
  decimals: z.int().min(0).max(4).default(2),
  stage: stageRulesSchema.optional(),
  order: orderRulesSchema.optional(),
  components: z.array(componentSchema).min(1),
  tieBreakers: z.array(z.string()).optional(),
  awards: awardRulesSchema.optional(),
  promotion: promotionRulesSchema.optional(),
});

export const roomSchema = z.strictObject({ id: idSchema, name: z.string() });
export const groupSchema = z.strictObject({ id: idSchema, name: z.string() });

/** A judge without a `room` sits in every room. */
export const judgeSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  unit: z.string().optional(),
  room: idSchema.optional(),
});

export const panelSchema = z.strictObject({ id: idSchema, name: z.string(), judges: z.array(judgeSchema) });

export const projectSchema = z.strictObject({
  id: idSchema,
  number: z.int().min(1).optional(),
  name: z.string(),
  unit: z.string(),
  jointUnits: z.array(z.string()).optional(),
  group: idSchema.optional(),
  track: z.string().optional(),
  room: idSchema.optional(),
  withdrawn: z.boolean().default(false),
});

export const recusalSchema = z.strictObject({
  judge: idSchema,
  project: idSchema,
  reason: z.string().optional(),
});

export const sheetSchema = z.strictObject({
  judge: idSchema,
  project: idSchema,
  component: idSchema,
  scores: z.record(z.string(), decimalSchema),
  comment: z.string().optional(),
});

/** A decision of the jury chair that orders tied projects, best first (RULES.md §4.2). */
export const orderDecisionSchema = z.looseObject({
  kind: z.literal('order'),
  projects: z.array(idSchema),
  reason: z.string().min(1),
});

/** A named award, given by hand (RULES.md §5.3). */
export const namedAwardDecisionSchema = z.looseObject({
  kind: z.literal('named-award'),
  project: idSchema,
  award: z.string(),
  reason: z.string().min(1),
});

export const decisionSchema = z.discriminatedUnion('kind', [orderDecisionSchema, namedAwardDecisionSchema]);

export const contestFileSchema = z.strictObject({
  format: z.literal(CONTEST_FORMAT),
  title: titleSchema,
  rules: rulesSchema,
  rooms: z.array(roomSchema).optional(),
  groups: z.array(groupSchema).optional(),
  panels: z.array(panelSchema).min(1),
  projects: z.array(projectSchema),
  recusals: z.array(recusalSchema).optional(),
  sheets: z.array(sheetSchema).optional(),
  votes: z.record(z.string(), z.int().min(0)).optional(),
  decisions: z.array(decisionSchema).optional(),
});

/** A contest file as it is written, before defaults. */
export type ContestFileInput = z.input<typeof contestFileSchema>;
/** A contest file with every default filled in. */
export type ContestFile = z.output<typeof contestFileSchema>;
export type Rules = z.output<typeof rulesSchema>;
export type RulesInput = z.input<typeof rulesSchema>;
export type StageRules = z.output<typeof stageRulesSchema>;
export type OrderRules = z.output<typeof orderRulesSchema>;
export type AwardRules = z.output<typeof awardRulesSchema>;
export type PromotionRules = z.output<typeof promotionRulesSchema>;
export type Component = z.output<typeof componentSchema>;
export type JudgedComponent = z.output<typeof judgedComponentSchema>;
export type PopularityComponent = z.output<typeof popularityComponentSchema>;
export type Criterion = z.output<typeof criterionSchema>;
export type Trim = z.output<typeof trimSchema>;
export type Cap = z.output<typeof capSchema>;
export type Scope = z.output<typeof scopeSchema>;
export type Room = z.output<typeof roomSchema>;
export type Group = z.output<typeof groupSchema>;
export type Panel = z.output<typeof panelSchema>;
export type Judge = z.output<typeof judgeSchema>;
export type Project = z.output<typeof projectSchema>;
export type Recusal = z.output<typeof recusalSchema>;
export type Sheet = z.output<typeof sheetSchema>;
export type Decision = z.output<typeof decisionSchema>;
export type OrderDecision = z.output<typeof orderDecisionSchema>;
export type NamedAwardDecision = z.output<typeof namedAwardDecisionSchema>;
