// Are our reports what their formats promise? SARIF by its published schema and the public validator,
// the JSON of our own by docs/schema/.
'use strict';
const { packages, repository, folder, need, mtlint, check, finish, fs, path } = require('./support.cjs');
const { spawnSync } = require('node:child_process');

const Ajv = need('ajv').default;
const Ajv2020 = need('ajv/dist/2020').default;
const multitool = path.join(packages, '@microsoft/sarif-multitool-linux');
need('@microsoft/sarif-multitool-linux/package.json');

const inputs = ['zh-en/news', 'zh-en/literary', 'ar-en/names', 'ja-en/essay'].map(
  (name) => path.join(repository, 'corpora', name, 'pairs.jsonl'));

function faultsBy(validator, schema, values) {
  const validate = validator.compile(schema);
  return values.flatMap((value) => (validate(value) ? [] : [JSON.stringify(validate.errors[0])]));
}

function ownSchema(name) {
  return JSON.parse(fs.readFileSync(path.join(repository, 'docs/schema', name), 'utf8'));
}

// ---- SARIF ----
const sarifFile = path.join(folder, 'report.sarif');
mtlint('check', '--isolated', '--exit-zero', '--format', 'sarif', '--output', sarifFile, ...inputs);
const sarif = JSON.parse(fs.readFileSync(sarifFile, 'utf8'));
check('SARIF has results', sarif.runs[0].results.length > 20);
// Each region is to be the words that it shows: columns are code points, lines are those of the file.
const lineOf = new Map();
function wordsAt(place) {
  const file = place.artifactLocation.uri.replace('file://', '');
  if (!lineOf.has(file)) lineOf.set(file, fs.readFileSync(decodeURI(file), 'utf8').split('\n'));
  const { startLine, endLine, startColumn, endColumn } = place.region;
  return startLine === endLine ? [...lineOf.get(file)[startLine - 1]].slice(startColumn - 1, endColumn - 1).join('') : undefined;
}
const regions = sarif.runs[0].results.flatMap((result) => [...result.locations, ...result.relatedLocations])
  .map((location) => location.physicalLocation).filter((place) => place.region.startColumn);
const shifted = regions.filter((place) => !/[\\"]/.test(place.region.snippet.text) && wordsAt(place) !== place.region.snippet.text);
check('SARIF regions are the words themselves', regions.length > 40 && shifted.length === 0, JSON.stringify(shifted[0]));
const fixes = sarif.runs[0].results.flatMap((result) => result.fixes || []);
check('SARIF has fixes', fixes.length > 5 && fixes.every((fix) => fix.artifactChanges[0].replacements.length > 0));

const sarifSchema = JSON.parse(fs.readFileSync(path.join(multitool, 'sarif-2.1.0.json'), 'utf8').replace(/^\uFEFF/, ''));
delete sarifSchema.$schema;
const sarifFaults = faultsBy(new Ajv({ strict: false, validateFormats: false }), sarifSchema, [sarif]);
check('SARIF conforms to its schema', sarifFaults.length === 0, sarifFaults[0]);

const program = path.join(multitool, 'Sarif.Multitool');
fs.chmodSync(program, 0o755);
const validation = spawnSync(program, ['validate', sarifFile, '--level', 'Error;Warning'],
  { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
const remarks = validation.stdout.split('\n').filter((line) => /: (error|warning) /.test(line));
// We have no web page to name.
const serious = remarks.filter((line) => !/SARIF2005.*informationUri/.test(line));
check('the public validator ran', /Analysis completed/.test(validation.stdout), validation.stdout + validation.stderr);
check('the public validator has no remark', serious.length === 0, serious.join('\n'));

// ---- our own ----
const lines = mtlint('check', '--isolated', '--exit-zero', '--format', 'jsonl', ...inputs).stdout.trimEnd().split('\n').map(JSON.parse);
const whole = JSON.parse(mtlint('check', '--isolated', '--exit-zero', '--format', 'json', ...inputs).stdout);
const ours = () => new Ajv2020({ strict: false, schemas: [ownSchema('finding.json')] });
const findingId = ownSchema('finding.json').$id;
let faults = faultsBy(ours(), { $ref: findingId }, lines);
check('jsonl conforms to finding.json', lines.length > 20 && faults.length === 0, faults[0]);
faults = faultsBy(ours(), ownSchema('report.json'), [whole]);
check('json conforms to report.json', faults.length === 0, faults[0]);

fs.copyFileSync(inputs[0], path.join(folder, 'pairs.jsonl'));
mtlint('baseline', '--isolated', 'pairs.jsonl');
const baseline = JSON.parse(fs.readFileSync(path.join(folder, 'mtlint-baseline.json'), 'utf8'));
faults = faultsBy(new Ajv2020({ strict: false }), ownSchema('baseline.json'), [baseline]);
check('the baseline conforms to baseline.json', baseline.entries.length > 3 && faults.length === 0, faults[0]);
const known = mtlint('check', '--isolated', '--exit-zero', '--baseline', 'mtlint-baseline.json', '--format', 'jsonl', 'pairs.jsonl')
  .stdout.trimEnd().split('\n').map(JSON.parse);
faults = faultsBy(ours(), { $ref: findingId }, known);
check('known findings conform', known.every((finding) => finding.known === true) && faults.length === 0, faults[0]);

// ---- the workbook, by a reader of others ----
async function workbook() {
  const ExcelJS = need('exceljs');
  const file = path.join(folder, 'report.xlsx');
  mtlint('check', '--isolated', '--exit-zero', '--format', 'xlsx', '--output', file, ...inputs);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet('Findings');
  check('the workbook has a row for each finding', sheet.rowCount === lines.length + 1, sheet.rowCount + ' ' + lines.length);
  const row = sheet.getRow(2);
  check('with rule and severity', row.getCell(1).text === lines[0].severity && row.getCell(2).text === lines[0].rule);
  const runs = row.getCell(5).value.richText || [];
  check('the words at fault stand out', runs.some((run) => run.font && run.font.bold && run.text === lines[0].target.text), JSON.stringify(runs));
  check('the counts are there', book.getWorksheet('Counts').rowCount > 2);
}

const allow = ownSchema('allow.json');
const allowed = new Ajv2020({ strict: false }).compile(allow);
for (const text of fs.readFileSync(path.join(repository, 'tests/golden/allow-words/in/mtlint-allow.jsonl'), 'utf8').trim().split('\n'))
  check('an entry conforms to allow.json', allowed(JSON.parse(text)), JSON.stringify(allowed.errors));
check('an entry without a reason does not', !allowed({ rule: 'x', target: 'y' }));
workbook().then(finish, (fault) => { console.log(fault); process.exitCode = 1; });
