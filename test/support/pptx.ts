/** A presentation of few words made by hand (ECMA-376): slides with one text box each, one layout, one master, one theme. */
import { zipOf, type ZipOptions } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NAMESPACES = `xmlns:p="${MAIN}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"`;

export interface SlideText {
  readonly text: string;
  /** Of the text's East Asian characters; absent: the theme's. */
  readonly eastAsian?: string;
  readonly latin?: string;
}

const relations = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const tree = (shapes = ''): string =>
  `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;

const textBox = ({ text, eastAsian, latin }: SlideText): string => {
  const fonts = [
    latin === undefined ? '' : `<a:latin typeface="${latin}"/>`,
    eastAsian === undefined ? '' : `<a:ea typeface="${eastAsian}"/>`,
  ].join('');
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="text"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="600000" y="600000"/><a:ext cx="10000000" cy="2000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="4400">${fonts}</a:rPr><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
};

const slide = (text: SlideText): string => `${XML}<p:sld ${NAMESPACES}>${tree(textBox(text))}</p:sld>`;

const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = `<a:ln w="6350">${fill}</a:ln>`;
const colours = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
  .map((name, at) => `<a:${name}><a:srgbClr val="${at % 2 === 0 ? '102030' : 'FFFFFF'}"/></a:${name}>`)
  .join('');
const themeFonts =
  '<a:latin typeface="Luyan Theme Sans"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Jpan" typeface="Luyan Kana"/><a:font script="Hans" typeface="路演宋体"/>';
const theme = `${XML}<a:theme xmlns:a="${DRAWING}" name="t"><a:themeElements><a:clrScheme name="c">${colours}</a:clrScheme><a:fontScheme name="f"><a:majorFont>${themeFonts}</a:majorFont><a:minorFont>${themeFonts}</a:minorFont></a:fontScheme><a:fmtScheme name="m"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const map =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const master = `${XML}<p:sldMaster ${NAMESPACES}>${tree()}${map}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`;
/** A second layout that no slide uses names a font of its own. */
const layout = (font = ''): string =>
  `${XML}<p:sldLayout ${NAMESPACES} type="blank">${tree(font === '' ? '' : textBox({ text: 'x', latin: font }))}</p:sldLayout>`;

const override = (part: string, kind: string): string =>
  `<Override PartName="/ppt/${part}" ContentType="${KIND}.${kind}+xml"/>`;

/** @param more parts beside or instead of the usual ones */
export function pptxOf(
  slides: readonly SlideText[],
  more: Readonly<Record<string, string | Buffer>> = {},
  options: ZipOptions = {},
): Buffer {
  const numbers = slides.map((_, at) => at + 1);
  const overrides = [
    override('presentation.xml', 'presentationml.presentation.main'),
    override('slideMasters/slideMaster1.xml', 'presentationml.slideMaster'),
    override('slideLayouts/slideLayout1.xml', 'presentationml.slideLayout'),
    override('slideLayouts/slideLayout2.xml', 'presentationml.slideLayout'),
    override('theme/theme1.xml', 'theme'),
    ...numbers.map((n) => override(`slides/slide${n}.xml`, 'presentationml.slide')),
  ];
  return zipOf(
    {
      '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
      '_rels/.rels': relations(['officeDocument', 'ppt/presentation.xml']),
      'ppt/presentation.xml': `${XML}<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${numbers.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n + 1}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
      'ppt/_rels/presentation.xml.rels': relations(
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ...numbers.map((n) => ['slide', `slides/slide${n}.xml`] as const),
      ),
      'ppt/slideMasters/slideMaster1.xml': master,
      'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations(
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['theme', '../theme/theme1.xml'],
        ['slideLayout', '../slideLayouts/slideLayout2.xml'],
      ),
      'ppt/slideLayouts/slideLayout1.xml': layout(),
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([
        'slideMaster',
        '../slideMasters/slideMaster1.xml',
      ]),
      'ppt/slideLayouts/slideLayout2.xml': layout('Luyan Unused'),
      'ppt/slideLayouts/_rels/slideLayout2.xml.rels': relations([
        'slideMaster',
        '../slideMasters/slideMaster1.xml',
      ]),
      'ppt/theme/theme1.xml': theme,
      ...Object.fromEntries(slides.map((text, at) => [`ppt/slides/slide${at + 1}.xml`, slide(text)])),
      ...Object.fromEntries(
        numbers.map((n) => [
          `ppt/slides/_rels/slide${n}.xml.rels`,
          relations(['slideLayout', '../slideLayouts/slideLayout1.xml']),
        ]),
      ),
      ...more,
    },
    options,
  );
}
