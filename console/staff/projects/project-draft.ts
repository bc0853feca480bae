/** A project as it is typed, and as a command carries it. */
import type { CommandInput } from '../../../shared/contract/commands.ts';
import type { HostProject } from '../../../shared/contract/views.ts';

export interface ProjectDraft {
  name: string;
  unit: string;
  /** One a line. */
  jointUnits: string;
  /** Empty: none. */
  group: string;
  track: string;
  room: string;
}

type ProjectDetails = Omit<Extract<CommandInput, { type: 'AddProject' }>, 'type'>;

/** @param roomId the room that a new project is offered */
export function draftOf(entry: HostProject | null, roomId: string): ProjectDraft {
  if (entry === null) return { name: '', unit: '', jointUnits: '', group: '', track: '', room: roomId };
  const { name, unit, jointUnits, group, track } = entry.project;
  return {
    name,
    unit,
    jointUnits: jointUnits.join('\n'),
    group: group ?? '',
    track: track ?? '',
    room: entry.room,
  };
}

/** What is left empty is left out; the room too in a contest that has no rooms of its own. */
export function detailsOf(draft: ProjectDraft, severalRooms: boolean): ProjectDetails {
  const track = draft.track.trim();
  return {
    name: draft.name.trim(),
    unit: draft.unit.trim(),
    jointUnits: draft.jointUnits
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    ...(draft.group !== '' && { group: draft.group }),
    ...(track !== '' && { track }),
    ...(severalRooms && { room: draft.room }),
  };
}
