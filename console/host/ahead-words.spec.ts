import { expect, it } from 'vitest';
import type { HostView } from '../../shared/contract/views.ts';
import { contestA, evenMarks } from '../../test/support/contest-a.ts';
import { given, type Show } from '../../test/support/given.ts';
import { deskOf } from '../../test/support/host-desk.ts';
import { call, toClosed, toScoring } from '../../test/support/running-the-show.ts';
import { aheadText } from './ahead-words.ts';

const words = (ahead: HostView['ahead']): string | null => ahead && aheadText(ahead.view.scene).zh;
const fresh = given(contestA());

it.each<[string, Show, RegExp]>([
  ['before the first call', fresh, /^项目题目页 · .+/],
  ['once a project is called', fresh.given(call('p1')), /^PPT与计时 · .+/],
  ['once its sheets are in', toScoring(fresh, 'p1'), /^评分截止页 · .+/],
  ['before a reveal', toClosed(fresh, 'p1', evenMarks(80, 24, 8)), /^揭晓 · .+/],
])('%s', (_when, show, text) => expect(words(deskOf(show).ahead)).toMatch(text));
