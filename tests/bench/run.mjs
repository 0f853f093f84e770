const BENCHES = {
  engine: async () => (await import('./engine.mjs')).benchEngine,
  page: async () => (await import('./page.mjs')).benchPage,
};

const [name = '', ...args] = process.argv.slice(2);

if (Object.hasOwn(BENCHES, name)) {
  const bench = await BENCHES[/** @type {keyof typeof BENCHES} */ (name)]();
  await bench(args);
} else {
  const names = Object.keys(BENCHES).join(', ');
  process.stderr.write(`npm run bench -- NAME: expected one of ${names}, got ${name || 'nothing'}\n`);
  process.exitCode = 1;
}
