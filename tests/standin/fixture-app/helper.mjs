// Runs in the utility process: answers every message, and ends when it is told to.
process.parentPort.on('message', ({ data }) => {
  if (data.value === 'end') process.exit(7);
  process.parentPort.postMessage({ id: data.id, value: [data.value, process.argv.at(-1), process.type] });
});
