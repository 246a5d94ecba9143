// Do summaries and schemes conform to docs/schema/, and is the HTML of an audit sound?
'use strict';
const { repository, folder, need, mtlint, check, finish, fs, path } = require('./support.cjs');
const Ajv2020 = need('ajv/dist/2020').default;

const read = name => JSON.parse(fs.readFileSync(path.join(repository, name), 'utf8'));
const ajv = new Ajv2020({ strict: false, schemas: [read('docs/schema/scoring.json')] });
const conforms = (what, validate, value) =>
  check(what, validate(value), JSON.stringify((validate.errors || [])[0]));

const scheme = ajv.getSchema(read('docs/schema/scoring.json').$id);
for (const name of fs.readdirSync(path.join(repository, 'scoring')))
  conforms(name + ' conforms to scoring.json', scheme, read('scoring/' + name));
check('a scheme without categories does not', !scheme({ name: 'x' }));

const summary = ajv.compile(read('docs/schema/summary.json'));
const files = ['zh-en/news', 'ar-en/names', 'ja-en/essay'].map(name => path.join(repository, 'corpora', name, 'pairs.jsonl'));
files.forEach((file, i) => mtlint('audit', '--isolated', '--system', i === 0 ? 'a' : 'b', '--output', `part-${i}.json`, file));
const merged = mtlint('merge', 'part-0.json', 'part-1.json', 'part-2.json', 'part-1.json').stdout;
for (const text of [fs.readFileSync(path.join(folder, 'part-0.json'), 'utf8'), merged])
  conforms('a summary conforms to summary.json', summary, JSON.parse(text));
check('there are findings in it', JSON.parse(merged).findings > 20 && Object.keys(JSON.parse(merged).parts).length === 3);

async function page() {
  const puppeteer = need('puppeteer-core');
  const axe = need('axe-core');
  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(fs.existsSync);
  if (!chromium) return console.log('     Chromium is not installed: the page was not opened');
  fs.writeFileSync(path.join(folder, 'merged.json'), merged);
  mtlint('report', '--format', 'html', '--output', 'merged.html', 'merged.json');
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    await tab.setBypassCSP(true);  // for axe-core alone
    await tab.goto('file://' + path.join(folder, 'merged.html'));
    check('the page has the systems and samples', await tab.$$eval('table', all => all.length) >= 5 &&
      await tab.$$eval('article', all => all.length) > 10);
    await tab.evaluate(axe.source);
    for (const scheme of ['light', 'dark']) {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const sound = await tab.evaluate(() => window.axe.run());
      check('axe-core finds nothing, ' + scheme, sound.violations.length === 0, JSON.stringify(sound.violations.map(v => v.id)));
    }
  } finally {
    await browser.close();
  }
}

page().then(finish, fault => { console.log('FAIL ' + fault.stack); process.exit(1); });
