import { describe, expect, it } from 'vitest';
import { detailsOf, draftOf } from './project-draft.ts';

describe('a project as it is typed', () => {
  it('leaves out what is empty, and trims the rest', () => {
    const draft = {
      ...draftOf(null, 'main'),
      name: ' 智慧病房 ',
      unit: '示例医院',
      jointUnits: ' 甲 \n\n乙\n',
    };
    expect(detailsOf(draft, false)).toEqual({ name: '智慧病房', unit: '示例医院', jointUnits: ['甲', '乙'] });
  });

  it('names the room only where there are several', () => {
    const draft = { ...draftOf(null, 'r2'), name: '甲', unit: '乙', group: 'g1', track: '技术创新' };
    expect(detailsOf(draft, true)).toMatchObject({ room: 'r2', group: 'g1', track: '技术创新' });
    expect(detailsOf(draft, false)).not.toHaveProperty('room');
  });
});
