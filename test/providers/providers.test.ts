import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { providers } from '../../server/src/providers/list';

const HOST = /^(?:\*\.|\*-)?[a-z0-9*[\]-][a-z0-9.*:[\]-]*$/;

describe('the providers', () => {
  it('are one file or folder each, and all are listed', () => {
    const files = readdirSync(path.join(process.cwd(), 'server', 'src', 'providers'))
      .filter((name) => name !== 'list.ts' && name !== 'wire' && name !== 'custom')
      .map((name) => name.replace(/\.ts$/, ''));
    assert.deepEqual(providers.map(({ id }) => id).sort(), files.sort());
  });

  it('have the five that the first users named, with their keys', () => {
    const keys = (id: string) => providers.find((provider) => provider.id === id)?.keyVariables;
    assert.deepEqual(keys('serika'), ['SERIKA_API_KEY']);
    assert.deepEqual(keys('babysea'), ['BABYSEA_API_KEY']);
    assert.deepEqual(keys('lumenfall'), ['LUMENFALL_API_KEY']);
    assert.deepEqual(keys('flexai'), ['FLEXAI_API_KEY']);
    assert.deepEqual(keys('cheapa'), ['CHEAPA_API_KEY']);
  });

  for (const provider of providers) {
    it(`${provider.id} is well formed`, () => {
      assert.match(provider.id, /^[a-z0-9-]+$/);
      assert.notEqual(provider.name, '');
      assert.notEqual(provider.unlisted, '');
      for (const host of provider.hosts) assert.match(host, HOST);
      for (const name of provider.keyVariables) assert.match(name, /^[A-Z][A-Z0-9_]+$/);
      for (const link of Object.values(provider.links)) if (link !== null) assert.match(link, /^https:\/\//);
      for (const rate of provider.rates) {
        assert.match(rate.amount, /^\d+(?:\.\d+)?$/);
        assert.match(rate.asOf, /^2026-\d\d-\d\d$/);
        assert.match(rate.source, /https?:\/\//);
        assert.ok(rate.models.every((model) => !model.includes('*')));
      }
    });
  }

  it('share no host unless a path tells them apart', () => {
    const seen = new Map<string, string>();
    for (const { id, hosts, pathPrefix } of providers) {
      for (const host of hosts) {
        const place = `${host} ${pathPrefix ?? ''}`;
        assert.equal(seen.get(place), undefined, `${place}: ${id} and ${seen.get(place)}`);
        seen.set(place, id);
      }
    }
  });
});
