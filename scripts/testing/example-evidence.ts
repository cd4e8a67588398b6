import { createHash } from 'node:crypto'
import { blobId } from '../core/bytes/digest.js'
import type { ApprovedText } from '../core/model/approved-text.js'
import type { Author, Commit, FileVersion } from '../core/model/commit.js'
import { buildHistory, type History } from '../core/model/history.js'
import type { EvidenceParts, Qms } from '../core/model/qms.js'
import type { ExampleCommit } from '../core/model/rule.js'
import { readLostRows } from '../core/read/history/lost-rows.js'
import { readRecordVersions } from '../core/read/history/record-versions.js'
import { readSettingsVersions } from '../core/read/history/settings-versions.js'
import { describeText } from '../core/read/index.js'
import { defined } from '../core/values/defined.js'

/** @returns what git would tell had it these commits, the oldest first, each built on the one before */
export async function exampleEvidence(
  examples: readonly ExampleCommit[],
  qms: Qms,
): Promise<EvidenceParts & { readonly history: History }> {
  const commits: Commit[] = []
  const versions: FileVersion[] = []
  const texts = new Map<string, ApprovedText>()
  const blobs = new Map<string, string>()
  const contents = new Map<string, Buffer>()
  for (const example of examples) {
    const commit = commitOf(example, commits.at(-1))
    commits.push(commit)
    for (const [path, content] of Object.entries(example.files)) {
      const blobBefore = blobs.get(path)
      if (content === undefined) {
        versions.push({ commit, path, change: 'deleted', ...defined({ blobBefore }) })
        blobs.delete(path)
        continue
      }
      const [blob, bytes] = [blobId(content), Buffer.from(content)]
      versions.push({ commit, path, change: 'added', blob, ...(blobBefore && { change: 'changed', blobBefore }) })
      texts.set(blob, describeText(bytes, qms.types))
      contents.set(blob, bytes)
      blobs.set(path, blob)
    }
  }
  const history = buildHistory({ commits: commits.reverse() }, versions.reverse())
  async function* read(wanted: readonly string[]) {
    for (const blob of wanted) yield { blob, ...defined({ bytes: contents.get(blob) }) }
  }
  return {
    history,
    approvedTexts: texts,
    recordVersions: await readRecordVersions(qms, history, read),
    lostRows: await readLostRows(qms, history, read),
    settingsAt: await readSettingsVersions(qms, history, read),
    namedCommits: new Map(),
  }
}

function commitOf({ by, with: helpers = [], committedBy = by, at }: ExampleCommit, parent: Commit | undefined): Commit {
  return {
    id: createHash('sha1').update(`${by} ${at}`).digest('hex'),
    parents: parent ? [parent.id] : [],
    author: authorOf(by),
    coAuthors: helpers.map(authorOf),
    committer: authorOf(committedBy),
    authored: at,
    committed: at,
    subject: 'An example',
  }
}

function authorOf(written: string): Author {
  const [, name = '', email = ''] = /^([^<]*)(?:<(.*)>)?$/.exec(written) ?? []
  return { name: name.trim(), email }
}
