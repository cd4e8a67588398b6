import { expect, it } from 'vitest'
import { userCacheFolder } from './user-cache-folder.js'

it.each([
  ['linux', { HOME: '/home/ada' }, '/home/ada/.cache'],
  ['linux', { HOME: '/home/ada', XDG_CACHE_HOME: '/fast' }, '/fast'],
  ['linux', { HOME: '/home/ada', XDG_CACHE_HOME: 'not/absolute' }, '/home/ada/.cache'],
  ['linux', {}, undefined],
  ['linux', { HOME: '' }, undefined],
  ['linux', { HOME: 'ada' }, undefined],
  ['darwin', { HOME: '/Users/ada', XDG_CACHE_HOME: '/fast' }, '/Users/ada/Library/Caches'],
  ['win32', { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local', HOME: '/home/ada' }, 'C:\\Users\\ada\\AppData\\Local'],
  ['win32', { HOME: '/home/ada' }, undefined],
])('on %s with %j it is %s', (platform, environment, folder) => {
  expect(userCacheFolder(environment, platform)).toBe(folder)
})
