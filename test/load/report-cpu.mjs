/** Preloaded into a measured process: tells its own CPU time over IPC when asked, and ends with whoever started it. */
process.on('message', (request) => {
  if (request === 'cpu') process.send?.({ cpu: process.cpuUsage() });
});
process.on('disconnect', () => process.exit());
process.channel?.unref();
