import { access } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { startGitHub } from '../../../../emulator/github/github.ts'
import { runGit } from '../../../../emulator/github/repository/git-process.ts'
import { createGitRepository } from '../../../../emulator/github/repository/git-repository.ts'
import { parseTree } from '../../../../emulator/github/repository/tree-object.ts'

const PERSON = { name: 'Mona', email: 'mona@example.com' }

type Use = (git: Awaited<ReturnType<typeof createGitRepository>>) => Promise<void>
/** Git reads everything if nothing is remembered. */
async function withRepository(use: Use, remembered?: number) {
  const git = await createGitRepository('main', remembered)
  try {
    await use(git)
  } finally {
    await git.close()
  }
}

const describeCommit = (
  files: Readonly<Record<string, Buffer>>,
  { parent, deletions = [] }: { readonly parent?: string; readonly deletions?: readonly string[] } = {},
) => ({
  parent,
  message: 'Message',
  author: PERSON,
  committer: PERSON,
  additions: Object.entries(files).map(([path, content]) => ({ path, content })),
  deletions,
})

describe('the git repository behind the API', () => {
  test('moves a branch only from its expected position', async () => {
    await withRepository(async (git) => {
      const [first, second] = [
        await git.writeCommit(describeCommit({})),
        await git.writeCommit(describeCommit({ a: Buffer.from('a') })),
      ]
      const move = (from: string | undefined, to: string) => git.moveRef({ name: 'refs/heads/main', from, to })
      expect(await move(first, second)).toBe(false)
      expect(await move(undefined, first)).toBe(true)
      expect(await move(undefined, second)).toBe(false)
      expect(await move(second, second)).toBe(false)
      expect(await move(first, second)).toBe(true)
      expect((await git.run('rev-parse', 'main')).trim()).toBe(second)
    })
  })

  test('writes folders as git itself does: sorted, none of them empty, files and folders replacing each other', async () => {
    await withRepository(async (git) => {
      const files = (...paths: readonly string[]) =>
        Object.fromEntries(paths.map((path) => [path, Buffer.from('same content')]))
      const first = await git.writeCommit(describeCommit(files('a/b', 'a.b', 'a-b', 'a0', 'gone/only/c', 'x', 'y/z')))
      const deletions = ['gone/only/c', 'y/z', 'nothing/here', 'a.b/nothing']
      const second = await git.writeCommit(describeCommit(files('x/now', 'y', 'a/ü'), { parent: first, deletions }))
      await git.moveRef({ name: 'refs/heads/main', from: undefined, to: second })
      expect(await git.run('fsck', '--strict')).toBe('')
      expect(await git.run('-c', 'core.quotePath=off', 'ls-tree', '-r', '-t', '--name-only', 'main')).toBe(
        'a-b\na.b\na\na/b\na/ü\na0\nx\nx/now\ny\n',
      )
      // Git builds the same tree from its own index.
      await git.run('read-tree', 'main')
      expect(await git.run('write-tree')).toBe(await git.run('rev-parse', 'main^{tree}'))
    })
  })

  test('names a branch as git would, and refuses the same names', async () => {
    await withRepository(async (git) => {
      const to = await git.writeCommit(describeCommit({}))
      const create = (name: string) => git.moveRef({ name: `refs/heads/${name}`, from: undefined, to })
      for (const name of ['main', 'backups/home', 'ü'])
        expect({ name, made: await create(name) }).toEqual({ name, made: true })
      for (const name of ['backups', 'main/home', '../main', 'a..b', 'a.lock', '-~', 'a b', '']) {
        expect({ name, made: await create(name) }).toEqual({ name, made: false })
      }
      expect(await git.run('for-each-ref', '--format=%(refname:lstrip=2)')).toBe('backups/home\nmain\nü\n')
    })
  })

  test('finds what was written after its reader was started', async () => {
    await withRepository(async (git) => {
      expect(await git.find('main')).toBeUndefined()
      const oid = await git.writeBlob(Buffer.from('new'))
      expect(await git.read(oid)).toEqual({ oid, type: 'blob', size: 3, content: Buffer.from('new') })
    }, 0)
  })

  test('reads large and small objects requested together, each unchanged', async () => {
    await withRepository(async (git) => {
      const contents = [0, 1, 70_000, 3_000_000, 5].map((size) => Buffer.alloc(size, `content of ${size}\n\0`))
      const oids = await Promise.all(contents.map((content) => git.writeBlob(content)))
      const read = await Promise.all([...oids, 'nothing', ...oids].map((oid) => git.read(oid)))
      const expected = [...contents, undefined, ...contents]
      expect(read.map((object, index) => object?.content.equals(expected[index] ?? Buffer.alloc(0)) ?? index)).toEqual(
        expected.map((content) => (content === undefined ? contents.length : true)),
      )
    }, 0)
  })

  test.each(['', 'main\ninfo HEAD', 'nope blob 5', `${'a'.repeat(40)} blob 5`, '--help', 'main:a b'])(
    'takes no revision for a command or for an answer: %j',
    async (revision) => {
      await withRepository(async (git) => {
        expect(await git.find(revision)).toBeUndefined()
        const oid = await git.writeBlob(Buffer.from('x'))
        expect(await git.find(oid)).toEqual(expect.objectContaining({ oid, size: 1 }))
      }, 0)
    },
  )

  test('runs tasks one after another, and continues after a failure', async () => {
    await withRepository(async (git) => {
      const order: string[] = []
      const work = (name: string, ms: number) => async () => {
        order.push(`${name} starts`)
        await new Promise((resolve) => setTimeout(resolve, ms))
        order.push(`${name} ends`)
        if (name === 'one') throw new Error('one failed')
      }
      const results = await Promise.allSettled([git.inTurn(work('one', 20)), git.inTurn(work('two', 1))])
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
      expect(order).toEqual(['one starts', 'one ends', 'two starts', 'two ends'])
    })
  })

  test('finds what was written without git as git itself finds it', async () => {
    await withRepository(async (git) => {
      const first = await git.writeCommit(describeCommit({ 'a/b': Buffer.from('1'), c: Buffer.from('2') }))
      await git.moveRef({ name: 'refs/heads/main', from: undefined, to: first })
      const [tree, blob] = [(await git.find(`${first}^{tree}`))?.oid, (await git.find(`${first}:c`))?.oid]
      const starts = [first, `${tree}`, `${blob}`, '0'.repeat(40), 'HEAD', 'refs/heads/main', 'refs/heads/none', 'main']
      const paths = ['', '^{tree}', ':', ':a', ':a/b', ':c', ':c/d', ':a/none', ':none/b', '^{tree}:a/b', ':/a', ':a/']
      const revisions = starts.flatMap((start) => paths.map((path) => `${start}${path}`))
      const ask = async () => {
        const found = await Promise.all(revisions.map((revision) => git.read(revision)))
        return found.map((object) => object && `${object.oid} ${object.type} ${object.content.length}`)
      }
      const asked = await ask()
      const input = revisions.map((revision) => `${revision}\n`).join('')
      const listed = await runGit(git.directory, ['cat-file', '--batch-check'], input)
      const answers = listed
        .trim()
        .split('\n')
        .map((line) => (/^[0-9a-f]{40} (?:blob|tree|commit) \d+$/.test(line) ? line : undefined))
      expect(asked).toEqual(answers)
      // A ref that git has packed.
      await git.run('pack-refs', '--all')
      expect(await ask()).toEqual(asked)
    })
  })

  test('is removed from the disk when it is closed', async () => {
    const github = await startGitHub()
    const { gitDirectory } = await github.addRepository({ name: 'octo-home/backups' })
    await access(gitDirectory)
    await github.close()
    await expect(access(gitDirectory)).rejects.toThrow('ENOENT')
  })

  test('ignores the git configuration of the machine', async () => {
    process.env.GIT_DIR = '/nonexistent'
    process.env.GIT_AUTHOR_NAME = 'Somebody'
    try {
      await withRepository(async (git) => {
        const oid = await git.writeCommit(describeCommit({}))
        expect(await git.run('show', '--no-patch', '--format=%an', oid)).toBe('Mona\n')
      })
    } finally {
      delete process.env.GIT_DIR
      delete process.env.GIT_AUTHOR_NAME
    }
  })

  test('says that git is missing', async () => {
    const path = process.env.PATH
    process.env.PATH = '/nonexistent'
    try {
      await withRepository(async (git) => {
        await expect(git.find('main')).rejects.toThrow('The emulated repository needs git in PATH')
      })
    } finally {
      process.env.PATH = path
    }
  })

  test('passes on git’s message on failure', async () => {
    await withRepository(async (git) => {
      await expect(git.run('rev-parse', '--verify', 'nothing')).rejects.toThrow(
        /^git rev-parse --verify nothing ended with 128: fatal: /,
      )
    })
  })
})

test.each(['100644 a', '100644 a\0short', '100644'])('bytes that are not a tree are refused: %j', (text) => {
  expect(() => parseTree(Buffer.from(text))).toThrow('Not a git tree')
})
