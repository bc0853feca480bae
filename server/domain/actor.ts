/** Who a command comes from, as the server has established it (never as the client says). */
export type Actor =
  /** `session`: one signing-in, whose name stands in the cookie; absent where the server acts for staff, and in older logs. */
  | { readonly kind: 'staff'; readonly session?: string }
  /** `tablet`: the name that its cookie bears; absent in older logs. */
  | { readonly kind: 'judge'; readonly judgeId: string; readonly tablet?: string }
  | { readonly kind: 'presenter'; readonly projectId: string }
  /** The server itself: a deadline that has passed, a contest made at first start. */
  | { readonly kind: 'system' };

export type JudgeActor = Extract<Actor, { kind: 'judge' }>;

/** One string an actor, for keeping their command ids apart. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'judge':
      return `judge:${actor.judgeId}`;
    case 'presenter':
      return `presenter:${actor.projectId}`;
    case 'staff':
    case 'system':
      return actor.kind;
    default:
      return actor satisfies never;
  }
}
