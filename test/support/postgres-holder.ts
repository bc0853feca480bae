/**
 * A process that holds the embedded database of the folder in its first argument until it is killed:
 * prints one line of JSON, the URL or the code of the refusal. SIGTERM and SIGINT end it tidily, after
 * the milliseconds in its second argument.
 */
import { startEmbeddedPostgres } from '../../server/store/embedded/embedded-postgres.ts';
import { StartupRefusal } from '../../server/config/startup-refusal.ts';

const [dataDir = '', pauseMs = '0'] = process.argv.slice(2);

try {
  const server = await startEmbeddedPostgres({ dataDir });
  const end = () => setTimeout(() => void server.stop().then(() => process.exit(0)), Number(pauseMs));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);
} catch (error) {
  if (!(error instanceof StartupRefusal)) throw error;
  process.stdout.write(`${JSON.stringify({ refused: error.code })}\n`);
  process.exitCode = 1;
}
