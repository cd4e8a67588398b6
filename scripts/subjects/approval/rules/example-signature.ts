/** A key that ssh-keygen made for these examples; its private half was thrown away. */
export const EXAMPLE_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICqm+ngyF9iDnDnRjmPbspua0MsN/DH0PiNSbbdJtoI6'

/** With that key over Ada's approval of the example text on 2026-02-20, to apply from 2026-03-01 on. */
export const EXAMPLE_SIGNATURE = `-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgKqb6eDIX2IOcOdGOY9uym5rQyw
38MfQ+I1Jtt0m2gjoAAAAUYXBwcm92YWxAcW1zLWtpdC5kZXYAAAAAAAAABnNoYTUxMgAA
AFMAAAALc3NoLWVkMjU1MTkAAABAAf8Mrto19GQD7p5yZ1IwgnVOMHFAiUm9fMpEGKI8EW
xMgge1Pn/UAGrT3jJ0U6EXulsGX7GOHLsTLjmnxODnCw==
-----END SSH SIGNATURE-----
`

/** The same in the second form, for a record that asks for Ada, of a commit called `ffff…`. */
export const EXAMPLE_SIGNATURE_2 = `-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgKqb6eDIX2IOcOdGOY9uym5rQyw
38MfQ+I1Jtt0m2gjoAAAAUYXBwcm92YWxAcW1zLWtpdC5kZXYAAAAAAAAABnNoYTUxMgAA
AFMAAAALc3NoLWVkMjU1MTkAAABAR0eDSm0cOdJA7XM1imI008gYe6S2emNok8MhaIcVrF
4LgRsjCj+K/dY8sIsYaTA6dXmLCd4oQlX30lYYtCHiBQ==
-----END SSH SIGNATURE-----
`
