/**
 * Binary floating point never touches a score (docs: RULES.md §1): in the rooms that calculate, decimals are read and
 * rounded by shared/scoring/exact.ts alone. A count or a position may be converted, with a disabling comment that says so.
 */
const conversions = /^(Number|parseFloat|parseInt)$/;
const roundings = /^(toFixed|toPrecision|toExponential|parseFloat|parseInt)$/;
const mathRoundings = /^(round|floor|ceil|trunc|fround)$/;

/** @type {import('eslint').Rule.RuleModule} */
export const exactScores = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      inexact:
        '{{what}} makes a decimal binary: scores are exact, use shared/scoring/exact.ts (RULES.md §1).',
    },
  },
  create(context) {
    const report = (node, what) => context.report({ node, messageId: 'inexact', data: { what } });
    return {
      Identifier(node) {
        if (!conversions.test(node.name)) return;
        const { parent } = node;
        const isMember = parent.type === 'MemberExpression';
        if (isMember && parent.property === node && !parent.computed) return;
        if (isMember && parent.object === node && !roundings.test(parent.property.name)) return;
        if (parent.type === 'Property' && parent.key === node && !parent.shorthand) return;
        report(node, node.name);
      },
      MemberExpression({ object, property }) {
        const rounds = roundings.test(property.name) && object.name !== 'Number';
        const roundsByMath = object.name === 'Math' && mathRoundings.test(property.name);
        if (rounds || roundsByMath) report(property, property.name);
      },
      UnaryExpression(node) {
        if (node.operator === '+') report(node, 'a unary plus');
      },
    };
  },
};
