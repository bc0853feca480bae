/** ESLint rule: imports point one way (docs/ARCHITECTURE.md). Each room lists the rooms it may import from. */
import path from 'node:path';

const plain = ['shared/scoring', 'shared/stage', 'shared/contract', 'shared/presets'];
const screen = [...plain, 'shared/client', 'shared/ui'];
const edge = [
  ...plain,
  'server/application',
  'server/domain',
  'server/access',
  'server/config',
  'server/programs',
];

/** A room not listed here may import anything: tests, scripts, and the server's entry. */
const mayImport = {
  'shared/scoring': [],
  'shared/stage': [],
  'shared/contract': ['shared/scoring', 'shared/stage'],
  'shared/presets': ['shared/scoring', 'shared/contract'],
  'shared/client': ['shared/scoring', 'shared/stage', 'shared/contract'],
  'shared/ui': [...plain, 'shared/client'],
  display: screen,
  'judge-pad': screen,
  console: screen,
  'server/domain': plain,
  'server/application': [...plain, 'server/domain', 'server/config'],
  'server/config': ['server/application'],
  'server/programs': ['server/config'],
  'server/loading': [],
  'server/store': [...plain, 'server/application', 'server/domain', 'server/config'],
  'server/nodes': ['server/application', 'server/config'],
  'server/access': edge,
  'server/live': edge,
  'server/setup': edge,
  'server/decks': edge,
  'server/mixer': edge,
  'server/voting': edge,
  'server/paper': [...edge, 'server/print', 'server/exports/attachment.ts'],
  'server/relay': edge,
  'server/certificate': edge,
  'server/print': ['server/programs'],
  'server/exports': [...edge, 'server/store/chain.ts', 'server/print'],
  'server/cli': [
    ...plain,
    'server/domain',
    'server/store/chain.ts',
    'server/exports',
    'server/certificate',
    'server/config',
    'server/store/embedded',
  ],
};

/** Packages that do I/O or read a clock have no place in the pure rooms. */
const pureRooms = ['shared/scoring', 'shared/stage', 'shared/contract', 'shared/presets', 'server/domain'];
const pureMayUse = /^(zod$|node:crypto$)/;

const roomNames = Object.keys(mayImport).sort((a, b) => b.length - a.length);
const inside = (file, room) => file === room || file.startsWith(`${room}/`);
const roomOf = (file) => roomNames.find((room) => inside(file, room));

export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: '{{from}} may not import from {{to}}: imports point one way (docs/ARCHITECTURE.md)',
      impure: '{{from}} is pure: it may not import {{to}}',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const from = roomOf(file);
    if (from === undefined || file.endsWith('.spec.ts')) return {};
    const check = (node) => {
      const target = node.source?.value;
      if (typeof target !== 'string') return;
      if (!target.startsWith('.')) {
        if (pureRooms.includes(from) && !pureMayUse.test(target))
          context.report({ node, messageId: 'impure', data: { from, to: target } });
        return;
      }
      const to = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
      if (inside(to, from) || mayImport[from].some((room) => inside(to, room))) return;
      if (/^shared\/|^server\/|^display\/|^judge-pad\/|^console\//.test(to))
        context.report({ node, messageId: 'direction', data: { from, to } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
