/** Whether the port is ours to take, asked before anything else is started. */
import { createServer } from 'node:net';
import { StartupRefusal } from './startup-refusal.ts';

/** Turns a failure to listen into its refusal; anything unexpected is returned as it is. */
export function refusalForPort(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new StartupRefusal('port-in-use', {
        zh: `端口 ${port} 已被其他程序占用。请先关闭该程序，或用 PORT=其他端口 npm start 启动。`,
        en: `Port ${port} is in use by another program. Close it, or start with PORT=another npm start.`,
      });
    case 'EACCES':
      return new StartupRefusal('port-not-permitted', {
        zh: `没有权限使用端口 ${port}。请用 PORT=3000 npm start 启动。`,
        en: `This user may not use port ${port}. Start with PORT=3000 npm start.`,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupRefusal('host-not-here', {
        zh: `HOST=${host} 不是本机的地址。`,
        en: `HOST=${host} is no address of this machine.`,
      });
    default:
      return error;
  }
}

/**
 * @param port 0 chooses a free one
 * @returns the port to listen on
 * @throws {StartupRefusal} port-in-use, port-not-permitted, host-not-here
 */
export function claimPort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(refusalForPort(error, port, host)));
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      probe.close(() => resolve(taken));
    });
  });
}
