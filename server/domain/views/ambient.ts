import type { MixerCard } from '../../../shared/contract/mixer.ts';
import type { ShareCard } from '../../../shared/contract/share.ts';
import type { DevicePresence } from '../../../shared/contract/views.ts';
import type { OpenedDisplay } from './followed-by.ts';

/** What views tell beside the contest's state: who is connected now, and how many ballots are in. Never in the log. */
export interface Ambient {
  /** Open sockets by judge id. */
  readonly devices: Readonly<Record<string, number>>;
  /** The same of tablets that hold the seat no longer and are still open. */
  readonly fencedDevices: Readonly<Record<string, number>>;
  /** Open displays by room id. */
  readonly displays: Readonly<Record<string, number>>;
  /** By display id: those that this server has seen, and what each was opened for. */
  readonly screens: Readonly<Record<string, DevicePresence & { readonly opened: OpenedDisplay }>>;
  /** Other servers may have screens of their own, which this one does not see. */
  readonly severalNodes: boolean;
  /** By judge id: the device at the seat. */
  readonly tablets: Readonly<Record<string, DevicePresence>>;
  /** By judge id: the projects of which something is entered on the pad and not submitted; never what. */
  readonly drafting: Readonly<Record<string, readonly string[]>>;
  readonly phones: number;
  readonly ballots: number;
  /** The outside mixer, where one serves this contest. */
  readonly mixer: MixerCard | null;
  /** By project id: the presenters' screens that are shared with the displays. */
  readonly shares: Readonly<Record<string, ShareCard>>;
  /** Where phones on the LAN reach this server. */
  readonly joinUrl: string;
}

export const nobodyThere: Ambient = {
  devices: {},
  fencedDevices: {},
  displays: {},
  screens: {},
  severalNodes: false,
  tablets: {},
  drafting: {},
  phones: 0,
  ballots: 0,
  mixer: null,
  shares: {},
  joinUrl: '',
};
