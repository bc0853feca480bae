/** Where the desk keys one paper sheet in: a fragment, which no server is sent and which is no secret. */
export interface PaperSheetPlace {
  readonly contestId: string;
  readonly judgeId: string;
  readonly projectId: string;
  readonly componentId: string;
}

/** Read back by the console (console/address.ts). Ids have no characters that an address would change. */
export function deskAddress(joinUrl: string, place: PaperSheetPlace): string {
  const { contestId, judgeId, projectId, componentId } = place;
  return `${joinUrl}/console#/staff/paper/${contestId}/${judgeId}/${projectId}/${componentId}`;
}
