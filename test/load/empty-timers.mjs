/** Timers that do nothing, as many at once as are asked for: what they are late by, the machine is. */
const [count, awayMs] = process.argv.slice(2).map(Number);
const late = [];

function again() {
  const dueAt = performance.now() + awayMs * (1 + Math.random());
  setTimeout(() => {
    late.push(performance.now() - dueAt);
    again();
  }, dueAt - performance.now());
}

for (let n = 0; n < count; n += 1) again();
process.on('message', () => process.send(late));
process.on('disconnect', () => process.exit());
