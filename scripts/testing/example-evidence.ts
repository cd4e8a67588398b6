import { createHash } from 'node:crypto'
import { blobId } from '../core/bytes/digest.js'
import type { ApprovedText } from '../core/model/approved-text.js'
import type { Author, Commit, FileVersion } from '../core/model/commit.js'
import type { DocumentType } from '../core/model/document-type.js'
import { buildHistory, type History } from '../core/model/history.js'
import type { ExampleCommit } from '../core/model/rule.js'
import { describeText } from '../core/read/index.js'

/** @returns what git would tell had it these commits, the oldest first, each built on the one before */
export function exampleEvidence(
  examples: readonly ExampleCommit[],
  types: ReadonlyMap<string, DocumentType>,
): { readonly history: History; readonly approvedTexts: ReadonlyMap<string, ApprovedText> } {
  const commits: Commit[] = []
  const versions: FileVersion[] = []
  const texts = new Map<string, ApprovedText>()
  const blobs = new Map<string, string>()
  for (const example of examples) {
    const commit = commitOf(example, commits.at(-1))
    commits.push(commit)
    for (const [path, content] of Object.entries(example.files)) {
      const [blob, blobBefore] = [blobId(content), blobs.get(path)]
      versions.push({ commit, path, change: 'added', blob, ...(blobBefore && { change: 'changed', blobBefore }) })
      texts.set(blob, describeText(Buffer.from(content), types))
      blobs.set(path, blob)
    }
  }
  return { history: buildHistory({ commits: commits.reverse() }, versions.reverse()), approvedTexts: texts }
}

function commitOf({ by, with: helpers = [], at }: ExampleCommit, parent: Commit | undefined): Commit {
  return {
    id: createHash('sha1').update(`${by} ${at}`).digest('hex'),
    parents: parent ? [parent.id] : [],
    author: authorOf(by),
    coAuthors: helpers.map(authorOf),
    authored: at,
    committed: at,
    subject: 'An example',
  }
}

function authorOf(written: string): Author {
  const [, name = '', email = ''] = /^([^<]*)(?:<(.*)>)?$/.exec(written) ?? []
  return { name: name.trim(), email }
}
