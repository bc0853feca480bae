/** A deck as staff upload it, over HTTP. */

/** @throws when it is refused */
export async function uploadDeckTo(
  baseUrl: string,
  cookie: string,
  { contestId, projectId }: { readonly contestId: string; readonly projectId: string },
  { bytes, name }: { readonly bytes: Buffer; readonly name: string },
): Promise<void> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(bytes)]), name);
  const path = `/api/contests/${contestId}/projects/${projectId}/deck`;
  const response = await fetch(baseUrl + path, { method: 'POST', headers: { cookie }, body });
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
}
