import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByStrokes, strokeKey } from './stroke-order.ts';

const compare = (a: string, b: string): number => compareByStrokes(strokeKey(a), strokeKey(b));

/**
 * Names in the expected order, worked out by hand: what tells each from the one before it. Counts and strokes (横 1,
 * 竖 2, 撇 3, 点 4, 折 5) are those of the first character that differs.
 */
const names: readonly (readonly [name: string, because: string])[] = [
  ['120与院内胸痛中心一键联动', 'digits before Chinese characters, digit by digit'],
  ['24小时自助取药服务', '2 after 1'],
  ['3D打印骨科手术导板', '3'],
  ['5G+远程超声机器人', '5; + is passed over, 远 7'],
  ['5G急救车', '急 9'],
  ['５Ｇ移动卒中单元', 'full-width is as plain; 移 11'],
  ['一体化急诊信息平台', '一 1, 体 7'],
  ['一码通智慧就医', '码 8'],
  ['一键式用药核对', '键 13'],
  ['二级医院DRG精细化管理', '二 2: 11'],
  ['八段锦居家康复指导', '八 2: 34, apart'],
  ['人工智能辅助病理诊断', '人 2: 34, joined'],
  ['入院准备中心', '入 2: 34, joined'],
  ['儿童哮喘全程管理', '儿 2: 35'],
  ['九价疫苗预约公平摇号', '九 2: 35, more turns'],
  ['三医联动数据平台', '三 3: 111'],
  ['下沉式家医签约', '下 3: 124'],
  ['大数据病种管理', '大 3: 134'],
  ['上下级医院双向转诊', '上 3: 211'],
  ['《小病不出村》远程巡诊', '小 3: 234; 《 is passed over; 病 10'],
  ['小程序慢病随访', '小, 程 12'],
  ['门诊智能导诊', '门 3: 425'],
  ['开放实验室共享', '开 4: 1132'],
  ['天使守护：产后随访', '天 4: 1134'],
  ['元宇宙医学教学', '元 4: 1135'],
  ['无人机送检血样', '无 4: 1135, after 元 in the official table'],
  ['云上影像互认', '云 4: 1154'],
  ['区块链电子处方流转', '区 4: 1345'],
  ['“互联网+”护理上门', '互 4: 1551; 护 7: 1214513'],
  ['互联网医院一体化', '医 7: 1311345'],
  ['中医体质辨识', '中 4: 2512'],
  ['手术室物联网', '手 4: 3112'],
  ['心电一张网', '心 4: 4544'],
  ['可穿戴心律监测', '可 5: 12512'],
  ['电子病历质控', '电 5: 25115'],
  ['出院患者随访', '出 5: 52252'],
  ['护理语音助手', '护 7: 1214513'],
  ['花粉过敏预警', '花 7 (艹 is 3): 1223235'],
  ['医联体检验同质化', '医 7: 1311345'],
  ['县域医共体', '县 7: 2511154'],
  ['青少年近视防控', '青 8: 11212511'],
  ['国产化集成平台', '国 8: 25112141'],
  ['药学门诊', '药 9 (艹 is 3): 122551354'],
  ['院前急救协同', '院 9 (阝 is 2): 524451135'],
  ['健康小屋', '健 10 (廴 is 2): 3251111254'],
  ['基于边缘计算的卒中单元', '基 11: 12211134121'],
  ['移动查房', '移 11: 31234354354'],
  ['智慧病房', '智 12: 311342512511'],
  ['智慧病房无人值守输液监测', 'what goes on comes after what has ended'],
  ['智慧病房IoT', 'I after 无: Latin after Chinese characters'],
  ['数字孪生手术室', '数 13: 4312345313134'],
  ['慧眼识病', '慧 15: 111211125114544'],
  ['醫學影像', '醫 18, counted by CLDR'],
  ['𠮷祥医养', 'not known to CLDR: after all that are'],
  ['AI辅助肺结节随访', 'Latin after Chinese characters'],
  ['ai影像质控', 'capitals do not count at first; 影 15 after 辅 11'],
  ['DRG智能审核', 'D'],
  ['ＩＣＵ谵妄预警', 'full-width is as plain'],
  ['β受体阻滞剂用药提醒', 'Greek after Latin'],
];

const inOrder = names.map(([name]) => name);

describe('RULES §6.6: the order of real-looking names by strokes', () => {
  it('is worked out for more than forty names', () => {
    expect(inOrder.length).toBeGreaterThan(40);
  });

  it.each(names.slice(1).map(([name, because], at) => [inOrder[at] ?? '', name, because] as const))(
    '%s comes before %s (%s)',
    (before, name) => {
      expect(compare(before, name)).toBeLessThan(0);
      expect(compare(name, before)).toBeGreaterThan(0);
    },
  );

  it('is the same whatever the order of entry', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: names.length }), (entered) => {
        expect(entered.toSorted(compare)).toEqual(inOrder);
      }),
      { numRuns: 50 },
    );
  });
});

describe('RULES §6.6: names that hardly differ', () => {
  it.each([
    ['互联网医院', '互联网+医院', 'punctuation'],
    ['ai影像', 'AI影像', 'capitals'],
    ['智慧 病房', '智慧病房', 'spaces'],
    ['卒中·急救', '卒中急救', 'dots'],
  ])('%s and %s stand together, in one order (%s)', (one, other) => {
    expect(compare(one, other)).not.toBe(0);
    expect(Math.sign(compare(one, other))).toBe(-Math.sign(compare(other, one)));
    for (const name of inOrder.filter((each) => each !== one && each !== other))
      expect(Math.sign(compare(one, name))).toBe(Math.sign(compare(other, name)));
  });

  it.each([
    ['  智慧病房 ', '智慧病房', 'spaces around it'],
    ['５Ｇ急救', '5G急救', 'full-width letters and digits'],
    ['（AI）', '(AI)', 'full-width brackets'],
  ])('“%s” is “%s” (%s)', (one, other) => {
    expect(compare(one, other)).toBe(0);
  });

  it('a name without any letter comes first', () => {
    expect(compare('……', '120')).toBeLessThan(0);
    expect(compare('', '！')).toBeLessThan(0);
  });
});

describe('the order of any texts', () => {
  const pieces = [
    ...'一二人入八儿九院药花健慧龍醫齉龘𠮷𪚥々〇ＡaÁIⅢ①５5+（“》·　 β',
    '\u0301',
    '\uFDD0',
    '\uD800',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((characters) => characters.join('')),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );

  it('is total: of any two one comes first, and of any three no circle is made', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const sign = (one: string, other: string): number => Math.sign(compare(one, other)) + 0;
        expect(sign(a, a)).toBe(0);
        expect(sign(a, b)).toBe(-sign(b, a) + 0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
        if (sign(a, b) === 0) expect(sign(a, c)).toBe(sign(b, c));
      }),
      { numRuns: 3000 },
    );
  });
});
