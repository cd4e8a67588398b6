import { expect, it } from 'vitest'
import { publish } from '../../testing/publish-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { paperCheck } from './paper-check.js'

async function checkAt(baseUrl: string) {
  const publication = await publish(SMALL_QMS, { baseUrl })
  const [document] = publication.entries.values()
  if (!document) throw new Error('Nothing is published.')
  return paperCheck(publication, document)
}

it('a printed copy leads to the address of the manual, and to nothing where that is not known', async () => {
  const found = await checkAt('https://qms.example.org/')
  expect(found?.address).toMatch(/^https:\/\/qms\.example\.org\/paper\.html\?id=.+&revision=1$/)
  expect(found?.code.path).toMatch(/^M/)
  expect(await checkAt('/')).toBeUndefined()
  expect(await checkAt('/qms/')).toBeUndefined()
})
