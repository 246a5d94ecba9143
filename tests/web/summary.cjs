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
finish();
