import { sha256 } from '../../../core/bytes/digest.js'
import type { Qms } from '../../../core/model/qms.js'
import { listTags, readBlobs, readTag } from '../../../core/read/index.js'
import { latestSeal, parseSeal, type Seal } from '../../../subjects/approval/seal/seal.js'
import { SEALS } from '../../../subjects/approval/seal/seal-manifest.js'
import { verifySeal } from '../../../subjects/approval/seal/verify-seal.js'
import type { SealVerification } from '../../../subjects/approval/verification/verification.js'

/** The latest seal. */
export interface FoundSeal {
  readonly verification: SealVerification
  /** Undefined when the tag is not signed. */
  readonly seal: Seal | undefined
}

/** @returns what holds of the latest seal; undefined when there is none */
export async function readSeal(root: string, qms: Qms): Promise<FoundSeal | undefined> {
  const tags = await listTags(root, SEALS)
  const name = latestSeal(tags.map((tag) => tag.name))
  const tag = tags.find((one) => one.name === name)
  if (!tag) return undefined
  const seal = tag.isAnnotated ? parseSeal(await readTag(root, tag.id)) : undefined
  const checks = verifySeal(qms, tag.name, seal, await hashesOf(root, qms, seal))
  return { verification: { name: tag.name, checks }, seal }
}

async function hashesOf(root: string, { history }: Qms, seal: Seal | undefined): Promise<ReadonlyMap<string, string>> {
  const { settings = [], records = [], inForce = [] } = seal?.manifest ?? {}
  const files = [...settings, ...records].map(({ path }) => history?.blobAt(path, seal?.commit ?? ''))
  const blobs = [...files, ...inForce.map(({ blob }) => blob)].filter((blob) => blob !== undefined)
  const hashes = new Map<string, string>()
  for await (const { blob, bytes } of readBlobs(root, [...new Set(blobs)])) if (bytes) hashes.set(blob, sha256(bytes))
  return hashes
}
