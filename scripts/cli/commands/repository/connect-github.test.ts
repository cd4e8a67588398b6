import { expect, it } from 'vitest'
import { contextOf } from '../../../testing/context.js'
import { playGitHub } from '../../../testing/github/play-github.js'
import { temporaryRepository } from '../../../testing/temporary-repository.js'
import { Misuse } from '../../command/misuse.js'
import { connectGitHub } from './connect-github.js'

it('finds the repository that is named, else that of the workflow, else that of git’s remote', async () => {
  const { environment, url, token } = await playGitHub()
  const folder = temporaryRepository()
  const named = await connectGitHub(
    contextOf(folder, { ...environment, GITHUB_REPOSITORY: 'a/b' }),
    folder.root,
    'example/qms',
  )
  expect(await named.repository()).toMatchObject({ owner: 'example', name: 'qms' })
  const ofWorkflow = await connectGitHub(contextOf(folder, environment), folder.root)
  expect(await ofWorkflow.repository()).toMatchObject({ owner: 'example', name: 'qms' })
  folder.git('remote', 'add', 'origin', 'git@github.com:example/qms.git')
  const ofRemote = await connectGitHub(contextOf(folder, { GITHUB_API_URL: url, GH_TOKEN: token }), folder.root)
  expect(await ofRemote.repository()).toMatchObject({ owner: 'example', name: 'qms' })
})

it('says what to do when none is named, or what is named is none', async () => {
  const folder = temporaryRepository()
  const refusal = async (named?: string) => {
    const error = await connectGitHub(contextOf(folder), folder.root, named).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Misuse)
    return (error as Misuse).message
  }
  const noRemote =
    'Which repository on GitHub is meant? git has no remote “origin” that says so: name it, such as --repository example/qms.'
  expect(await refusal()).toBe(noRemote)
  folder.git('remote', 'add', 'origin', '/srv/git/qms.git')
  expect(await refusal()).toBe(noRemote)
  expect(await refusal('qms')).toBe(
    '“qms” is not the name of a repository on GitHub. Write owner and name: --repository example/qms',
  )
})

it('sends a token to no other server than the one that is named', async () => {
  const { url, token } = await playGitHub()
  const folder = temporaryRepository()
  const ask = (environment: Record<string, string>) => connectGitHub(contextOf(folder, environment), folder.root)
  for (const [remote, api] of [
    ['git@github.example.org:example/qms.git', 'https://github.example.org/api/v3'],
    ['https://x:y@example.ghe.com/example/qms', 'https://api.example.ghe.com'],
  ] as const) {
    folder.git('config', 'remote.origin.url', remote)
    await expect(ask({ GH_TOKEN: token })).rejects.toThrow(`say where it can be asked: export GITHUB_API_URL=${api}`)
    const asked = await ask({ GH_TOKEN: token, GITHUB_API_URL: url })
    expect(await asked.repository()).toMatchObject({ owner: 'example', name: 'qms' })
  }
  for (const remote of ['ssh://git@ssh.github.com:443/example/qms.git', 'git@work:example/qms.git']) {
    folder.git('config', 'remote.origin.url', remote)
    await expect(ask({ GH_TOKEN: token })).resolves.toBeDefined()
  }
})
