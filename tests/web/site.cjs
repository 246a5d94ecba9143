// The documentation's pages in Chromium: readable in both themes, by axe-core, and without the network.
'use strict';
const { binary, folder, packages, repository, need, skip, check, finish, fs, path } = require('./support.cjs');
const { spawnSync } = require('node:child_process');

const puppeteer = need('puppeteer-core');
need('axe-core');
const axe = fs.readFileSync(path.join(packages, 'axe-core/axe.min.js'), 'utf8');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(fs.existsSync);
if (!chromium) skip('Chromium is not installed (./setup --test-tools)');

const site = path.join(folder, 'site');
const made = spawnSync(path.join(repository, 'docs/site/make_site'), [binary, site], { encoding: 'utf8' });
if (made.status === 77) skip(made.stdout);
check('the site is made', made.status === 0, made.stdout + made.stderr);

async function look(page, name, theme) {
  const foreign = [];
  page.removeAllListeners('request');
  page.on('request', (request) => { if (!request.url().startsWith('file:')) foreign.push(request.url()); });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto('file://' + path.join(site, name));
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  check(`axe-core: ${name}, ${theme}`, result.violations.length === 0, JSON.stringify(result.violations.map(
    (v) => [v.id, v.nodes.slice(0, 3).map((node) => node.html)])));
  check(`${name} asks nobody`, foreign.length === 0, foreign.join(' '));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  check(`${name} does not scroll sideways`, !wide);
  if (process.env.MTLINT_SCREENSHOTS)
    await page.screenshot({ path: path.join(process.env.MTLINT_SCREENSHOTS, `${name.replace('/', '-')}-${theme}.png`) });
}

async function run() {
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  for (const width of [1280, 400]) {
    await page.setViewport({ width, height: 900 });
    for (const name of ['index.html', 'tutorial-translator.html', 'rules/index.html', 'rules/broken-name.html'])
      for (const theme of ['light', 'dark']) await look(page, name, theme);
  }
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto('file://' + path.join(site, 'index.html'));
  await Promise.all([page.waitForNavigation(), page.click('nav a[href="rules/index.html"]')]);
  await Promise.all([page.waitForNavigation(), page.click('main a[href="literal-idiom.html"]')]);
  check('from the index to a rule', (await page.$eval('h1', (node) => node.textContent)) === 'literal-idiom');
  check('with marked examples', (await page.$$('.example.wrong mark')).length >= 2);
  await browser.close();
  finish();
}

run().catch((fault) => { console.log(fault); process.exitCode = 1; });
