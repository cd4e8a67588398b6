import { askGit } from './ask-git.js'
import { streamGit } from './stream-git.js'

/** A tag, not read yet. */
export interface TagName {
  readonly name: string
  /** Git's id of the tag; of what it points at, if it has no object of its own. */
  readonly id: string
  /** It has an author, a day and a message, and may be signed. */
  readonly isAnnotated: boolean
}

/** @param prefix of their names, up to a slash */
export async function listTags(root: string, prefix: string): Promise<readonly TagName[]> {
  const format = '--format=%(objectname) %(objecttype) %(refname:strip=2)'
  const lines = (await askGit(root, ['for-each-ref', format, `refs/tags/${prefix}`])).split('\n').filter(Boolean)
  return lines.map((line) => {
    const [id = '', type, ...name] = line.split(' ')
    return { name: name.join(' '), id, isAnnotated: type === 'tag' }
  })
}

/** @returns the exact bytes of an annotated tag, over which its signature is made */
export async function readTag(root: string, id: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of streamGit(root, ['cat-file', 'tag', id])) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * Makes a tag that is signed with an SSH key.
 *
 * @param keyFile of the private key, or of a public one whose private half ssh-agent holds
 * @throws GitFailure if git does not sign
 */
export async function writeSignedTag(
  root: string,
  tag: { readonly name: string; readonly commit: string; readonly message: string; readonly keyFile: string },
): Promise<void> {
  const settings = ['-c', 'gpg.format=ssh', '-c', `user.signingkey=${tag.keyFile}`]
  const command = ['tag', '--sign', '--cleanup=verbatim', '--file=-', '--end-of-options', tag.name, tag.commit]
  for await (const _said of streamGit(root, [...settings, ...command], tag.message));
}
