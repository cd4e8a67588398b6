/** A floor of the house: what lies in a folder, and what it may import besides its own files. */
export interface Layer {
  /** Below `scripts/`. A layer of subfolders holds those that no other layer names. */
  readonly folder: string
  readonly holds: string
  /** Folders of layers. */
  readonly mayImport: readonly string[]
}

const VALUES = 'core/values'
const STATISTICS = 'core/statistics'
const MODEL = 'core/model'
const QUESTIONS = 'core/questions'
const WORDS = 'core/words'
const BYTES = 'core/bytes'
const PLATFORM = 'core/platform'
const CORE = 'core'
const SHOWN = 'site/shown'
/** A subject decides, and writes nothing. */
const CORE_WITHOUT_WRITING = [
  'platform',
  'bytes',
  'values',
  'statistics',
  'model',
  'questions',
  'words',
  'redline',
  'read',
  'edit',
  'time',
  'run',
  'format',
].map((name) => `${CORE}/${name}`)

/** From the ground up: nothing imports what is below it in this list. A test compares this with the imports. */
export const layers: readonly Layer[] = [
  {
    folder: PLATFORM,
    holds: 'what Node has built in and a browser is given: digests, public keys, packages when first needed',
    mayImport: [],
  },
  {
    folder: BYTES,
    holds: 'bytes as text and as digests: UTF-8, Base64, SHA-256, git’s ids, canonical JSON',
    mayImport: [PLATFORM],
  },
  {
    folder: VALUES,
    holds: 'dates, periods, paths, order, and the one memory, `once`: nothing that knows of documents',
    mayImport: [],
  },
  {
    folder: STATISTICS,
    holds: 'what figures say: control charts and run charts, Pareto; checked against published examples',
    mayImport: [VALUES],
  },
  {
    folder: MODEL,
    holds: 'the nouns: document, type, `Qms`, rule, metric, report, problem, plan',
    mayImport: [VALUES],
  },
  {
    folder: QUESTIONS,
    holds: 'pure questions about the model: what refers to what, what changed, which revision comes next',
    mayImport: [VALUES, MODEL],
  },
  { folder: WORDS, holds: 'what sentences are made of: lists, counts, dates', mayImport: [VALUES] },
  {
    folder: 'core/redline',
    holds: 'two revisions of a document → what changed in meaning',
    mayImport: [MODEL, WORDS],
  },
  {
    folder: 'core/read',
    holds: 'files or a commit → `Qms`: trees, YAML, schemas, bodies, history, cache',
    mayImport: [PLATFORM, BYTES, VALUES, MODEL, QUESTIONS, WORDS],
  },
  {
    folder: 'core/edit',
    holds: 'what a plan makes of a text: single fields or places changed, and no other byte',
    mayImport: [BYTES, VALUES, MODEL],
  },
  {
    folder: 'core/write',
    holds: 'plans applied to files: all of a plan or nothing, one run at a time',
    mayImport: [BYTES, MODEL, WORDS, 'core/read', 'core/edit'],
  },
  {
    folder: 'core/time',
    holds: 'the system as of another day, and what happened when',
    mayImport: [VALUES, MODEL, QUESTIONS],
  },
  {
    folder: 'core/run',
    holds: 'rules over the model → problems, metrics → figures, reports → tables',
    mayImport: [BYTES, VALUES, MODEL, QUESTIONS, WORDS, 'core/edit', 'core/time'],
  },
  {
    folder: 'core/format',
    holds: 'problems, tables, plans and redlines → text',
    mayImport: [BYTES, VALUES, MODEL, QUESTIONS, WORDS, 'core/redline', 'core/edit'],
  },
  {
    folder: 'subjects',
    holds:
      'a folder for each subject of quality management: the questions it answers, what it decides (`plan-….ts`), its rules, its reports',
    mayImport: CORE_WITHOUT_WRITING,
  },
  {
    folder: 'exchange',
    holds: 'tables of other systems → records, and records → files for other programs',
    mayImport: [CORE, 'subjects'],
  },
  { folder: 'editor', holds: 'settings, snippets and completion for editors', mayImport: [CORE] },
  {
    folder: 'github',
    holds: 'what GitHub knows of pull requests, issues and branches; `chase/` keeps issues for what is due',
    mayImport: [CORE, 'subjects'],
  },
  { folder: 'site/html', holds: 'trees of HTML elements', mayImport: [] },
  {
    folder: 'site/search',
    holds: 'texts → an index in parts, and questions → answers from it; also runs in the browser of a reader',
    mayImport: ['core/values'],
  },
  {
    folder: 'site/svg',
    holds: 'pictures made of shapes and letters, and nothing else',
    mayImport: [CORE, 'site/html'],
  },
  {
    folder: 'site/charts',
    holds: 'figures → pictures: series, Pareto, histogram, matrix, as wide as their place and without a script',
    mayImport: [CORE],
  },
  { folder: 'site/diagrams', holds: 'diagrams written in documents → pictures', mayImport: [CORE, 'site/svg'] },
  {
    folder: SHOWN,
    holds: 'first floor of the manual: which text of which document is shown, where its page is, and links to it',
    mayImport: [CORE, 'subjects'],
  },
  {
    folder: 'site/body',
    holds: 'the text of a page: Markdown → harmless HTML',
    mayImport: [CORE, 'subjects', 'site/html', 'site/diagrams', SHOWN],
  },
  {
    folder: 'site/custom-pages',
    holds: 'what an organization adds: pages, logo, styles',
    mayImport: [CORE, SHOWN, 'site/body'],
  },
  {
    folder: 'site/views',
    holds: 'second floor: parts of pages as plain data, from what is shown',
    mayImport: [CORE, 'subjects', 'site/search', 'site/charts', SHOWN],
  },
  {
    folder: 'site/pages',
    holds: 'third floor: pages as plain data, from views; a file for each kind of page',
    mayImport: [CORE, 'subjects', SHOWN, 'site/body', 'site/custom-pages', 'site/charts', 'site/views'],
  },
  {
    folder: 'site/print',
    holds: 'pages → PDF: plain data for the typesetter, and the typesetter',
    mayImport: [CORE, SHOWN, 'site/html', 'site/body', 'site/views', 'site/pages'],
  },
  {
    folder: 'site/data',
    holds: 'the same for programs: JSON from pages',
    mayImport: [CORE, 'subjects', SHOWN, 'site/views', 'site/pages'],
  },
  {
    folder: 'site/pack',
    holds: 'what an auditor takes along beside the manual: a page a clause, one a role, and all of it on paper',
    mayImport: [CORE, 'subjects', SHOWN, 'site/pages', 'site/print'],
  },
  {
    folder: 'site/output',
    holds: 'pages → files, through the Eleventy project in `site/`; feed, site map, search index, preview',
    mayImport: [CORE, SHOWN, 'site/search', 'site/body', 'site/pages', 'site/data'],
  },
  {
    folder: 'site',
    holds: 'the published manual from end to end: what is shown → views → pages → files',
    mayImport: [CORE, 'subjects'],
  },
  {
    folder: 'cli',
    holds: 'commands, their options, and the pages of `docs/` that are made from schemas and rules',
    mayImport: [CORE, 'subjects', 'exchange', 'editor', 'github', 'site'],
  },
]

/** Where Node itself may be used below `core/` and `subjects/`: reading from disk and git, and writing. The rest also runs in a browser. */
export const nodeFolders: readonly string[] = [
  'core/platform/node-platform.ts',
  'core/platform/node-toolkit.ts',
  'core/read/disk',
  'core/read/git',
  'core/read/history',
  'core/write',
]
