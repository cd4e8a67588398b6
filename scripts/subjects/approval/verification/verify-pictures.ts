import { fails, holds, notChecked, type Verify } from './check.js'

/** Git keeps the pictures as they were approved. */
export const verifyPictures: Verify = (qms, { fields }) => {
  const { approvedTexts } = qms
  if (!approvedTexts) return []
  return (fields.files ?? []).map(({ path, blob = '', sha256 }, index) => {
    const picture = approvedTexts.get(blob)
    const at = `/files/${index}/blob`
    if (!picture && qms.repository.isShallow)
      return notChecked(at, `This clone has only a part of the history, without ${path} as approved.`)
    if (!picture) return fails(at, `Git has no content ${blob}: ${path} as approved cannot be shown.`)
    if (picture.sha256 !== sha256) {
      return fails(
        `/files/${index}/sha256`,
        `The checksum of ${path} as approved is ${picture.sha256}: this record was changed after it was written.`,
      )
    }
    const now = qms.files.get(path ?? '')
    const isHere = !picture.isElsewhere || (now?.sha256 === sha256 && !now?.lfsPointer)
    return isHere
      ? holds(at, `Git keeps ${path} as approved.`)
      : notChecked(at, `${path} as approved is not here: Git LFS keeps it elsewhere. Run “git lfs pull” to get it.`)
  })
}
