/** OBS as far as the wire can tell: obs-websocket's protocol v5, with its challenge, its scenes and its ways to fail. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

interface Message {
  readonly op: number;
  readonly d: {
    readonly rpcVersion?: number;
    readonly authentication?: string;
    readonly requestType?: string;
    readonly requestId?: string;
    readonly requestData?: { readonly sceneName?: string };
  };
}

export interface Switched {
  readonly scene: string;
  /** Wall clock, ms. */
  readonly at: number;
}

export class FakeObs {
  readonly password: string;
  scenes: string[];
  /** What is on air. */
  scene: string;
  /** Requests to switch, as they came, those for missing scenes too. */
  readonly asked: Switched[] = [];
  /** How often somebody came with a wrong password. */
  wrongPasswords = 0;
  /** Everything that clients have sent, as text. */
  heard = '';
  /** Takes everything in and says nothing, like a machine that hangs. */
  frozen = false;
  #server: WebSocketServer | null = null;
  #port = 0;

  constructor(password: string, scenes: readonly string[]) {
    this.password = password;
    this.scenes = [...scenes];
    this.scene = scenes[0] ?? '';
  }

  static async started(
    password = '',
    scenes: readonly string[] = ['开场', 'PPT', '时间到'],
  ): Promise<FakeObs> {
    const obs = new FakeObs(password, scenes);
    await obs.start();
    return obs;
  }

  get address(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  get clients(): number {
    return this.#server?.clients.size ?? 0;
  }

  /** At the same port as before. */
  async start(): Promise<void> {
    const server = new WebSocketServer({
      host: '127.0.0.1',
      port: this.#port,
      handleProtocols: () => 'obswebsocket.json',
    });
    this.#server = server;
    server.on('connection', (socket) => this.#welcome(socket));
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Killed: no farewell on any connection. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    server.clients.forEach((socket) => socket.terminate());
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /** Its operator switches by hand. */
  switchByHand(scene: string): void {
    this.scene = scene;
    this.#tellOfScene();
  }

  #welcome(socket: WebSocket): void {
    const salt = randomBytes(16).toString('base64');
    const challenge = randomBytes(16).toString('base64');
    const proof = digest(digest(this.password + salt) + challenge);
    const authentication = this.password === '' ? undefined : { salt, challenge };
    socket.on('message', (data) => {
      const text = String(data as Buffer);
      this.heard += text;
      if (!this.frozen) this.#answer(socket, JSON.parse(text) as Message, proof);
    });
    if (!this.frozen) say(socket, 0, { obsWebSocketVersion: '5.6.0', rpcVersion: 1, authentication });
  }

  #answer(socket: WebSocket, { op, d }: Message, proof: string): void {
    if (op === 1) {
      if (this.password === '' || d.authentication === proof)
        return say(socket, 2, { negotiatedRpcVersion: 1 });
      this.wrongPasswords += 1;
      return socket.close(4009, 'Authentication failed.');
    }
    const { requestType, requestId } = d;
    const respond = (code: number, responseData?: unknown): void =>
      say(socket, 7, { requestType, requestId, requestStatus: { result: code === 100, code }, responseData });
    if (requestType === 'GetCurrentProgramScene')
      return respond(100, { currentProgramSceneName: this.scene, sceneName: this.scene });
    if (requestType === 'GetSceneList') {
      // from the bottom of the list to its top, as OBS does
      const scenes = [...this.scenes].reverse().map((sceneName, sceneIndex) => ({ sceneIndex, sceneName }));
      return respond(100, { currentProgramSceneName: this.scene, scenes });
    }
    if (requestType !== 'SetCurrentProgramScene') return respond(204);
    const scene = d.requestData?.sceneName ?? '';
    this.asked.push({ scene, at: Date.now() });
    if (!this.scenes.includes(scene)) return respond(600);
    this.scene = scene;
    respond(100);
    this.#tellOfScene();
  }

  #tellOfScene(): void {
    const event = {
      eventType: 'CurrentProgramSceneChanged',
      eventIntent: 4,
      eventData: { sceneName: this.scene },
    };
    this.#server?.clients.forEach((socket) => say(socket, 5, event));
  }
}

function say(socket: WebSocket, op: number, d: unknown): void {
  socket.send(JSON.stringify({ op, d }));
}
