import type { MixerCard } from '../../../shared/contract/mixer.ts';

/** What views tell beside the contest's state: who is connected now, and how many ballots are in. Never in the log. */
export interface Ambient {
  /** Open sockets by judge id. */
  readonly devices: Readonly<Record<string, number>>;
  /** Open displays by room id. */
  readonly displays: Readonly<Record<string, number>>;
  readonly phones: number;
  readonly ballots: number;
  /** The outside mixer, where one serves this contest. */
  readonly mixer: MixerCard | null;
  /** Where phones on the LAN reach this server. */
  readonly joinUrl: string;
}

export const nobodyThere: Ambient = {
  devices: {},
  displays: {},
  phones: 0,
  ballots: 0,
  mixer: null,
  joinUrl: '',
};
