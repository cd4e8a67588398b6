import { forgedApprovals } from './testing/tampering/approval-tamperings.js'
import { gitTamperings } from './testing/tampering/git-tamperings.js'
import { NOTICED_APPROVALS } from './testing/tampering/noticed-approval.js'
import { NOTICED_GIT } from './testing/tampering/noticed-git.js'
import { playTamperings } from './testing/tampering/suite.js'

playTamperings('tampering with approvals and with git', [...forgedApprovals, ...gitTamperings], {
  ...NOTICED_APPROVALS,
  ...NOTICED_GIT,
})
