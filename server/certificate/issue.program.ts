/** A program of its own that makes the server's certificate anew under the authority that is there: {@link IssueJob} as JSON. */
import { json } from 'node:stream/consumers';
import { makeServerCertificate } from './issue.ts';
import { readPem, writePem } from './pem-files.ts';
import type { IssueJob } from './renewal.ts';

const { dataDir, names, now } = (await json(process.stdin)) as IssueJob;
const authority = await readPem(dataDir, 'authority');
if (authority === null) throw new Error('there is no authority');
await writePem(dataDir, 'server', await makeServerCertificate(authority, names, now));
