import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentType } from '../../../core/model/document-type.js'
import { CODE_OWNERS_PLACES, type Qms } from '../../../core/model/qms.js'
import { columnsIn, insightsIn, metricsOf, reportsOf } from '../../../core/model/subject.js'
import {
  readDocumentTypes,
  readOutputSchema,
  readSettingsSchemas,
  readSiteDataSchemas,
  readStarterFiles,
  workingTree,
} from '../../../core/read/index.js'
import { changeTo } from '../../../core/write/change-to.js'
import { inTurn } from '../../../core/write/in-turn.js'
import { layers } from '../../../layers.js'
import { codeOwners } from '../../../subjects/approval/code-owners.js'
import { outsideSeries } from '../../../subjects/documents/series/series-results.js'
import { subjects } from '../../../subjects/index.js'
import { anyNumber } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { flag } from '../../command/options.js'
import { cached } from '../../command/shared-options.js'
import { tellWhileWaiting } from '../../command/tell-while-waiting.js'
import { refuseUnknown } from '../../names/refuse-unknown.js'
import {
  decisionIndex,
  documentTypeReference,
  generateCommandsPage,
  generateHouseSection,
  generateInsightsPage,
  generateMetricsPage,
  generateReportsPage,
  generateSiteDataPage,
  generateTypes,
  readImports,
  ruleReference,
  sampleWorkflows,
} from '../../reference/index.js'
import { findRoot } from '../repository/find-root.js'
import { openQms } from '../repository/open-qms.js'
import { editorSetup } from './editor-setup.js'

type Files = Readonly<Record<string, string>>
type Target = (
  root: string,
  types: readonly DocumentType[],
  read: () => Promise<Qms>,
  context: CommandContext,
) => Files | Promise<Files>

const targets: Readonly<Record<string, Target>> = {
  editors: editorSetup,
  codeowners: async (_root, _types, read) => {
    const { path, text } = codeOwners(await read())
    return { [path]: text }
  },
  docs: async (root, types, read, { everyCommand }) => ({
    'docs/architecture.md': generateHouseSection(
      readText(join(root, 'docs/architecture.md')) ?? '',
      layers,
      subjects,
      readImports(join(root, 'scripts')),
    ),
    'docs/decisions/README.md': decisionIndex(readDecisions(join(root, 'docs/decisions'))),
    ...(everyCommand && { 'docs/reference/commands.md': generateCommandsPage(await everyCommand()) }),
    ...documentTypeReference(types, columnsIn(subjects)),
    'docs/reference/site-data.md': generateSiteDataPage([...readSiteDataSchemas().values()]),
    'docs/reference/reports.md': generateReportsPage(reportsOf(subjects), await read(), readOutputSchema('report')),
    'docs/reference/insights.md': generateInsightsPage(insightsIn(subjects)),
    'docs/reference/metrics.md': generateMetricsPage(metricsOf(subjects), outsideSeries(types), [
      readOutputSchema('metric'),
      readOutputSchema('metric-by-month'),
    ]),
    ...ruleReference(subjects),
  }),
  workflows: () => sampleWorkflows(readStarterFiles()),
  types: async (root, types) => {
    const { settings, baseline } = readSettingsSchemas()
    return {
      [isToolkit(root) ? 'scripts/core/model/generated-types.ts' : 'schemas/types.ts']: await generateTypes(
        await loadTypeCompiler(),
        types,
        settings,
        baseline,
      ),
    }
  },
}

export const generate = defineCommand({
  name: 'generate',
  group: 'setUp',
  summary: 'Write the files that are made from schemas and documents.',
  details: 'Editor settings and completion, CODEOWNERS; in the toolkit itself also docs, workflows and types.',
  example: 'qms generate --check',
  arguments: { targets: anyNumber(`${Object.keys(targets).join(', ')} (default: what this repository uses)`) },
  options: { check: flag('write nothing; fail if something is out of date'), ...cached },
  async run(context, { targets: wanted, check, cache }) {
    const root = findRoot(context.folder)
    const { types } = await readDocumentTypes(await workingTree(root))
    const read = async () => (await openQms(context, cache === undefined ? {} : { cache })).qms
    const files: Record<string, string> = {}
    for (const name of wanted.length > 0 ? wanted : defaultTargets(root)) {
      Object.assign(files, await findTarget(name)(root, [...types.values()], read, context))
    }
    const outdated = Object.entries(files).filter(([path, text]) => readText(join(root, path)) !== text)
    if (check) {
      for (const [path] of outdated)
        context.write(`${path} is out of date. Run “qms generate” and commit what it writes.\n`)
      return outdated.length > 0 ? 1 : 0
    }
    await inTurn(root, tellWhileWaiting(context), async (apply) => {
      await apply({ changes: outdated.map(([path, text]) => changeTo(root, path, text)), sentences: [] })
    })
    for (const [path] of outdated) context.write(`${path}\n`)
    if (outdated.length === 0) context.write('Everything is up to date.\n')
    return 0
  },
})

async function loadTypeCompiler(): Promise<typeof import('json-schema-to-typescript').compile> {
  try {
    return (await import('json-schema-to-typescript')).compile
  } catch {
    throw new Misuse(
      'Types are made by the package json-schema-to-typescript, which is not installed. Run “npm install --save-dev json-schema-to-typescript”, then this again.',
    )
  }
}

function defaultTargets(root: string): readonly string[] {
  // The people of the toolkit's own documents are invented: they have no logins on GitHub.
  if (isToolkit(root)) return ['editors', 'docs', 'workflows', 'types']
  return CODE_OWNERS_PLACES.some((path) => existsSync(join(root, path))) ? ['editors', 'codeowners'] : ['editors']
}

function findTarget(name: string): Target {
  return targets[name] ?? refuseUnknown('target', name, Object.keys(targets))
}

function isToolkit(root: string): boolean {
  try {
    return JSON.parse(readText(join(root, 'package.json')) ?? '{}').name === 'qms-kit'
  } catch {
    return false
  }
}

function readDecisions(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => /^\d/.test(name))
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
