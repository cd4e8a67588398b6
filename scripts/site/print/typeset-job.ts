import type { TypesetJob } from './typeset-apart.js'
import { loadTypesetter } from './typesetter.js'

process.once('message', ({ form, data, files }: TypesetJob) => {
  process.send?.(loadTypesetter(form)?.print(data, files))
})
